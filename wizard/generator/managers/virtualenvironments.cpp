// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "generator/managers/virtualenvironments.h"

#include "advice/usable.h"
#include "generator/steps/ownscript.h"
#include "spec/specrules.h"
#include "system/system.h"

#include <QCoreApplication>

#include <algorithm>

namespace groundwork {

AbsolutePath virtualEnvironmentPrefix(const EnvironmentRequest &request)
{
    if (request.spec.environment.location == EnvironmentLocation::Project)
        return request.target.child(QStringLiteral(".venv"));
    return request.facts.home.child(QStringLiteral(".virtualenvs/") + slugOf(request.spec));
}

QString virtualEnvironmentPlace(const EnvironmentRequest &request)
{
    return request.spec.environment.location == EnvironmentLocation::Project
               ? QStringLiteral(".venv")
               : QStringLiteral("~/.virtualenvs/") + slugOf(request.spec);
}

QString activateVirtualEnvironment(const EnvironmentRequest &request)
{
    return QStringLiteral("source %1/bin/activate").arg(virtualEnvironmentPlace(request));
}

ProjectSpec resolvedTo(ManagerChoice manager, const PythonFact *python, ProjectSpec spec)
{
    spec.environment.manager = manager;
    if (spec.environment.python.isEmpty() && python != nullptr)
        spec.environment.python = python->version.section(u'.', 0, 1);
    return spec;
}

Command copyToPrivate(const EnvironmentRequest &request, const AbsolutePath &python,
                      const QList<std::pair<ProjectPath, QString>> &files)
{
    Command command = scriptCommand(python, QStringLiteral("managers/copy-files.py"));
    for (const auto &[from, to] : files)
        command.arguments += {from.in(request.target).toString(), Argument::privateFile(to)};
    return command;
}

std::optional<Failure> unusablePrefix(const ProjectSpec &spec, const MachineFacts &facts, const QString &manager)
{
    if (facts.target.path.toString().contains(u':') && spec.environment.location == EnvironmentLocation::Project)
        return Failure{Error{QCoreApplication::translate("Venv", "%1 cannot make an environment below a folder with a "
                                                                 "colon in its name.")
                                 .arg(manager),
                             facts.target.path.toString(),
                             QCoreApplication::translate("Venv", "Choose another folder.")},
                       {}};
    if (facts.home.isEmpty() && spec.environment.location == EnvironmentLocation::Named)
        return Failure{
            Error{QCoreApplication::translate("Venv", "There is no home folder to keep a named environment in."),
                  {},
                  QCoreApplication::translate("Venv", "Keep the environment in the project.")},
            {WayOut{QCoreApplication::translate("Venv", "Keep the environment in the project"),
                    {{QStringLiteral("environment.location"), QStringLiteral("project")}}}}};
    return std::nullopt;
}

Failure noPython(const ProjectSpec &spec, const MachineFacts &facts)
{
    const QString &wanted = spec.environment.python;
    if (std::ranges::any_of(facts.pythons, [&wanted](const PythonFact &python) {
            return isVersion(python.version, wanted) && isSupportedPython(python.version);
        }))
        return {Error{QCoreApplication::translate("Venv", "The Python of this machine cannot make environments: it "
                                                          "lacks venv or pip."),
                      {},
                      QCoreApplication::translate("Venv", "On Debian and Ubuntu: sudo apt install python3-venv")},
                {}};
    QStringList present;
    for (const auto &python : facts.pythons) {
        if (!python.pip.isEmpty() && isSupportedPython(python.version))
            present.append(python.version);
    }
    present.removeDuplicates();
    const QString message =
        wanted.isEmpty() ? QCoreApplication::translate("Venv", "No Python from %1 on was found on this machine.")
                               .arg(oldestPython().toString())
                         : QCoreApplication::translate("Venv", "Python %1 was not found on this machine.").arg(wanted);
    if (present.isEmpty())
        return {Error{message,
                      {},
                      QCoreApplication::translate("Venv", "On Debian and Ubuntu: sudo apt install python3 "
                                                          "python3-venv")},
                {}};
    Failure failure{
        Error{message, {}, QCoreApplication::translate("Venv", "Found: %1.").arg(present.join(QStringLiteral(", ")))},
        {WayOut{QCoreApplication::translate("Venv", "Take Python %1").arg(present.first()),
                {{QStringLiteral("environment.python"), u'"' + present.first().section(u'.', 0, 1) + u'"'}}},
         WayOut{QCoreApplication::translate("Venv", "Let conda bring Python %1").arg(wanted),
                {{QStringLiteral("environment.manager"), QStringLiteral("conda")}}}}};
    return failure;
}

std::optional<Failure> noPackagesOffline(const MachineFacts &facts, const QString &tool)
{
    // What is in place needs none.
    const bool stands =
        facts.target.state == TargetState::OurProject &&
        (facts.target.project == ProjectState::Installed || facts.target.project == ProjectState::Proved);
    if (stands || !facts.toolEnvironment.contains(QStringLiteral("PIP_NO_INDEX")) ||
        facts.toolEnvironment.contains(QStringLiteral("PIP_FIND_LINKS")))
        return std::nullopt;
    Failure failure{
        Error{QCoreApplication::translate("Venv", "%1 may not use the network, and no folder with packages is named "
                                                  "to it.")
                  .arg(tool),
              {},
              QCoreApplication::translate("Venv", "Name one with --packages, or as “find-links” in "
                                                  "~/.config/pip/pip.conf, or go on with the network.")},
        {}};
    if (std::ranges::find(facts.tools, QStringLiteral("conda"), &ToolFact::name) != facts.tools.end())
        failure.waysOut.append(WayOut{QCoreApplication::translate("Obstacle", "Make the environment with conda"),
                                      {{QStringLiteral("environment.manager"), QStringLiteral("conda")}}});
    return failure;
}

int packageRecordsBelow(const System &system, const AbsolutePath &prefix)
{
    const AbsolutePath library = prefix.child(QStringLiteral("lib"));
    const auto versions = system.list(library);
    int count = 0;
    for (const auto &version : versions.value_or(QList<DirectoryEntry>())) {
        if (!version.name.startsWith("python"))
            continue;
        const auto packages =
            system.list(library.child(QString::fromUtf8(version.name)).child(QStringLiteral("site-packages")));
        if (packages)
            count += static_cast<int>(std::ranges::count_if(
                *packages, [](const DirectoryEntry &entry) { return entry.name.endsWith(".dist-info"); }));
    }
    return count;
}

} // namespace groundwork
