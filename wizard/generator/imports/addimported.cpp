// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "generator/imports/addimported.h"

#include "base/packagenames.h"
#include "spec/specrules.h"

#include <QCoreApplication>

#include <algorithm>

namespace groundwork {

namespace {

PackageOrigin worldOf(ManagerChoice manager)
{
    switch (manager) {
    case ManagerChoice::Auto:
        return PackageOrigin::Any;
    case ManagerChoice::Conda:
    case ManagerChoice::Mamba:
        return PackageOrigin::Conda;
    case ManagerChoice::Pipenv:
    case ManagerChoice::Venv:
    case ManagerChoice::Uv:
        return PackageOrigin::Pypi;
    }
    Q_UNREACHABLE();
}

void add(PackageRequest package, QList<PackageRequest> &packages)
{
    const QString name = normalisedPackageName(package.name);
    const auto known = std::ranges::find_if(
        packages, [&name](const PackageRequest &other) { return normalisedPackageName(other.name) == name; });
    if (known == packages.end())
        packages.append(std::move(package));
    else
        *known = std::move(package);
}

} // namespace

Captured addImported(ProjectSpec spec, const Captured &captured)
{
    Captured result{.spec = std::move(spec), .leftOut = captured.leftOut};
    EnvironmentSection &environment = result.spec.environment;
    const EnvironmentSection &brought = captured.spec.environment;
    if (environment.manager == ManagerChoice::Auto)
        environment.manager = brought.manager;
    if (environment.python.isEmpty())
        environment.python = brought.python;
    if (environment.platforms.isEmpty())
        environment.platforms = brought.platforms;
    const QStringList foreign = foreignChannels(captured.spec);
    for (const QString &channel : brought.channels) {
        const bool isThere = channelsOf(result.spec).contains(channel);
        if (isThere)
            continue;
        if (foreign.contains(channel))
            result.leftOut.append({{},
                                   0,
                                   channel,
                                   QCoreApplication::translate(
                                       "Import", "Add this channel yourself if you trust who makes its packages.")});
        else
            environment.channels.append(channel);
    }
    // What went without saying for one manager is said for one of the other kind.
    const PackageOrigin world = worldOf(brought.manager);
    const bool isOtherWorld = worldOf(environment.manager) != world;
    for (PackageRequest package : brought.packages) {
        if (isOtherWorld && package.from == PackageOrigin::Any)
            package.from = world;
        add(std::move(package), environment.packages);
    }
    return result;
}

} // namespace groundwork
