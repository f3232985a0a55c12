// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "generator/managers/conda.h"

#include "advice/usable.h"
#include "generator/formats/yamlwriter.h"
#include "generator/managers/condadialect.h"
#include "generator/managers/condaoutput.h"
#include "generator/managers/indexpart.h"
#include "generator/managers/missingtools.h"
#include "generator/managers/obstacles.h"
#include "generator/managers/pipoutput.h"
#include "generator/managers/requirements.h"
#include "generator/managers/virtualenvironments.h"
#include "generator/steps/ownscript.h"
#include "machine/offline.h"
#include "machine/toolcaches.h"
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

/// Whether the person's environments and packages may be kept in it. The conda that Groundwork got goes with the
/// project that it was got for; theirs stay.
bool isOwnedByHome(const AbsolutePath &root, const MachineFacts &facts)
{
    if (!facts.toolFolder.isEmpty() && root.isBelow(facts.toolFolder))
        return false;
    return facts.home.isEmpty() || facts.home.toString() == u"/root" || root.isBelow(facts.home);
}

/// Where downloaded packages are kept: as the person says, else as conda does by itself.
QList<AbsolutePath> packageCaches(const ToolFact &tool, const MachineFacts &facts)
{
    auto said = foldersIn(facts.toolEnvironment.value(QStringLiteral("CONDA_PKGS_DIRS")), betweenPackageFolders);
    if (said.isEmpty())
        said = facts.condaPackages;
    if (!said.isEmpty())
        return said;
    QList<AbsolutePath> caches{rootOf(tool).child(QStringLiteral("pkgs"))};
    if (!facts.home.isEmpty())
        caches.append(facts.home.child(QStringLiteral(".conda/pkgs")));
    if (!isOwnedByHome(rootOf(tool), facts))
        std::ranges::reverse(caches);
    return caches;
}

/// A Python for our scripts: conda's own; a micromamba brings none.
AbsolutePath scriptPython(const ToolFact &tool, const MachineFacts &facts)
{
    if (!isMicromamba(tool))
        return rootOf(tool).child(QStringLiteral("bin/python"));
    const PythonFact *python = supportedPython(facts, {});
    return python == nullptr ? AbsolutePath::known(QStringLiteral("/usr/bin/python3")) : python->executable;
}

