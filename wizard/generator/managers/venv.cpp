// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "generator/managers/venv.h"

#include "advice/usable.h"
#include "generator/managers/obstacles.h"
#include "generator/managers/pipcommand.h"
#include "generator/managers/pipoutput.h"
#include "generator/managers/requirements.h"
#include "generator/managers/virtualenvironments.h"
#include "generator/steps/ownscript.h"
#include "spec/specrules.h"

namespace groundwork {

namespace {

const QString requirementsName = QStringLiteral("requirements.txt");

const PythonFact *chosenPython(const ProjectSpec &spec, const MachineFacts &facts)
{
    return usablePython(facts, spec.environment.python);
}

} // namespace

std::optional<Failure> Venv::obstacle(const ProjectSpec &spec, const MachineFacts &facts) const
{
    if (auto foreign = foreignPackages(spec, PackageOrigin::Conda, name()))
        return foreign;
    if (chosenPython(spec, facts) == nullptr)
        return noPython(spec, facts);
    if (auto folder = unusablePackageFolder(facts, PackageKind::Wheels, name()))
        return folder;
    if (auto packages = noPackagesOffline(facts, QStringLiteral("pip")))
        return packages;
    return unusablePrefix(spec, facts, name());
}

ToolFact Venv::tool(const ProjectSpec &spec, const MachineFacts &facts) const
{
    const PythonFact *python = chosenPython(spec, facts);
    return python == nullptr ? ToolFact{name(), {}, {}} : ToolFact{name(), python->version, python->executable};
}

ProjectSpec Venv::resolved(const ProjectSpec &spec, const MachineFacts &facts) const
{
    return resolvedTo(ManagerChoice::Venv, chosenPython(spec, facts), spec);
}

AbsolutePath Venv::customaryPrefix(const EnvironmentRequest &request) const
{
    return virtualEnvironmentPrefix(request);
}

TextFile Venv::file(const EnvironmentRequest &request) const
{
    return {ProjectPath::known(requirementsName), pipRequirements(request.packages)};
}

ProjectPath Venv::lockFile(const EnvironmentRequest &) const
{
    return ProjectPath::known(QStringLiteral("requirements.lock"));
}

Result<QStringList> Venv::placesIn(const ProjectPath &, const QByteArray &text) const
{
    return placesInPipLock(text);
}

const ToolOutput *Venv::output() const
{
    return pipOutput();
}

SolvePackages Venv::solve(const EnvironmentRequest &request) const
{
    SolvePackages solve;
    solve.manager = QStringLiteral("pip");
    solve.output = output();
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
    install.environment = environment(request);
    install.asked = request.packages;
    const PythonFact *base = chosenPython(request.spec, request.facts);
    if (base == nullptr)
        return install;

    Command make;
    make.program = base->executable;
    make.arguments = {u"-I", u"-m", u"venv", u"--without-pip", prefix(request).toString()};
    // Compiling everything took 17 s of the processor for the guide's packages; Python compiles what is imported.
    Command fill = pipInstall(python(request), *base, request.facts);
    fill.arguments += {u"--no-deps", u"--require-hashes", u"--no-compile", u"--requirement",
                       lock(request).in(request.target).toString()};
    if (request.spec.environment.location == EnvironmentLocation::Named) {
        make.writes.append(prefix(request).parent());
        fill.writes.append(prefix(request).parent());
    }
    install.commands = {make, fill};
    return install;
}

AddPackages Venv::add(const EnvironmentRequest &request) const
{
    AddPackages add = EnvironmentManager::add(request);
    // Any pip will do: the environment's own Python runs it.
    const PythonFact *base = usablePython(request.facts, {});
    if (base == nullptr)
        return add;
    const AbsolutePath &prefix = add.environment.prefix;
    add.command = pipInstall(prefix.child(QStringLiteral("bin/python")), *base, request.facts);
    add.command.arguments += {u"--constraint", Argument::privateFile(QString::fromUtf16(AddPackages::installedFile)),
                              u"--requirement", Argument::privateFile(requirementsName)};
    add.command.inputs = {{requirementsName, pipRequirements(request.packages)}};
    add.command.writes.append(prefix);
    Command list;
    list.program = add.command.program;
    list.arguments = {u"-I",      base->pip.toString(), u"list",
                      u"--local", u"--format=freeze",   u"--disable-pip-version-check"};
    list.environment = {{QStringLiteral("PIP_CONFIG_FILE"), QStringLiteral("/dev/null")}};
    add.list = list;
    return add;
}

FetchPackages Venv::fetch(const EnvironmentRequest &request, const LockedText &lock, const QString &folder) const
{
    // Wheels are chosen for the Python that runs pip.
    const PythonFact *base = usablePython(request.facts, lock.scope.python.section(u'.', 0, 1));
    if (base == nullptr)
        return {};
    const QString requirements = QStringLiteral("requirements.lock");
    Command download = pipDownload(*base, request.facts, requirements, folder);
    download.inputs = {{requirements, lock.text}};
    return {{download}, output()};
}

QString Venv::activateLine(const EnvironmentRequest &request) const
{
    return activateVirtualEnvironment(request);
}

QString Venv::createLine(const EnvironmentRequest &request) const
{
    const QString version = request.spec.environment.python.section(u'.', 0, 1);
    const QString what = request.spec.environment.lock
                             ? QStringLiteral("--require-hashes -r ") + lock(request).toString()
                             : QStringLiteral("-r ") + requirementsName;
    return QStringLiteral("python%1 -m venv %2 && %2/bin/python -m pip install %3")
        .arg(version.isEmpty() ? QStringLiteral("3") : version, virtualEnvironmentPlace(request), what);
}

} // namespace groundwork
