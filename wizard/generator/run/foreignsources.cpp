// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "generator/run/foreignsources.h"

#include "generator/managers/addresses.h"
#include "generator/managers/environmentmanager.h"
#include "system/system.h"

#include <QCoreApplication>

namespace groundwork {

Result<std::optional<ForeignSource>> foreignSource(const ProjectPath &file, const QByteArray &text,
                                                   const EnvironmentManager &manager, const ProjectSpec &spec,
                                                   const MachineFacts &facts)
{
    const auto named = manager.placesIn(file, text);
    if (!named) {
        const Error &error = named.error();
        return failure(QCoreApplication::translate("ForeignSources", "Where %1 takes packages from cannot be told.")
                           .arg(file.toString()),
                       error.message + u'\n' + error.details,
                       error.hint.isEmpty()
                           ? QCoreApplication::translate("ForeignSources", "Put it back as it was, then continue.")
                           : error.hint);
    }
    const QStringList foreign = foreignPlaces(*named, spec, facts);
    if (foreign.isEmpty())
        return std::nullopt;
    return ForeignSource{file, text, foreign};
}

Result<QList<ForeignSource>> foreignSourcesIn(const System &system, const ProjectSpec &spec, const MachineFacts &facts)
{
    QList<ForeignSource> sources;
    const auto manager = chooseManager(spec, facts);
    // Without a manager nothing is installed, which the plan says better.
    if (!manager || !spec.environment.existing.isEmpty())
        return sources;
    const AbsolutePath &project = facts.target.path;
    for (const auto &file : (*manager)->sourceFiles({spec, facts, project, spec.environment.packages})) {
        const auto there = system.status(file.in(project));
        if (!there)
            return std::unexpected(there.error());
        if (!*there)
            continue;
        const auto text = system.read(file.in(project), maximumLockSize);
        if (!text)
            return std::unexpected(text.error());
        auto source = foreignSource(file, *text, **manager, spec, facts);
        if (!source)
            return std::unexpected(source.error());
        if (*source)
            sources.append(std::move(**source));
    }
    return sources;
}

} // namespace groundwork
