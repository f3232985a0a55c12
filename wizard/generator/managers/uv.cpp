// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "generator/managers/uv.h"

#include "advice/usable.h"
#include "generator/managers/addresses.h"
#include "generator/managers/missingtools.h"
#include "generator/managers/obstacles.h"
#include "generator/managers/pipcommand.h"
#include "generator/managers/pipoutput.h"
#include "generator/managers/uvcommand.h"
#include "generator/managers/uvlock.h"
#include "generator/managers/uvoutput.h"
#include "generator/managers/uvproject.h"
#include "generator/managers/virtualenvironments.h"
#include "generator/steps/ownscript.h"

namespace groundwork {

namespace {

const UvOutput uvOutput;
const QString projectFile = QStringLiteral("pyproject.toml");
const QString lockName = QStringLiteral("uv.lock");
const QString requirementsName = QStringLiteral("requirements.txt");
const QString privateFolder = QStringLiteral("uv");

QString privateName(const QString &file)
{
    return privateFolder + u'/' + file;
}

const PythonFact *uvPython(const ProjectSpec &spec, const MachineFacts &facts)
{
    return supportedPython(facts, spec.environment.python);
}

const QString toolName = QStringLiteral("uv");
// The first that knows `required-environments`, with which a lock for every platform has to hold here.
const QString uvRequirement = QStringLiteral("uv>=0.7");

Command sync(const EnvironmentRequest &request, const AbsolutePath &python, const Argument &project,
             const Argument &prefix)
{
    Command command = uvCommand(
        foundOrOwnTool(request.facts, toolName), request.facts, python,
        // Locked: uv compares the lock with pyproject.toml first, from what both say, without an index.
        {QStringLiteral("sync"), QStringLiteral("--locked"), QStringLiteral("--no-install-project")}, project);
    command.environment.insert(QStringLiteral("UV_PROJECT_ENVIRONMENT"), prefix);
    return command;
}

/// Writes the project's lock as pip's requirements into the private folder; asks no index.
QList<Command> exportLock(const EnvironmentRequest &request, const PythonFact &base)
{
    Command write =
        uvCommand(foundOrOwnTool(request.facts, toolName), request.facts, base.executable,
                  {QStringLiteral("export"), QStringLiteral("--frozen"), QStringLiteral("--no-emit-project"),
                   QStringLiteral("--format"), QStringLiteral("requirements.txt")},
                  Argument::privateFile(privateFolder));
    write.arguments += {u"--output-file", Argument::privateFile(privateName(requirementsName))};
    const ProjectPath lock = managerNamed(toolName)->lock(request);
    return {copyToPrivate(request, base.executable,
                          {{ProjectPath::known(projectFile), privateName(projectFile)}, {lock, privateName(lockName)}}),
            write};
}

/// An environment without packages, also in a folder that holds our mark already, which `uv sync` does not take.
Command makeEmpty(const EnvironmentRequest &request, const PythonFact &base, const AbsolutePath &prefix,
                  const Argument &project)
{
    Command make = uvCommand(
        foundOrOwnTool(request.facts, toolName), request.facts, base.executable,
        {QStringLiteral("venv"), QStringLiteral("--no-project"), QStringLiteral("--allow-existing")}, project);
    make.arguments.removeAll(Argument(u"--no-build"));
    make.arguments.append(prefix.toString());
    return make;
}

/// The lock names addresses, and `uv sync` takes a package from nowhere else; so its versions and hashes are installed
/// from the folder.
QList<Command> installFromBundle(const EnvironmentRequest &request, const PythonFact &base, const AbsolutePath &prefix)
{
    const ToolFact uv = foundOrOwnTool(request.facts, toolName);
    const Argument project = Argument::privateFile(privateFolder);
    const Command make = makeEmpty(request, base, prefix, project);
    Command fill = uvCommand(uv, request.facts, prefix.child(QStringLiteral("bin/python")),
                             {QStringLiteral("pip"), QStringLiteral("install"), QStringLiteral("--no-deps"),
                              QStringLiteral("--require-hashes")},
                             project);
    fill.arguments +=
        {u"--link-mode", u"copy", u"--requirements", Argument::privateFile(privateName(requirementsName))};
    QList<Command> commands = exportLock(request, base) + QList<Command>{make, fill};
    if (request.spec.environment.location == EnvironmentLocation::Named) {
        for (auto &command : commands)
            command.writes.append(prefix.parent());
    }
    return commands;
}

} // namespace

std::optional<Failure> Uv::obstacle(const ProjectSpec &spec, const MachineFacts &facts) const
{
    if (auto foreign = foreignPackages(spec, PackageOrigin::Conda, name()))
        return foreign;
    if (auto missing = toolObstacle(spec, facts, toolName))
        return missing;
    if (uvPython(spec, facts) == nullptr)
        return noPython(spec, facts);
    if (auto folder = unusablePackageFolder(facts, PackageKind::Wheels, name()))
        return folder;
    return unusablePrefix(spec, facts, name());
}

ToolFact Uv::tool(const ProjectSpec &, const MachineFacts &facts) const
{
    return foundOrOwnTool(facts, toolName);
}

ProjectSpec Uv::resolved(const ProjectSpec &spec, const MachineFacts &facts) const
{
    return resolvedTo(ManagerChoice::Uv, uvPython(spec, facts), spec);
}

AbsolutePath Uv::customaryPrefix(const EnvironmentRequest &request) const
{
    return virtualEnvironmentPrefix(request);
}

TextFile Uv::file(const EnvironmentRequest &request) const
{
    return {ProjectPath::known(projectFile), uvProject(request)};
}

ProjectPath Uv::lockFile(const EnvironmentRequest &) const
{
    return ProjectPath::known(lockName);
}

QList<ProjectPath> Uv::sourceFiles(const EnvironmentRequest &request) const
{
    return {ProjectPath::known(projectFile), lock(request)};
}

Result<QStringList> Uv::placesIn(const ProjectPath &file, const QByteArray &text) const
{
    if (!file.toString().endsWith(lockName))
        return placesInUvProject(text);
    auto places = placesInToml(text);
    return places ? std::move(places) : std::unexpected(unreadableUvLock(places.error().details));
}

const ToolOutput *Uv::output() const
{
    return &uvOutput;
}

std::optional<GetTool> Uv::getTool(const EnvironmentRequest &request) const
{
    return getByPip(request, toolName, uvRequirement);
}

SolvePackages Uv::solve(const EnvironmentRequest &request) const
{
    SolvePackages solve;
    solve.manager = name();
    solve.output = output();
    solve.asked = request.packages;
    solve.lockFile = privateName(lockName);
    const PythonFact *base = uvPython(request.spec, request.facts);
    if (base == nullptr)
        return solve;
    solve.scope = {base->version, request.facts.platform};

    const Argument project = Argument::privateFile(privateFolder);
    Command lock = uvCommand(foundOrOwnTool(request.facts, toolName), request.facts, base->executable,
                             {QStringLiteral("lock")}, project);
    // Where the project stands already, its own file counts: somebody may have changed it.
    if (request.facts.target.state == TargetState::OurProject)
        solve.commands = {
            copyToPrivate(request, base->executable, {{ProjectPath::known(projectFile), privateName(projectFile)}})};
    else
        lock.inputs.append({privateName(projectFile), uvProject(request)});
    // With fewer tries a machine without a network hears so at once.
    if (!lock.environment.contains(QStringLiteral("UV_HTTP_RETRIES")))
        lock.environment.insert(QStringLiteral("UV_HTTP_RETRIES"), QStringLiteral("1"));

    // A lock can hold packages that this machine has no file for, and from the cache alone only a trial tells.
    Command trial =
        sync(request, base->executable, project, Argument::privateFile(privateName(QStringLiteral("trial"))));
    if (uvSource(request.facts) == UvSource::Cache)
        trial.arguments += {u"--link-mode", u"hardlink"};
    else
        trial.arguments.append(u"--dry-run");
    solve.commands += {lock, trial};
    return solve;
}

InstallEnvironment Uv::install(const EnvironmentRequest &request) const
{
    InstallEnvironment install;
    install.manager = name();
    install.environment = environment(request);
    install.asked = request.packages;
    const PythonFact *base = uvPython(request.spec, request.facts);
    if (base == nullptr)
        return install;

    if (!request.facts.bundled.isEmpty()) {
        install.commands = installFromBundle(request, *base, prefix(request));
        return install;
    }
    Argument project = request.target.toString();
    // uv looks for its lock in one place only.
    if (!request.spec.environment.lock) {
        project = Argument::privateFile(privateFolder);
        install.commands = {copyToPrivate(
            request, base->executable,
            {{ProjectPath::known(projectFile), privateName(projectFile)}, {lock(request), privateName(lockName)}})};
    }
    // Killed while it installs, uv leaves an environment that it takes for whole the next time: this step makes a
    // doubtful one anew from nothing.
    Command fill = sync(request, base->executable, project, prefix(request).toString());
    // Hard links, uv's own choice, share each file with its cache: editing one in an environment, as people do to
    // debug a package, edits it in all others. For the guide's 100 packages copies take 9 s and 430 MB instead of 2 s
    // and 14 MB; `clone` makes hard links where the file system cannot clone.
    fill.arguments += {u"--link-mode", u"copy"};
    if (request.spec.environment.location == EnvironmentLocation::Named) {
        Command make = makeEmpty(request, *base, prefix(request), project);
        make.writes.append(prefix(request).parent());
        fill.writes.append(prefix(request).parent());
        install.commands.append(make);
    }
    install.commands.append(fill);
    return install;
}

FetchPackages Uv::fetch(const EnvironmentRequest &request, const LockedText &lock, const QString &folder) const
{
    const PythonFact *base = usablePython(request.facts, lock.scope.python.section(u'.', 0, 1));
    if (base == nullptr)
        return {};
    // As files that any uv reads: the form of its cache changes from one version to the next.
    QList<Command> commands = exportLock(request, *base);
    Command download = pipDownload(*base, request.facts, privateName(requirementsName), folder);
    if (const QString index = uvIndex(request.facts); !index.isEmpty())
        download.environment.insert(QStringLiteral("PIP_INDEX_URL"), index);
    commands.append(download);
    return {commands, pipOutput()};
}

FetchPackages Uv::prefetch(const EnvironmentRequest &request, const LockedText &lock) const
{
    const PythonFact *base = uvPython(request.spec, request.facts);
    if (base == nullptr)
        return {};
    // uv has no word for downloading alone: an environment of links, which goes with the private directory, leaves
    // all that it needs in the cache.
    Command fill = sync(request, base->executable, Argument::privateFile(privateFolder),
                        Argument::privateFile(privateName(QStringLiteral("ahead"))));
    fill.arguments += {u"--link-mode", u"symlink"};
    fill.inputs += QList<InputFile>{{privateName(projectFile), uvProject(request)}, {privateName(lockName), lock.text}};
    return {{fill}, output()};
}

QString Uv::activateLine(const EnvironmentRequest &request) const
{
    return activateVirtualEnvironment(request);
}

QString Uv::createLine(const EnvironmentRequest &request) const
{
    const bool isNamed = request.spec.environment.location == EnvironmentLocation::Named;
    QString line = QStringLiteral("uv sync");
    // The lock as it is, whichever uv and index the other computer has.
    if (request.spec.environment.lock)
        line += QStringLiteral(" --frozen");
    if (request.spec.project.layout == Layout::Package)
        line += QStringLiteral(" --no-install-project");
    return isNamed ? QStringLiteral("UV_PROJECT_ENVIRONMENT=%1 %2").arg(virtualEnvironmentPlace(request), line) : line;
}

} // namespace groundwork
