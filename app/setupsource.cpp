// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "setupsource.h"

#include "pathword.h"
#include "signals.h"
#include "system/archive.h"

namespace groundwork {

Result<std::unique_ptr<Bundle>> openBundle(System &system, const AbsolutePath &file)
{
    const CancelToken cancel;
    const CancelOnSignal onSignal(cancel);
    return Bundle::open(system, file, temporaryFolder(), cancel);
}

std::expected<std::optional<SetupSource>, SpecRejected> openSetup(System &system, const AbsolutePath &file)
{
    SetupSource source;
    if (isArchive(file)) {
        auto opened = openBundle(system, file);
        if (!opened)
            return std::unexpected(SpecRejected{opened.error(), {}});
        if (!*opened)
            return std::nullopt;
        source.bundle = std::move(*opened);
    }
    auto spec = openSpec(system, source.bundle ? source.bundle->spec() : file);
    if (!spec)
        return std::unexpected(spec.error());
    source.spec = std::move(*spec);
    return source;
}

std::expected<Prepared, Failure> prepared(const Bundle *bundle, const ProjectSpec &spec, MachineFacts facts)
{
    if (bundle == nullptr)
        return Prepared{.facts = std::move(facts)};
    auto bundled = bundle->factsOn(std::move(facts));
    if (!bundled)
        return std::unexpected(bundled.error());
    auto locked = bundle->solution(spec);
    if (!locked)
        return std::unexpected(Failure{locked.error(), {}});
    return Prepared{std::move(*bundled), std::move(*locked), bundle->file()};
}

} // namespace groundwork
