// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "generator/managers/pipenv.h"

#include "advice/usable.h"
#include "generator/formats/tomlwriter.h"
#include "generator/managers/addresses.h"
#include "generator/managers/missingtools.h"
#include "generator/managers/obstacles.h"
#include "generator/managers/pipcommand.h"
#include "generator/managers/pipenvenvironments.h"
#include "generator/managers/pipenvlock.h"
#include "generator/managers/pipenvoutput.h"
#include "generator/managers/requirements.h"
#include "generator/managers/virtualenvironments.h"
#include "machine/offline.h"
#include "machine/toolcaches.h"
#include "spec/packages.h"
#include "spec/specrules.h"

#include <QCoreApplication>
#include <QUrl>

#include <algorithm>

namespace groundwork {

namespace {

const PipenvOutput pipenvOutput;

const QString pipenvName = QStringLiteral("pipenv");
const QString pipenvRequirement = QStringLiteral("pipenv>=2024"); // older ones were not tried
const QString pipfileName = QStringLiteral("Pipfile");
const QString pipfileLockName = QStringLiteral("Pipfile.lock");

const PythonFact *pipenvPython(const ProjectSpec &spec, const MachineFacts &facts)
{
    return supportedPython(facts, spec.environment.python);
}

/// The Pipfile. It names no source: the index that the person's pip takes, or the default one, holds.
QByteArray pipfile(const ProjectSpec &spec, QList<PackageRequest> packages)
{
    std::ranges::sort(packages, {}, [](const PackageRequest &package) { return normalisedPackageName(package.name); });
    QList<std::pair<QString, QString>> requests;
    for (const auto &package : packages) {
        const QString constraints = pipConstraints(package.constraints);
        // A name stands there once: two requests for it become one, which may be impossible to satisfy.
        if (requests.isEmpty() || normalisedPackageName(requests.last().first) != normalisedPackageName(package.name))
            requests.append({package.name, constraints});
        else if (!constraints.isEmpty() && constraints != requests.last().second)
            requests.last().second +=
                (requests.last().second.isEmpty() ? QString() : QStringLiteral(",")) + constraints;
    }
    Mapping versions;
    for (const auto &[name, constraints] : requests)
        versions.append({name, constraints.isEmpty() ? QStringLiteral("*") : constraints});

    Mapping document{{QStringLiteral("packages"), versions}};
    const QString &python = spec.environment.python;
    if (!python.isEmpty()) {
        const bool isFull = python.count(u'.') >= 2;
        const QString key = isFull ? QStringLiteral("python_full_version") : QStringLiteral("python_version");
        document.append({QStringLiteral("requires"), Mapping{{key, python}}});
    }
    return tomlText(document);
}

/// `pipenv WORDS` on one Pipfile. Nothing outside decides what it does: no active environment, no .env file, no
/// settings of pip. Binary packages only, as everywhere.
Command pipenvCommand(const EnvironmentRequest &request, const QList<Argument> &words, const Argument &pipfilePath)
{
    Command command;
    command.program = foundOrOwnTool(request.facts, pipenvName).path;
    command.arguments = words;
    command.environment = {
        {QStringLiteral("PIPENV_PIPFILE"), pipfilePath},
        {QStringLiteral("PIPENV_IGNORE_VIRTUALENVS"), u"1"},
        {QStringLiteral("PIPENV_DONT_LOAD_ENV"), u"1"},
        {QStringLiteral("PIPENV_YES"), u"1"},
        {QStringLiteral("PIPENV_NOSPIN"), u"1"},
        // Otherwise it keeps to itself what its pip says: which versions there are, and that there is no network.
        {QStringLiteral("PIPENV_VERBOSE"), u"1"},
        // A slow line is no reason to give up; a person can.
        {QStringLiteral("PIPENV_INSTALL_TIMEOUT"), u"86400"},
        {QStringLiteral("PIPENV_TIMEOUT"), u"3600"},
        {QStringLiteral("VIRTUALENV_OVERRIDE_APP_DATA"), Argument::privateFile(QStringLiteral("virtualenv"))},
        {QStringLiteral("PIP_ONLY_BINARY"), u":all:"},
        {QStringLiteral("PIP_CONFIG_FILE"), u"/dev/null"}, // what counts in it is among the facts
        {QStringLiteral("PIP_DISABLE_PIP_VERSION_CHECK"), u"1"},
        {QStringLiteral("NO_COLOR"), u"1"},
        {QStringLiteral("COLUMNS"), u"100000"}, // it breaks lines
        {QStringLiteral("LANG"), u"C.UTF-8"},   // it misses this one even where LC_ALL is set
    };
    if (request.facts.packages) {
        command.environment.insert(QStringLiteral("PIP_FIND_LINKS"), addressOf(request.facts.packages->path));
        if (isWithoutNetwork(request.facts))
            command.environment.insert(QStringLiteral("PIP_NO_INDEX"), u"1");
    }
    const auto keep = [&command](const QString &variable, const AbsolutePath &cache, const QString &name) {
        if (cache.isEmpty()) {
            command.environment.insert(variable, Argument::privateFile(name));
        } else {
            command.environment.insert(variable, cache.toString());
            command.writes.append(cache);
        }
    };
    // The resolver's own; the installation uses pip's.
    keep(QStringLiteral("PIPENV_CACHE_DIR"),
         toolCache(request.facts, QStringLiteral("PIPENV_CACHE_DIR"), QStringLiteral("pipenv")),
         QStringLiteral("cache/pipenv"));
    keep(QStringLiteral("PIP_CACHE_DIR"), pipCache(request.facts), QStringLiteral("cache/pip"));
    return command;
}

/// Pipenv writes the address of the index into the lock, and with it what is in the address.
std::optional<Failure> passwordInLock(const ProjectSpec &spec, const MachineFacts &facts)
{
    const QUrl index(facts.toolEnvironment.value(QStringLiteral("PIP_INDEX_URL")));
    if (index.userInfo().isEmpty() || !spec.environment.lock)
        return std::nullopt;
    return Failure{
        Error{QCoreApplication::translate("Pipenv", "Pipenv would write the password of your package index into the "
                                                    "lock file."),
              {},
              QCoreApplication::translate("Pipenv", "Keep it in ~/.netrc rather than in the address.")},
        {WayOut{QCoreApplication::translate("Obstacle", "Make the environment with venv"),
                {{QStringLiteral("environment.manager"), QStringLiteral("venv")}}}}};
}

} // namespace

std::optional<Failure> Pipenv::obstacle(const ProjectSpec &spec, const MachineFacts &facts) const
{
    if (auto foreign = foreignPackages(spec, PackageOrigin::Conda, name()))
        return foreign;
    if (auto missing = toolObstacle(spec, facts, pipenvName))
        return missing;
    if (pipenvPython(spec, facts) == nullptr)
        return noPython(spec, facts);
    if (auto folder = unusablePackageFolder(facts, PackageKind::Wheels, name()))
        return folder;
    if (auto packages = noPackagesOffline(facts, QStringLiteral("Pipenv")))
        return packages;
    if (auto password = passwordInLock(spec, facts))
        return password;
    return unusablePrefix(spec, facts, name());
}

ToolFact Pipenv::tool(const ProjectSpec &, const MachineFacts &facts) const
{
    return foundOrOwnTool(facts, pipenvName);
}

ProjectSpec Pipenv::resolved(const ProjectSpec &spec, const MachineFacts &facts) const
{
    return resolvedTo(ManagerChoice::Pipenv, pipenvPython(spec, facts), spec);
}

AbsolutePath Pipenv::customaryPrefix(const EnvironmentRequest &request) const
{
    if (request.spec.environment.location == EnvironmentLocation::Project)
        return request.target.child(QStringLiteral(".venv"));
    return pipenvEnvironments(request.facts).child(pipenvEnvironmentName(request.target));
}

TextFile Pipenv::file(const EnvironmentRequest &request) const
{
    return {ProjectPath::known(pipfileName), pipfile(request.spec, request.packages)};
}

ProjectPath Pipenv::lockFile(const EnvironmentRequest &) const
{
    return ProjectPath::known(pipfileLockName);
}

QList<ProjectPath> Pipenv::sourceFiles(const EnvironmentRequest &request) const
{
    return {ProjectPath::known(pipfileName), lock(request)};
}

Result<QStringList> Pipenv::placesIn(const ProjectPath &file, const QByteArray &text) const
{
    return file.toString().endsWith(pipfileLockName) ? placesInPipfileLock(text) : placesInToml(text);
}

const ToolOutput *Pipenv::output() const
{
    return &pipenvOutput;
}

std::optional<GetTool> Pipenv::getTool(const EnvironmentRequest &request) const
{
    return getByPip(request, pipenvName, pipenvRequirement);
}

SolvePackages Pipenv::solve(const EnvironmentRequest &request) const
{
    SolvePackages solve;
    solve.manager = QStringLiteral("Pipenv");
    solve.output = output();
    solve.asked = request.packages;
    const PythonFact *base = pipenvPython(request.spec, request.facts);
    if (base == nullptr)
        return solve;

    const QString input = QStringLiteral("pipenv/") + pipfileName;
    Command command =
        pipenvCommand(request, {u"lock", u"--python", base->executable.toString()}, Argument::privateFile(input));
    // It resolves within an environment of that Python, which vanishes with the private directory.
    command.environment.insert(QStringLiteral("PIPENV_VENV_IN_PROJECT"), u"1");
    // Empty it is made in a third of the time; the resolver brings its own pip.
    command.environment.insert(QStringLiteral("VIRTUALENV_NO_SEED"), u"1");
    // Where the project stands already, its own file counts: somebody may have changed it.
    if (request.facts.target.state == TargetState::OurProject)
        solve.commands.append(copyToPrivate(request, base->executable, {{ProjectPath::known(pipfileName), input}}));
    else
        command.inputs = {{input, pipfile(request.spec, request.packages)}};
    // With fewer tries a machine without a network hears so at once.
    if (!request.facts.toolEnvironment.contains(QStringLiteral("PIP_RETRIES")))
        command.environment.insert(QStringLiteral("PIP_RETRIES"), u"1");
    solve.commands.append(command);
    solve.lockFile = QStringLiteral("pipenv/") + pipfileLockName;
    solve.scope = {base->version, request.facts.platform};
    return solve;
}

InstallEnvironment Pipenv::install(const EnvironmentRequest &request) const
{
    InstallEnvironment install;
    install.manager = QStringLiteral("Pipenv");
    install.environment = environment(request);
    install.asked = request.packages;
    const PythonFact *base = pipenvPython(request.spec, request.facts);
    if (base == nullptr)
        return install;

    Argument source(pipfileName);
    if (request.spec.environment.lock) {
        source = request.target.child(pipfileName).toString();
    } else {
        // Pipenv reads a lock only beside the Pipfile, after whose folder it names the environment's prompt.
        const QString folder = slugOf(request.spec) + u'/';
        source = Argument::privateFile(folder + pipfileName);
        install.commands.append(
            copyToPrivate(request, base->executable,
                          {{ProjectPath::known(pipfileName), source.text}, {lock(request), folder + pipfileLockName}}));
    }
    // A lock that does not fit is installed without a word, and one that cannot be read is made anew: ask first.
    const Command verify = pipenvCommand(request, {u"verify"}, source);
    Command sync = pipenvCommand(request, {u"sync", u"--python", base->executable.toString()}, source);
    const AbsolutePath place = prefix(request);
    sync.environment.insert(QStringLiteral("PIPENV_VENV_IN_PROJECT"), u"0");
    sync.environment.insert(QStringLiteral("WORKON_HOME"), place.parent().toString());
    sync.environment.insert(QStringLiteral("PIPENV_CUSTOM_VENV_NAME"), place.fileName());
    // Compiling everything takes long; Python compiles what is imported.
    sync.environment.insert(QStringLiteral("PIP_COMPILE"), u"0");
    if (request.spec.environment.location == EnvironmentLocation::Named)
        sync.writes.append(place.parent());
    install.commands += {verify, sync};
    return install;
}

FetchPackages Pipenv::fetch(const EnvironmentRequest &request, const LockedText &lock, const QString &folder) const
{
    const PythonFact *base = usablePython(request.facts, lock.scope.python.section(u'.', 0, 1));
    const auto lines = requirementsInPipfileLock(lock.text, lock.scope);
    if (base == nullptr || !lines)
        return {};
    const QString requirements = QStringLiteral("requirements.lock");
    Command download = pipDownload(*base, request.facts, requirements, folder);
    download.inputs = {{requirements, *lines}};
    return {{download}, output()};
}

FetchPackages Pipenv::prefetch(const EnvironmentRequest &, const LockedText &) const
{
    // Its own pip keeps what it fetched in another form than an older pip beside it: `sync` fetched again what the
    // machine's pip had brought. Most of it comes with the lock anyway.
    return {};
}

MachineFacts Pipenv::fromBundle(MachineFacts facts, const QByteArray &lock) const
{
    // The lock fits a Pipfile together with the index that it was made with, which is not asked for anything.
    const QString index = ownIndexInPipfileLock(lock);
    if (index.isEmpty())
        facts.toolEnvironment.remove(QStringLiteral("PIP_INDEX_URL"));
    else
        facts.toolEnvironment.insert(QStringLiteral("PIP_INDEX_URL"), index);
    return EnvironmentManager::fromBundle(std::move(facts), lock);
}

QString Pipenv::activateLine(const EnvironmentRequest &request) const
{
    // Works in a script, too, which `pipenv shell` does not.
    return request.spec.environment.location == EnvironmentLocation::Project
               ? QStringLiteral("source .venv/bin/activate")
               : QStringLiteral("source \"$(pipenv --venv)/bin/activate\"");
}

QString Pipenv::createLine(const EnvironmentRequest &request) const
{
    const QString command =
        request.spec.environment.lock ? QStringLiteral("pipenv sync") : QStringLiteral("pipenv install");
    return request.spec.environment.location == EnvironmentLocation::Project
               ? QStringLiteral("PIPENV_VENV_IN_PROJECT=1 ") + command
               : command;
}

} // namespace groundwork
