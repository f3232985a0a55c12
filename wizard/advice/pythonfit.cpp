// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "advice/pythonfit.h"

#include "base/versions.h"
#include "spec/specrules.h"

#include <QCoreApplication>

#include <algorithm>

namespace groundwork {

namespace {

/// A channel is named by its address, or by what its address ends with.
bool isWhole(const QString &channel, const QString &subdir, const LiveIndex &index)
{
    const QString end = channel + u'/' + subdir;
    return std::ranges::any_of(index.wholeChannels(), [&end](const QString &address) {
        return address == end || address.endsWith(u'/' + end);
    });
}

bool knowsChannels(const ProjectSpec &spec, const QString &platform, const LiveIndex &index)
{
    const QStringList channels = channelsOf(spec);
    return !channels.isEmpty() && std::ranges::all_of(channels, [&](const QString &channel) {
        return isWhole(channel, platform, index) && isWhole(channel, QStringLiteral("noarch"), index);
    });
}

/// The Pythons that some version goes with that is asked for; nothing where the index knows none.
std::optional<PythonVersions> pythonsFor(const PackageRequest &package, const LiveIndex &index)
{
    const auto known = index.find(package.name);
    std::optional<PythonVersions> pythons;
    for (const IndexedVersion &version : known ? index.versionsOnConda(*known) : QList<IndexedVersion>()) {
        if (versionSatisfies(version.version, package.constraints))
            pythons = pythons.value_or(0) | version.pythons;
    }
    return pythons;
}

} // namespace

QList<Finding> pythonFindings(const ProjectSpec &spec, const QString &platform, const LiveIndex &index)
{
    const auto python = pythonOf(spec.environment.python);
    if (!python || !knowsChannels(spec, platform, index))
        return {};
    QList<Finding> findings;
    for (const PackageRequest &package : spec.environment.packages) {
        const auto pythons = package.from == PackageOrigin::Pypi ? std::nullopt : pythonsFor(package, index);
        if (!pythons || (*pythons & *python) != 0)
            continue;
        const QString hint =
            *pythons == 0
                ? QCoreApplication::translate("PythonFit", "Take another version of %1.").arg(package.name)
                : QCoreApplication::translate("PythonFit", "Take another version of %1, or another Python: it is there "
                                                           "for %2.")
                      .arg(package.name, pythonsText(*pythons));
        findings.append({QStringLiteral("environment"), FindingState::Warning,
                         QCoreApplication::translate("PythonFit", "As far as your conda knows, %1 is not there for "
                                                                  "Python %2.")
                             .arg(packageText(package), spec.environment.python),
                         hint});
    }
    return findings;
}

} // namespace groundwork
