// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "generator/managers/uvproject.h"

#include "base/packagenames.h"
#include "generator/documents/codefiles.h"
#include "generator/formats/tomlwriter.h"
#include "generator/managers/requirements.h"
#include "generator/managers/uvcommand.h"
#include "spec/specrules.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>

namespace groundwork {

namespace {

/// What tells a platform of conda's name from the others, in the words of environment markers.
QString markerFor(const QString &platform)
{
    static const QHash<QString, QString> systems{{QStringLiteral("linux"), QStringLiteral("linux")},
                                                 {QStringLiteral("osx"), QStringLiteral("darwin")},
                                                 {QStringLiteral("win"), QStringLiteral("win32")}};
    const QString system = platform.section(u'-', 0, 0);
    const bool isWindows = system == u"win";
    QString machine = platform.section(u'-', 1);
    if (machine == u"64")
        machine = isWindows ? QStringLiteral("AMD64") : QStringLiteral("x86_64");
    else if (machine == u"32")
        machine = isWindows ? QStringLiteral("x86") : QStringLiteral("i686");
    else if (isWindows)
        machine = machine.toUpper();
    return QStringLiteral("sys_platform == '%1' and platform_machine == '%2'").arg(systems.value(system), machine);
}

QString pythonConstraint(const QString &python)
{
    const bool isFull = python.count(u'.') >= 2;
    return QStringLiteral("==") + python + (isFull ? QString() : QStringLiteral(".*"));
}

/// A project cannot need a package of its own name.
QString projectName(const EnvironmentRequest &request)
{
    const QString slug = slugOf(request.spec);
    const bool isTaken = std::ranges::any_of(request.packages, [&slug](const PackageRequest &package) {
        return normalisedPackageName(package.name) == slug;
    });
    return isTaken ? slug + QStringLiteral("-project") : slug;
}

Mapping uvTable(const EnvironmentRequest &request)
{
    const EnvironmentSection &environment = request.spec.environment;
    Mapping table;
    if (request.spec.project.layout != Layout::Package)
        table.append({QStringLiteral("package"), false});
    QStringList platforms = environment.platforms;
    if (!platforms.isEmpty() || isFromFolders(request.facts)) {
        // Whatever it is meant for, it has to work here.
        if (!platforms.contains(request.facts.platform))
            platforms.append(request.facts.platform);
        QStringList markers;
        for (const auto &platform : platforms)
            markers.append(markerFor(platform));
        table.append({QStringLiteral("environments"), markers});
    } else {
        // Else uv takes versions that nobody has built for this platform.
        table.append({QStringLiteral("required-environments"), QStringList{markerFor(request.facts.platform)}});
    }
    // Makes it a project of its own: uv would take part in a workspace of a folder above, and write its lock there.
    table.append({QStringLiteral("workspace"), Mapping()});
    return table;
}

Mapping projectTable(const EnvironmentRequest &request)
{
    Mapping table{{QStringLiteral("name"), projectName(request)}, {QStringLiteral("version"), u"0.1.0"}};
    // The form allows one line.
    if (const QString summary = request.spec.project.summary.simplified(); !summary.isEmpty())
        table.append({QStringLiteral("description"), summary});
    if (const QString &python = request.spec.environment.python; !python.isEmpty())
        table.append({QStringLiteral("requires-python"), pythonConstraint(python)});
    table.append({QStringLiteral("dependencies"),
                  QString::fromUtf8(pipRequirements(request.packages)).split(u'\n', Qt::SkipEmptyParts)});
    return table;
}

} // namespace

QByteArray uvProject(const EnvironmentRequest &request)
{
    Mapping tables;
    Mapping tools;
    if (request.spec.project.layout == Layout::Package) {
        tables.append({QStringLiteral("build-system"), buildSystem()});
        tools.append({QStringLiteral("setuptools"), sourceFolder()});
    }
    tables.append({QStringLiteral("project"), projectTable(request)});
    tools.append({QStringLiteral("uv"), uvTable(request)});
    tables.append({QStringLiteral("tool"), tools});
    return tomlText(tables, QCoreApplication::translate("Uv", "The packages that the project needs are named among the "
                                                              "dependencies; “uv add” and “uv remove” change them."));
}

} // namespace groundwork
