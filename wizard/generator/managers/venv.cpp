// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "generator/managers/venv.h"

#include "advice/usable.h"
#include "generator/managers/obstacles.h"
#include "generator/managers/pipoutput.h"
#include "generator/managers/requirements.h"
#include "generator/steps/ownscript.h"
#include "spec/specrules.h"

#include <QCoreApplication>

#include <algorithm>

namespace groundwork {

namespace {

const PipOutput pipOutput;

const QString requirementsName = QStringLiteral("requirements.txt");

const PythonFact *chosenPython(const ProjectSpec &spec, const MachineFacts &facts)
{
    return usablePython(facts, spec.environment.python);
}

/// Without an index pip looks only into folders that it is told; its cache is no such folder. What is in place needs
/// none.
bool lacksPackages(const MachineFacts &facts)
{
    const bool stands =
        facts.target.state == TargetState::OurProject &&
        (facts.target.project == ProjectState::Installed || facts.target.project == ProjectState::Proved);
    return !stands && facts.toolEnvironment.contains(QStringLiteral("PIP_NO_INDEX")) &&
           !facts.toolEnvironment.contains(QStringLiteral("PIP_FIND_LINKS"));
}

Failure noPackages(const MachineFacts &facts)
{
    Failure failure{
        Error{QCoreApplication::translate("Venv", "pip may not use the network, and no folder with packages is named "
                                                  "to it."),
              {},
              QCoreApplication::translate("Venv", "Name one as “find-links” in ~/.config/pip/pip.conf, or go on with "
                                                  "the network.")},
        {}};
    if (std::ranges::find(facts.tools, QStringLiteral("conda"), &ToolFact::name) != facts.tools.end())
        failure.waysOut.append(WayOut{QCoreApplication::translate("Obstacle", "Make the environment with conda"),
                                      {{QStringLiteral("environment.manager"), QStringLiteral("conda")}}});
    return failure;
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

/// Where pip keeps what it downloads; empty without a home.
AbsolutePath pipCache(const MachineFacts &facts)
{
    if (const auto said = AbsolutePath::from(facts.toolEnvironment.value(QStringLiteral("PIP_CACHE_DIR"))))
        return *said;
    if (const auto cache = AbsolutePath::from(facts.toolEnvironment.value(QStringLiteral("XDG_CACHE_HOME"))))
        return cache->child(QStringLiteral("pip"));
    return facts.home.isEmpty() ? AbsolutePath() : facts.home.child(QStringLiteral(".cache/pip"));
}

/// `python PIP install …` as both steps run it. Binary packages only: a source distribution is a program that would
/// run before anybody said yes.
Command pipInstall(const AbsolutePath &python, const PythonFact &base, const MachineFacts &facts)
{
    Command command;
    command.program = python;
    command.arguments = {
        u"-I",         base.pip.toString(), u"install",        u"--only-binary", u":all:",
        u"--no-input", u"--no-color",       u"--progress-bar", u"off",           u"--disable-pip-version-check"};
    const AbsolutePath cache = pipCache(facts);
    if (cache.isEmpty()) {
        command.arguments.append(u"--no-cache-dir");
    } else {
        command.arguments += {u"--cache-dir", cache.toString()};
        command.writes = {cache};
    }
    // A pip.conf may say --user, --target or --require-virtualenv; the index and the certificates in it are among
    // the facts.
    command.environment = {{QStringLiteral("PIP_CONFIG_FILE"), QStringLiteral("/dev/null")}};
    return command;
}

} // namespace

std::optional<Failure> Venv::obstacle(const ProjectSpec &spec, const MachineFacts &facts) const
{
    if (auto common = commonObstacle(spec))
        return common;
    if (auto foreign = foreignPackages(spec, PackageOrigin::Conda, name()))
        return foreign;
    if (chosenPython(spec, facts) == nullptr)
        return noPython(spec, facts);
    if (lacksPackages(facts))
        return noPackages(facts);
    if (facts.target.path.toString().contains(u':') && spec.environment.location == EnvironmentLocation::Project)
        return Failure{
            Error{QCoreApplication::translate("Venv", "venv cannot make an environment below a folder with a "
                                                      "colon in its name."),
                  facts.target.path.toString(), QCoreApplication::translate("Venv", "Choose another folder.")},
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

ToolFact Venv::tool(const ProjectSpec &spec, const MachineFacts &facts) const
{
    const PythonFact *python = chosenPython(spec, facts);
    return python == nullptr ? ToolFact{name(), {}, {}} : ToolFact{name(), python->version, python->executable};
}

ProjectSpec Venv::resolved(const ProjectSpec &spec, const MachineFacts &facts) const
{
    ProjectSpec answer = spec;
    answer.environment.manager = ManagerChoice::Venv;
    // The lock does not hold Python; a patch level more or less makes no other environment.
    const PythonFact *python = chosenPython(spec, facts);
    if (answer.environment.python.isEmpty() && python != nullptr)
        answer.environment.python = python->version.section(u'.', 0, 1);
    return answer;
}

AbsolutePath Venv::prefix(const EnvironmentRequest &request) const
{
    if (request.spec.environment.location == EnvironmentLocation::Project)
        return request.target.child(QStringLiteral(".venv"));
    return request.facts.home.child(QStringLiteral(".virtualenvs/") + slugOf(request.spec));
}

AbsolutePath Venv::python(const EnvironmentRequest &request) const
{
    return prefix(request).child(QStringLiteral("bin/python"));
}

TextFile Venv::file(const EnvironmentRequest &request) const
{
    return {ProjectPath::known(requirementsName), pipRequirements(request.packages)};
}

ProjectPath Venv::lock(const EnvironmentRequest &) const
{
    return ProjectPath::known(QStringLiteral("requirements.lock"));
}

SolvePackages Venv::solve(const EnvironmentRequest &request) const
{
    SolvePackages solve;
    solve.manager = QStringLiteral("pip");
    solve.output = &pipOutput;
    solve.asked = request.packages;
    const PythonFact *base = chosenPython(request.spec, request.facts);
    if (base == nullptr)
        return solve;

    Command command = pipInstall(base->executable, *base, request.facts);
    // Not --quiet: its log tells sizes, and which requirements exclude each other.
    command.arguments += {u"--dry-run", u"--ignore-installed", u"--report",
                          u"-",         u"--requirement",      Argument::privateFile(requirementsName)};
    command.inputs = {{requirementsName, pipRequirements(request.packages)}};
    // With fewer tries a machine without a network hears so at once.
    if (!request.facts.toolEnvironment.contains(QStringLiteral("PIP_RETRIES")))
        command.environment.insert(QStringLiteral("PIP_RETRIES"), QStringLiteral("1"));
    solve.commands = {command};
    solve.lockFilter = scriptCommand(base->executable, QStringLiteral("managers/pip-lock.py"));
    return solve;
}

InstallEnvironment Venv::install(const EnvironmentRequest &request) const
{
    InstallEnvironment install;
    install.manager = name();
    install.prefix = prefix(request);
    install.lock = lock(request);
    install.output = &pipOutput;
    install.asked = request.packages;
    const PythonFact *base = chosenPython(request.spec, request.facts);
    if (base == nullptr)
        return install;

    Command make;
    make.program = base->executable;
    make.arguments = {u"-I", u"-m", u"venv", u"--without-pip", install.prefix.toString()};
    // Compiling everything took 17 s of the processor for the guide's packages; Python compiles what is imported.
    Command fill = pipInstall(python(request), *base, request.facts);
    fill.arguments += {u"--no-deps", u"--require-hashes", u"--no-compile", u"--requirement",
                       install.lock.in(request.target).toString()};
    if (request.spec.environment.location == EnvironmentLocation::Named) {
        make.writes.append(install.prefix.parent());
        fill.writes.append(install.prefix.parent());
    }
    install.commands = {make, fill};
    return install;
}

QString Venv::activateLine(const EnvironmentRequest &request) const
{
    return request.spec.environment.location == EnvironmentLocation::Project
               ? QStringLiteral("source .venv/bin/activate")
               : QStringLiteral("source ~/.virtualenvs/%1/bin/activate").arg(slugOf(request.spec));
}

QString Venv::createLine(const EnvironmentRequest &request) const
{
    const QString place = request.spec.environment.location == EnvironmentLocation::Project
                              ? QStringLiteral(".venv")
                              : QStringLiteral("~/.virtualenvs/") + slugOf(request.spec);
    const QString version = request.spec.environment.python.section(u'.', 0, 1);
    return QStringLiteral("python%1 -m venv %2 && %2/bin/python -m pip install --require-hashes -r %3")
        .arg(version.isEmpty() ? QStringLiteral("3") : version, place, lock(request).toString());
}

} // namespace groundwork
