// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "generator/managers/obstacles.h"

#include <QCoreApplication>

namespace groundwork {

namespace {

WayOut takeManager(const QString &title, const QString &manager)
{
    return {title, {{QStringLiteral("environment.manager"), manager}}};
}

} // namespace

std::optional<Failure> foreignPackages(const ProjectSpec &spec, PackageOrigin foreign, const QString &manager)
{
    QStringList names;
    WayOut anywhere{QCoreApplication::translate("Obstacle", "Take them from where %1 looks").arg(manager), {}};
    for (const auto &package : spec.environment.packages) {
        if (package.from != foreign)
            continue;
        names.append(package.name);
        const QString version =
            package.constraints.isEmpty() ? QString() : QStringLiteral(" version: \"%1\",").arg(package.constraints);
        anywhere.changes.append({QStringLiteral("environment.packages.") + package.name,
                                 QStringLiteral("{name: \"%1\",%2 from: any}").arg(package.name, version)});
    }
    if (names.isEmpty())
        return std::nullopt;
    const QString list = names.join(QStringLiteral(", "));
    const bool fromIndex = foreign == PackageOrigin::Pypi;
    const QString message =
        fromIndex ? QCoreApplication::translate("Obstacle", "%1 cannot take packages from PyPI: %2.").arg(manager, list)
                  : QCoreApplication::translate("Obstacle", "%1 cannot take packages from conda channels: %2.")
                        .arg(manager, list);
    const WayOut other = fromIndex
                             ? takeManager(QCoreApplication::translate("Obstacle", "Make the environment with venv"),
                                           QStringLiteral("venv"))
                             : takeManager(QCoreApplication::translate("Obstacle", "Make the environment with conda"),
                                           QStringLiteral("conda"));
    return Failure{Error{message, {}, QCoreApplication::translate("Obstacle", "Choose another environment manager.")},
                   {other, anywhere}};
}

Failure missingTool(const QString &name)
{
    return {Error{QCoreApplication::translate("Obstacle", "%1 was not found on this machine.").arg(name),
                  {},
                  QCoreApplication::translate("Obstacle", "Install it, or let Groundwork choose what is there.")},
            {takeManager(QCoreApplication::translate("Obstacle", "Take the best manager that is here"),
                         QStringLiteral("auto"))}};
}

} // namespace groundwork
