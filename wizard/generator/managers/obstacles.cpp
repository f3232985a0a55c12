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

QString text(const char *words)
{
    return QCoreApplication::translate("PackageFolder", words);
}

Failure refused(const QString &message, const QString &hint, const QList<WayOut> &ways = {})
{
    return {Error{message, {}, hint}, ways};
}

} // namespace

std::optional<Failure> uselessPackageFolder(const MachineFacts &facts)
{
    if (!facts.packages)
        return std::nullopt;
    const PackageFolderFact &packages = *facts.packages;
    const QString folder = packages.path.toString();
    switch (packages.state) {
    case PackageFolderState::Absent:
        return refused(
            text(QT_TRANSLATE_NOOP("PackageFolder", "There is no folder %1 to take packages from.")).arg(folder),
            text(QT_TRANSLATE_NOOP("PackageFolder", "Name a folder that is there, or none.")));
    case PackageFolderState::NotAFolder:
        return refused(
            text(QT_TRANSLATE_NOOP("PackageFolder", "%1 is not a folder to take packages from.")).arg(folder),
            text(QT_TRANSLATE_NOOP("PackageFolder", "Name the folder that the packages lie in.")));
    case PackageFolderState::NotReadable:
        return refused(text(QT_TRANSLATE_NOOP("PackageFolder", "The folder %1 cannot be read.")).arg(folder),
                       text(QT_TRANSLATE_NOOP("PackageFolder", "Copy the packages into a folder that you may read.")));
    case PackageFolderState::Readable:
        break;
    }
    if (!packages.hasWheels && !packages.isChannel && !packages.hasCondaPackages)
        return refused(
            text(QT_TRANSLATE_NOOP("PackageFolder", "There are no packages in %1.")).arg(folder),
            text(QT_TRANSLATE_NOOP("PackageFolder", "Wheels (*.whl) lie in it directly; conda takes a channel, with "
                                                    "noarch/repodata.json.")));
    return std::nullopt;
}

std::optional<Failure> unusablePackageFolder(const MachineFacts &facts, PackageKind kind, const QString &manager)
{
    if (auto useless = uselessPackageFolder(facts); useless || !facts.packages)
        return useless;
    const PackageFolderFact &packages = *facts.packages;
    const QString folder = packages.path.toString();
    const bool wantsWheels = kind == PackageKind::Wheels;
    if (wantsWheels ? packages.hasWheels : packages.isChannel)
        return std::nullopt;
    if (wantsWheels)
        return refused(
            text(QT_TRANSLATE_NOOP("PackageFolder", "There are no wheels in %1, and %2 takes nothing else."))
                .arg(folder, manager),
            text(QT_TRANSLATE_NOOP("PackageFolder", "Collect wheels there with “pip download”.")),
            packages.isChannel
                ? QList<WayOut>{takeManager(QCoreApplication::translate("Obstacle", "Make the environment with conda"),
                                            QStringLiteral("conda"))}
                : QList<WayOut>{});
    if (packages.hasCondaPackages)
        return refused(
            text(QT_TRANSLATE_NOOP("PackageFolder",
                                   "The packages in %1 are no channel: noarch/repodata.json is missing."))
                .arg(folder),
            text(QT_TRANSLATE_NOOP("PackageFolder", "Sort them into the folders noarch and %1, and run “python -m "
                                                    "conda_index” on it."))
                .arg(facts.platform));
    return refused(
        text(QT_TRANSLATE_NOOP("PackageFolder", "There are only wheels in %1, and %2 takes none."))
            .arg(folder, manager),
        text(QT_TRANSLATE_NOOP("PackageFolder", "Name a conda channel, or choose another environment manager.")),
        {takeManager(QCoreApplication::translate("Obstacle", "Make the environment with venv"),
                     QStringLiteral("venv"))});
}

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
