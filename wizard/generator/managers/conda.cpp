// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "generator/managers/conda.h"

#include "generator/formats/yamlwriter.h"
#include "generator/managers/condaoutput.h"
#include "generator/managers/obstacles.h"
#include "generator/managers/requirements.h"
#include "generator/managers/toolcaches.h"
#include "generator/steps/ownscript.h"
#include "machine/offline.h"
#include "spec/specrules.h"
#include "system/system.h"

#include <QCoreApplication>

#include <algorithm>

namespace groundwork {

namespace {

const CondaOutput condaOutput(QStringLiteral("conda"));
const CondaOutput mambaOutput(QStringLiteral("mamba"));

/// The folder that holds conda's named environments and packages.
AbsolutePath rootOf(const ToolFact &tool)
{
    return tool.root.isEmpty() ? tool.path.parent().parent() : tool.root;
}

// conda separates the package folders of CONDA_PKGS_DIRS with commas, but those of CONDA_ENVS_PATH as PATH does.
constexpr QChar betweenPackageFolders = u',';

QList<AbsolutePath> foldersIn(const QString &variable, QChar separator)
{
    QList<AbsolutePath> folders;
    for (const auto &part : variable.split(separator, Qt::SkipEmptyParts)) {
        if (const auto path = AbsolutePath::from(part))
            folders.append(*path);
    }
    return folders;
}

bool isOwnedByHome(const AbsolutePath &root, const MachineFacts &facts)
{
    return facts.home.isEmpty() || facts.home.toString() == u"/root" || root.isBelow(facts.home);
}

/// Where downloaded packages are kept: as the person says, else as conda does by itself.
QList<AbsolutePath> packageCaches(const ToolFact &tool, const MachineFacts &facts)
{
    auto said = foldersIn(facts.toolEnvironment.value(QStringLiteral("CONDA_PKGS_DIRS")), betweenPackageFolders);
    if (!said.isEmpty())
        return said;
    QList<AbsolutePath> caches{rootOf(tool).child(QStringLiteral("pkgs"))};
    if (!facts.home.isEmpty())
        caches.append(facts.home.child(QStringLiteral(".conda/pkgs")));
    if (!isOwnedByHome(rootOf(tool), facts))
        std::ranges::reverse(caches);
    return caches;
}

/// Metadata of channels, kept from one solve to the next, and never a package: so a solve names every address,
/// checksum and size, which conda tells only of what it would download, and it leaves the person's cache alone.
AbsolutePath metadataCache(const MachineFacts &facts)
{
    return toolCache(facts, {}, QStringLiteral("groundwork/conda"));
}

QString pathList(const QList<AbsolutePath> &folders)
{
    QStringList names;
    for (const auto &folder : folders)
        names.append(folder.toString());
    return names.join(betweenPackageFolders);
}

/// Settings that hold whatever the person's .condarc says; the rest of it (proxies, mirrors) holds.
QMap<QString, Argument> settings(const MachineFacts &facts, const Argument &packageFolders)
{
    // A .condarc that names certificates is read before the variables that all tools know.
    QString certificates;
    for (const auto *variable : {"CONDA_SSL_VERIFY", "REQUESTS_CA_BUNDLE", "SSL_CERT_FILE"}) {
        if (certificates.isEmpty())
            certificates = facts.toolEnvironment.value(QString::fromLatin1(variable));
    }
    return {
        {QStringLiteral("CONDA_PKGS_DIRS"), packageFolders},
        {QStringLiteral("CONDA_SSL_VERIFY"), certificates.isEmpty() ? QStringLiteral("true") : certificates},
        // What the person's own folder lacks, or has too old, may come from the channels.
        {QStringLiteral("CONDA_CHANNEL_PRIORITY"),
         facts.packages ? QStringLiteral("flexible") : QStringLiteral("strict")},
        {QStringLiteral("CONDA_SAFETY_CHECKS"), QStringLiteral("enabled")},
        {QStringLiteral("CONDA_AUTO_UPDATE_CONDA"), QStringLiteral("false")},
        {QStringLiteral("CONDA_NOTIFY_OUTDATED_CONDA"), QStringLiteral("false")},
        {QStringLiteral("CONDA_NUMBER_CHANNEL_NOTICES"), QStringLiteral("0")},
        {QStringLiteral("CONDA_REPORT_ERRORS"), QStringLiteral("false")},
        {QStringLiteral("CONDA_REGISTER_ENVS"), QStringLiteral("false")},
    };
}

QList<Argument> channelArguments(const ProjectSpec &spec, const MachineFacts &facts)
{
    QList<Argument> arguments{u"--override-channels"};
    if (facts.packages)
        arguments.append(QString(QStringLiteral("--channel=") + addressOf(facts.packages->path)));
    for (const auto &channel : channelsOf(spec))
        arguments.append(QString(QStringLiteral("--channel=") + channel));
    return arguments;
}

QString condaRequirement(const PackageRequest &package)
{
    const QString constraints = condaConstraints(package.constraints);
    return constraints.isEmpty() ? package.name.toLower() : package.name.toLower() + u' ' + constraints;
}

ProjectPath lockOf(const QString &platform)
{
    return ProjectPath::known(QStringLiteral("conda-%1.lock").arg(platform));
}

/// Those of the spec beside this machine's. Without a lock in the project there is none for others either.
QStringList otherPlatforms(const EnvironmentRequest &request)
{
    if (!request.spec.environment.lock)
        return {};
    QStringList platforms = request.spec.environment.platforms;
    platforms.removeAll(request.facts.platform);
    return platforms;
}

} // namespace

const ToolOutput *Conda::output() const
{
    return m_program == Program::Conda ? &condaOutput : &mambaOutput;
}

QString Conda::name() const
{
    return m_program == Program::Conda ? QStringLiteral("conda") : QStringLiteral("mamba");
}

ToolFact Conda::tool(const ProjectSpec &, const MachineFacts &facts) const
{
    // A micromamba speaks otherwise, and brings no Python that could run our scripts.
    const auto found = std::ranges::find_if(facts.tools, [this](const ToolFact &tool) {
        return tool.name == name() && tool.path.fileName() != u"micromamba";
    });
    return found == facts.tools.end() ? ToolFact() : *found;
}

std::optional<Failure> Conda::obstacle(const ProjectSpec &spec, const MachineFacts &facts) const
{
    if (tool(spec, facts).path.isEmpty())
        return missingTool(name());
    if (auto folder = unusablePackageFolder(facts, PackageKind::Conda, name()))
        return folder;
    return foreignPackages(spec, PackageOrigin::Pypi, name());
}

ProjectSpec Conda::resolved(const ProjectSpec &spec, const MachineFacts &) const
{
    ProjectSpec answer = spec;
    answer.environment.manager = m_program == Program::Conda ? ManagerChoice::Conda : ManagerChoice::Mamba;
    return answer;
}

AbsolutePath Conda::customaryPrefix(const EnvironmentRequest &request) const
{
    if (request.spec.environment.location == EnvironmentLocation::Project)
        return request.target.child(QStringLiteral(".conda"));
    QString said = request.facts.toolEnvironment.value(QStringLiteral("CONDA_ENVS_PATH"));
    if (said.isEmpty())
        said = request.facts.toolEnvironment.value(QStringLiteral("CONDA_ENVS_DIRS"));
    const AbsolutePath root = rootOf(tool(request.spec, request.facts));
    AbsolutePath folder = isOwnedByHome(root, request.facts) ? root.child(QStringLiteral("envs"))
                                                             : request.facts.home.child(QStringLiteral(".conda/envs"));
    if (const auto folders = foldersIn(said, u':'); !folders.isEmpty())
        folder = folders.first();
    return folder.child(slugOf(request.spec));
}

TextFile Conda::file(const EnvironmentRequest &request) const
{
    QList<Value> channels;
    for (const auto &channel : channelsOf(request.spec))
        channels.append(channel);
    channels.append(u"nodefaults");
    const QString &python = request.spec.environment.python;
    QStringList dependencies;
    for (const auto &package : request.packages)
        dependencies.append(condaRequirement(package));
    std::ranges::sort(dependencies);
    dependencies.removeDuplicates();
    dependencies.prepend(python.isEmpty() ? QStringLiteral("python") : QStringLiteral("python=") + python);
    return {ProjectPath::known(QStringLiteral("environment.yml")),
            yamlText({{QStringLiteral("name"), slugOf(request.spec)},
                      {QStringLiteral("channels"), channels},
                      {QStringLiteral("dependencies"), dependencies}})};
}

ProjectPath Conda::lockFile(const EnvironmentRequest &request) const
{
    return lockOf(request.facts.platform);
}

QList<ProjectPath> Conda::otherLocks(const EnvironmentRequest &request) const
{
    QList<ProjectPath> locks;
    for (const auto &platform : otherPlatforms(request))
        locks.append(lockOf(platform));
    return locks;
}

Command Conda::solveCommand(const EnvironmentRequest &request, const QString &platform) const
{
    const AbsolutePath metadata = metadataCache(request.facts);
    Command command;
    command.program = tool(request.spec, request.facts).path;
    command.arguments = {u"create",   u"--dry-run",
                         u"--json",   u"--no-default-packages",
                         u"--prefix", Argument::privateFile(QStringLiteral("none"))};
    command.arguments += channelArguments(request.spec, request.facts);
    command.arguments += {u"--file", Argument::privateFile(QStringLiteral("requirements.txt"))};
    // Without a home there is no place to keep metadata in.
    command.environment = settings(request.facts, metadata.isEmpty() ? Argument::privateFile(QStringLiteral("conda"))
                                                                     : Argument(metadata.toString()));
    // With fewer tries a machine without a network hears so sooner.
    command.environment.insert(QStringLiteral("CONDA_REMOTE_MAX_RETRIES"), QStringLiteral("1"));
    if (platform != request.facts.platform)
        command.environment.insert(QStringLiteral("CONDA_SUBDIR"), platform);
    command.inputs = {
        {QStringLiteral("requirements.txt"), condaRequirements(request.spec.environment.python, request.packages)}};
    if (!metadata.isEmpty()) {
        command.writes = command.exclusive = {metadata};
        command.environment.insert(QStringLiteral("XDG_CONFIG_HOME"), metadata.toString());
    }
    return command;
}

SolvePackages Conda::solve(const EnvironmentRequest &request) const
{
    SolvePackages solve;
    solve.manager = name();
    solve.output = output();
    solve.asked = request.packages;
    const AbsolutePath metadata = metadataCache(request.facts);
    const AbsolutePath ownPython = rootOf(tool(request.spec, request.facts)).child(QStringLiteral("bin/python"));
    if (!metadata.isEmpty()) {
        // Package folders that a .condarc names are added to CONDA_PKGS_DIRS; a file that is read before it and has the
        // last word keeps them out.
        Command settle = scriptCommand(ownPython, QStringLiteral("managers/conda-settings.py"));
        settle.arguments.append(metadata.toString());
        settle.writes = {metadata};
        solve.commands.append(settle);
    }
    solve.commands.append(solveCommand(request, request.facts.platform));
    solve.lockFilter = scriptCommand(ownPython, QStringLiteral("managers/conda-lock.py"));
    for (const auto &platform : otherPlatforms(request))
        solve.others.append({solveCommand(request, platform), lockOf(platform), platform});
    return solve;
}

InstallEnvironment Conda::install(const EnvironmentRequest &request) const
{
    const ToolFact program = tool(request.spec, request.facts);
    const QList<AbsolutePath> caches = packageCaches(program, request.facts);
    Command command;
    command.program = program.path;
    command.arguments = {
        u"create", u"--yes", u"--json", u"--no-default-packages", u"--prefix", prefix(request).toString()};
    command.arguments += channelArguments(request.spec, request.facts);
    command.arguments += {u"--file", lock(request).in(request.target).toString()};
    command.environment = settings(request.facts, pathList(caches));
    // conda downloads into the first of them.
    command.writes = command.exclusive = {caches.first()};
    // conda tells its progress only there; nobody has seen what mamba does on one.
    if (m_program == Program::Conda)
        command.channel = OutputChannel::Terminal;
    if (request.spec.environment.location == EnvironmentLocation::Named)
        command.writes.append(prefix(request).parent());

    InstallEnvironment install;
    install.manager = name();
    install.environment = environment(request);
    install.commands = {command};
    install.asked = request.packages;
    return install;
}

AddPackages Conda::add(const EnvironmentRequest &request) const
{
    AddPackages add = EnvironmentManager::add(request);
    const ToolFact program = tool(request.spec, request.facts);
    const QList<AbsolutePath> caches = packageCaches(program, request.facts);
    const QString requirements = QStringLiteral("requirements.txt");
    Command &command = add.command;
    command.program = program.path;
    command.arguments = {
        u"install", u"--yes", u"--json", u"--freeze-installed", u"--prefix", add.environment.prefix.toString()};
    command.arguments += channelArguments(request.spec, request.facts);
    command.arguments += {u"--file", Argument::privateFile(requirements)};
    command.environment = settings(request.facts, pathList(caches));
    command.inputs = {{requirements, condaRequirements({}, request.packages)}};
    command.exclusive = {caches.first()};
    command.writes = {caches.first(), add.environment.prefix};
    return add;
}

FetchPackages Conda::fetch(const EnvironmentRequest &request, const LockedText &lock, const QString &folder) const
{
    const QString list = QStringLiteral("packages.lock");
    Command command;
    command.program = tool(request.spec, request.facts).path;
    command.arguments = {u"create",
                         u"--download-only",
                         u"--yes",
                         u"--json",
                         u"--no-default-packages",
                         u"--prefix",
                         Argument::privateFile(QStringLiteral("none"))};
    command.arguments += channelArguments(request.spec, request.facts);
    command.arguments += {u"--file", Argument::privateFile(list)};
    // A folder of its own, so that what the person's caches hold is in the bundle as well.
    command.environment = settings(request.facts, Argument::privateFile(folder));
    command.inputs = {{list, lock.text}};
    return {{command}, output()};
}

MachineFacts Conda::fromBundle(MachineFacts facts, const QByteArray &) const
{
    facts.toolEnvironment.insert(QStringLiteral("CONDA_PKGS_DIRS"), facts.bundled.toString());
    return withoutNetwork(std::move(facts));
}

QString Conda::activateLine(const EnvironmentRequest &request) const
{
    return request.spec.environment.location == EnvironmentLocation::Project
               ? QStringLiteral("conda activate ./.conda")
               : QStringLiteral("conda activate ") + slugOf(request.spec);
}

QString Conda::createLine(const EnvironmentRequest &request) const
{
    const QString place = request.spec.environment.location == EnvironmentLocation::Project
                              ? QStringLiteral("--prefix ./.conda")
                              : QStringLiteral("--name ") + slugOf(request.spec);
    return request.spec.environment.lock
               ? QStringLiteral("%1 create %2 --file %3").arg(name(), place, lock(request).toString())
               : QStringLiteral("%1 env create %2 --file environment.yml").arg(name(), place);
}

} // namespace groundwork
