// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "generator/run/fetchpackages.h"

#include "generator/steps/explainedend.h"
#include "system/journaledsystem.h"

namespace groundwork {

std::expected<Completion, Failure> runFetch(const FetchPackages &fetch, const QList<PackageRequest> &asked,
                                            StepContext &context)
{
    for (const auto &command : fetch.commands) {
        const auto end = runExplained(context, {command, *fetch.output, asked});
        if (!end)
            return std::unexpected(end.error());
        if (!*end)
            return Completion::Cancelled;
    }
    return Completion::Done;
}

std::expected<Completion, Failure> fetchPackages(const FetchPackages &fetch, System &system, Git &git,
                                                 const RunSurroundings &surroundings, const CancelToken &cancel)
{
    if (cancel.isCancelled())
        return Completion::Cancelled;
    const auto temporary = system.makePrivateDirectory(surroundings.temporaryDirectory, QStringLiteral("groundwork-"));
    if (!temporary)
        return std::unexpected(Failure{temporary.error(), {}});
    JournaledSystem journal(system);
    StepContext context{journal, system, git, cancel, *temporary, *temporary, surroundings.toolEnvironment, {}, {}, {}};
    auto result = runFetch(fetch, {}, context);
    // What is left in the temporary folder harms nobody.
    if (const auto removed = system.removeTree(*temporary); !removed)
        qWarning("%s", qUtf8Printable(removed.error().message));
    return result;
}

} // namespace groundwork