QString pathList(const QList<AbsolutePath> &folders)
{
    QStringList names;
    for (const auto &folder : folders)
        names.append(folder.toString());
    return names.join(betweenPackageFolders);
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

ToolFact Conda::tool(const ProjectSpec &spec, const MachineFacts &facts) const
{
    // A mamba, or a micromamba, does what conda does. Where nobody asked for conda, it has its own turn.
    QStringList names{name()};
    if (m_program == Program::Conda && spec.environment.manager != ManagerChoice::Auto)
        names.append(QStringLiteral("mamba"));
    for (const auto &wanted : std::as_const(names)) {
        // The one of a name that is found first; a micromamba is found after a mamba.
        const auto found = std::ranges::find(facts.tools, wanted, &ToolFact::name);
        if (found != facts.tools.end())
            return *found;
    }
    return (m_program == Program::Conda ? ownConda(spec, facts) : std::nullopt).value_or(ToolFact());
}

std::optional<Failure> Conda::obstacle(const ProjectSpec &spec, const MachineFacts &facts) const
{
    if (tool(spec, facts).path.isEmpty())
        return m_program == Program::Conda ? missingConda(facts) : missingTool(name());
    if (auto folder = unusablePackageFolder(facts, PackageKind::Conda, name()))
        return folder;
    if (fromIndex(spec.environment.packages).isEmpty())
        return std::nullopt;
    // What an environment of the person's holds is added to by one tool at a time.
    if (!spec.environment.existing.isEmpty())
        return foreignPackages(spec, PackageOrigin::Pypi, name());
    return noPackagesOffline(facts, QStringLiteral("pip"));
}

std::optional<GetTool> Conda::getTool(const EnvironmentRequest &request) const
{
    const ToolFact wanted = tool(request.spec, request.facts);
    if (wanted.path.isEmpty() || request.facts.tools.contains(wanted))
        return std::nullopt;
    return getByInstaller(request, wanted, output());
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
    auto folders = foldersIn(said, u':');
    if (folders.isEmpty())
        folders = request.facts.condaEnvironments;
    if (!folders.isEmpty())
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
    for (const auto &package : fromChannels(request.packages))
        dependencies.append(condaRequirement(package));
    std::ranges::sort(dependencies);
    dependencies.removeDuplicates();
    dependencies.prepend(python.isEmpty() ? QStringLiteral("python") : QStringLiteral("python=") + python);
    QList<Value> all(dependencies.cbegin(), dependencies.cend());
    if (const auto part = fromIndex(request.packages); !part.isEmpty())
        all.append(Mapping{
            {QStringLiteral("pip"), QString::fromUtf8(pipRequirements(part)).split(u'\n', Qt::SkipEmptyParts)}});
    return {ProjectPath::known(QStringLiteral("environment.yml")),
            yamlText({{QStringLiteral("name"), slugOf(request.spec)},
                      {QStringLiteral("channels"), channels},
                      {QStringLiteral("dependencies"), all}})};
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
    if (!fromIndex(request.packages).isEmpty())
        locks.append(pipLock(request));
    return locks;
}

QList<ProjectPath> Conda::sourceFiles(const EnvironmentRequest &request) const
{
    QList<ProjectPath> files{lock(request)};
    if (!fromIndex(request.packages).isEmpty())
        files.append(pipLock(request));
    return files;
}

Result<QStringList> Conda::placesIn(const ProjectPath &file, const QByteArray &text) const
{
    const bool isOfPip = file.toString().section(u'/', -1).startsWith(u"pip-");
    return isOfPip ? placesInPipLock(text) : placesInExplicitList(text);
}

Command Conda::solveCommand(const EnvironmentRequest &request, const QString &platform) const
{
    const ToolFact program = tool(request.spec, request.facts);
    const CondaDialect dialect = dialectOf(program);
    const AbsolutePath metadata = condaMetadataCache(request.facts);
    Command command;
    command.program = program.path;
    command.arguments = createWords(dialect, {u"--dry-run"});
    command.arguments += {u"--prefix", Argument::privateFile(QStringLiteral("none"))};
    command.arguments += channelArguments(request.spec, request.facts);
    command.arguments += {u"--file", Argument::privateFile(QStringLiteral("requirements.txt"))};
    // Without a home there is no place to keep metadata in.
    command.environment = condaSettings(dialect, request.facts, rootOf(program),
                                        metadata.isEmpty() ? Argument::privateFile(QStringLiteral("conda"))
                                                           : Argument(metadata.toString()));
    tryOnce(dialect, command.environment);
    if (platform != request.facts.platform)
        command.environment.insert(QStringLiteral("CONDA_SUBDIR"), platform);
    command.inputs = {{QStringLiteral("requirements.txt"),
                       condaRequirements(request.spec.environment.python, fromChannels(request.packages))}};
    if (!metadata.isEmpty()) {
        command.writes = command.exclusive = {metadata};
        if (dialect == CondaDialect::Conda)
            command.environment.insert(QStringLiteral("XDG_CONFIG_HOME"), metadata.toString());
    }
    return command;
}

SolvePackages Conda::solve(const EnvironmentRequest &request) const
{
    SolvePackages solve;
    solve.manager = name();
    solve.output = output();
    solve.asked = fromChannels(request.packages);
    const AbsolutePath metadata = condaMetadataCache(request.facts);
    const ToolFact program = tool(request.spec, request.facts);
    const AbsolutePath python = scriptPython(program, request.facts);
    // Only conda leaves out the address of what it has already.
    if (!metadata.isEmpty() && dialectOf(program) == CondaDialect::Conda) {
        // Package folders that a .condarc names are added to CONDA_PKGS_DIRS; a file that is read before it and has the
        // last word keeps them out.
        Command settle = scriptCommand(python, QStringLiteral("managers/conda-settings.py"));
        settle.arguments.append(metadata.toString());
        settle.writes = {metadata};
        solve.commands.append(settle);
    }
    solve.commands.append(solveCommand(request, request.facts.platform));
    solve.caches = packageCaches(program, request.facts);
    solve.lockFilter = scriptCommand(python, QStringLiteral("managers/conda-lock.py"));
    for (const auto &platform : otherPlatforms(request))
        solve.others.append({solveCommand(request, platform), lockOf(platform), platform});
    return solve;
}

std::optional<SolveWithin> Conda::solveWithin(const EnvironmentRequest &request) const
{
    if (fromIndex(request.packages).isEmpty())
        return std::nullopt;
    const ToolFact program = tool(request.spec, request.facts);
    const CondaDialect dialect = dialectOf(program);
    const QList<AbsolutePath> caches = packageCaches(program, request.facts);
    // The very Python that the packages are for chooses among the files of each.
    Command make;
    make.program = program.path;
    make.arguments = createWords(dialect, {u"--yes"});
    make.arguments += {u"--prefix", Argument::privateFile(QString::fromUtf16(indexPartPrefix))};
    make.arguments += channelArguments(request.spec, request.facts);
    make.arguments += {u"--file", Argument::privateFile(QString::fromUtf16(SolveWithin::pythonFile))};
    make.environment = condaSettings(dialect, request.facts, rootOf(program), pathList(caches));
    keepUnlisted(dialect, request.facts, make);
    make.writes = make.exclusive = {caches.first()};

    return indexPart(request, make, output(), scriptPython(program, request.facts));
}

InstallEnvironment Conda::install(const EnvironmentRequest &request) const
{
    const ToolFact program = tool(request.spec, request.facts);
    const CondaDialect dialect = dialectOf(program);
    const QList<AbsolutePath> caches = packageCaches(program, request.facts);
    Command command;
    command.program = program.path;
    command.arguments = createWords(dialect, {u"--yes"});
    command.arguments += {u"--prefix", prefix(request).toString()};
    command.arguments += channelArguments(request.spec, request.facts);
    command.arguments += {u"--file", lock(request).in(request.target).toString()};
    command.environment = condaSettings(dialect, request.facts, rootOf(program), pathList(caches));
    keepUnlisted(dialect, request.facts, command);
    // conda downloads into the first of them.
    command.writes = command.exclusive = {caches.first()};
    // conda tells its progress only there; the others tell none beside their JSON.
    if (program.name == u"conda")
        command.channel = OutputChannel::Terminal;
    if (request.spec.environment.location == EnvironmentLocation::Named)
        command.writes.append(prefix(request).parent());

    InstallEnvironment install;
    install.manager = name();
    install.environment = environment(request);
    install.commands = {command};
    if (install.environment.within) {
        Command fill = fillIndexPart(request, python(request));
        if (request.spec.environment.location == EnvironmentLocation::Named)
            fill.writes.append(prefix(request).parent());
        install.commands.append(fill);
    }
    install.asked = request.packages;
    // libmamba calls one that is there a “non-conda folder”.
    if (dialect == CondaDialect::Libmamba)
        install.maker = FolderMaker::Tool;
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
    command.environment = condaSettings(dialectOf(program), request.facts, rootOf(program), pathList(caches));
    command.inputs = {{requirements, condaRequirements({}, request.packages)}};
    command.exclusive = {caches.first()};
    command.writes = {caches.first(), add.environment.prefix};
    return add;
}

Command Conda::downloadCommand(const EnvironmentRequest &request, const LockedText &lock,
                               const Argument &packageFolders) const
{
    const QString list = QStringLiteral("packages.lock");
    const ToolFact program = tool(request.spec, request.facts);
    const CondaDialect dialect = dialectOf(program);
    Command command;
    command.program = program.path;
    command.arguments = createWords(dialect, {u"--download-only", u"--yes"});
    command.arguments += {u"--prefix", Argument::privateFile(QStringLiteral("none"))};
    command.arguments += channelArguments(request.spec, request.facts);
    command.arguments += {u"--file", Argument::privateFile(list)};
    command.environment = condaSettings(dialect, request.facts, rootOf(program), packageFolders);
    keepUnlisted(dialect, request.facts, command);
    command.inputs = {{list, lock.text}};
    return command;
}

FetchPackages Conda::fetch(const EnvironmentRequest &request, const LockedText &lock, const QString &folder) const
{
    // A folder of its own, so that what the person's caches hold is in the bundle as well.
    return {{downloadCommand(request, lock, Argument::privateFile(folder))}, output()};
}

std::optional<FetchPackages> Conda::fetchWithin(const EnvironmentRequest &request, const QByteArray &lock,
                                                const QString &folder) const
{
    if (fromIndex(request.packages).isEmpty())
        return std::nullopt;
    return fetchIndexPart(request, python(request), lock, folder);
}

FetchPackages Conda::prefetch(const EnvironmentRequest &request, const LockedText &lock) const
{
    const QList<AbsolutePath> caches = packageCaches(tool(request.spec, request.facts), request.facts);
    Command command = downloadCommand(request, lock, pathList(caches));
    command.writes = command.exclusive = {caches.first()};
    return {{command}, output()};
}

MachineFacts Conda::fromBundle(MachineFacts facts, const QByteArray &) const
{
    facts.toolEnvironment.insert(QStringLiteral("CONDA_PKGS_DIRS"), facts.bundled.toString());
    return EnvironmentManager::fromBundle(std::move(facts), {}); // and pip's part
}

QString Conda::activateLine(const EnvironmentRequest &request) const
{
    // A mamba's environments are activated by conda as well; a micromamba comes without a conda.
    const QString program =
        isMicromamba(tool(request.spec, request.facts)) ? QStringLiteral("micromamba") : QStringLiteral("conda");
    return request.spec.environment.location == EnvironmentLocation::Project
               ? program + QStringLiteral(" activate ./.conda")
               : program + QStringLiteral(" activate ") + slugOf(request.spec);
}

QString Conda::createLine(const EnvironmentRequest &request) const
{
    const ToolFact program = tool(request.spec, request.facts);
    const QString place = request.spec.environment.location == EnvironmentLocation::Project
                              ? QStringLiteral("--prefix ./.conda")
                              : QStringLiteral("--name ") + slugOf(request.spec);
    const QString word = program.path.isEmpty() ? name() : program.path.fileName();
    if (request.spec.environment.lock) {
        const QString create = QStringLiteral("%1 create %2 --file %3").arg(word, place, lock(request).toString());
        return fromIndex(request.packages).isEmpty()
                   ? create
                   : QStringLiteral("%1 && %2 run %3 python -m pip install --no-deps --require-hashes -r %4")
                         .arg(create, word, place, pipLock(request).toString());
    }
    // micromamba's `create` reads the file itself, and its `env` has no `create` in every version.
    return isMicromamba(program) ? QStringLiteral("%1 create %2 --file environment.yml").arg(word, place)
                                 : QStringLiteral("%1 env create %2 --file environment.yml").arg(word, place);
}

} // namespace groundwork
