// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "generator/managers/environmentmanager.h"
#include "generator/managers/pipenvenvironments.h"
#include "generator/managers/requirements.h"
#include "machine/offline.h"
#include "spec/specchanges.h"

#include <QTest>

using namespace groundwork;
using namespace Qt::StringLiterals;

namespace {

PackageRequest asking(const QString &name, const QString &constraints = {}, PackageOrigin from = PackageOrigin::Any)
{
    return {name, constraints, from};
}

MachineFacts machine(const QStringList &tools, const QStringList &pythons)
{
    MachineFacts facts;
    facts.platform = u"linux-64"_s;
    facts.home = AbsolutePath::known(u"/home/ada"_s);
    facts.target.path = AbsolutePath::known(u"/home/ada/churn"_s);
    for (const auto &tool : tools)
        facts.tools.append({tool, u"24.7.1"_s, AbsolutePath::known(u"/home/ada/miniforge3/bin/"_s + tool)});
    for (const auto &version : pythons)
        facts.pythons.append({AbsolutePath::known(u"/usr/bin/python"_s + version), version,
                              AbsolutePath::known(u"/usr/share/python-wheels/pip.whl/pip"_s)});
    return facts;
}

ProjectSpec project(ManagerChoice manager = ManagerChoice::Auto, const QString &python = {})
{
    ProjectSpec spec;
    spec.project.name = u"Churn model"_s;
    spec.environment.manager = manager;
    spec.environment.python = python;
    return spec;
}

EnvironmentRequest requestFor(const ProjectSpec &spec, const MachineFacts &facts,
                              const QList<PackageRequest> &packages = {})
{
    return {spec, facts, facts.target.path, packages};
}

QStringList texts(const Command &command)
{
    QStringList words{command.program.toString()};
    for (const auto &argument : command.arguments)
        words.append(argument.place == Argument::Place::PrivateDirectory ? u"PRIVATE/"_s + argument.text
                                                                         : argument.text);
    return words;
}

const EnvironmentManager &namedManager(const QString &name)
{
    const EnvironmentManager *manager = managerNamed(name);
    if (manager == nullptr)
        qFatal("no manager %s", qPrintable(name));
    return *manager;
}

} // namespace

class tst_Managers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void choice_data();
    void choice();
    void obstacles_data();
    void obstacles();
    void pipenvNeedsNoPipOfPython();
    void packagesOfTheIndexGetAManagerOfTheIndex();
    void everyObstacleIsTold();
    void withoutANetwork();
    void aFolderOfPackagesIsShown_data();
    void aFolderOfPackagesIsShown();
    void theBestManagerIsOneForTheFolder();
    void foreignPackagesCanBeTakenFromAnywhere();
    void condaTakesAPartFromPypi();
    void constraints_data();
    void constraints();
    void pythonForConda();
    void requirementLines();
    void environmentFile();
    void requirementsFile();
    void packageTextIsNeverAnArgument();
    void condaCommands();
    void condaCaches_data();
    void condaCaches();
    void locksOfOtherPlatforms();
    void withoutALock_data();
    void withoutALock();
    void certificates();
    void mambaTakesTheSameWords();
    void laterMambaHasItsOwnVariables_data();
    void laterMambaHasItsOwnVariables();
    void condaIsServedByItsFamily_data();
    void condaIsServedByItsFamily();
    void readmeNamesMicromamba();
    void venvCommands();
    void pipfile_data();
    void pipfile();
    void pipenvCommands();
    void pipenvPlaces();
    void uvCommands();
    void uvProjectFile_data();
    void uvProjectFile();
    void uvTakesTheSettingsOfPip();
    void uvWithoutANetwork();
    void uvInAProjectThatStands();
    void resolvedSpec();
    void places();
};

void tst_Managers::choice_data()
{
    QTest::addColumn<ManagerChoice>("asked");
    QTest::addColumn<QStringList>("tools");
    QTest::addColumn<QStringList>("pythons");
    QTest::addColumn<QString>("chosen");
    const QStringList python{u"3.11.2"_s};
    QTest::newRow("conda first") << ManagerChoice::Auto << QStringList{u"mamba"_s, u"conda"_s} << python << u"conda"_s;
    QTest::newRow("then mamba") << ManagerChoice::Auto << QStringList{u"mamba"_s} << python << u"mamba"_s;
    QTest::newRow("then uv") << ManagerChoice::Auto << QStringList{u"uv"_s} << python << u"uv"_s;
    QTest::newRow("then venv") << ManagerChoice::Auto << QStringList{} << python << u"venv"_s;
    QTest::newRow("venv before Pipenv") << ManagerChoice::Auto << QStringList{u"pipenv"_s} << python << u"venv"_s;
    QTest::newRow("Pipenv as asked") << ManagerChoice::Pipenv << QStringList{u"conda"_s, u"pipenv"_s} << python
                                     << u"pipenv"_s;
    QTest::newRow("Pipenv missing") << ManagerChoice::Pipenv << QStringList{u"conda"_s} << python << QString();
    QTest::newRow("nothing") << ManagerChoice::Auto << QStringList{} << QStringList{} << QString();
    QTest::newRow("only an old Python") << ManagerChoice::Auto << QStringList{} << QStringList{u"3.6.15"_s}
                                        << QString();
    QTest::newRow("only a preview") << ManagerChoice::Auto << QStringList{} << QStringList{u"3.15.0b1"_s} << QString();
    QTest::newRow("as asked") << ManagerChoice::Venv << QStringList{u"conda"_s} << python << u"venv"_s;
    QTest::newRow("asked and missing") << ManagerChoice::Conda << QStringList{} << python << QString();
    QTest::newRow("uv brings no Python") << ManagerChoice::Uv << QStringList{u"uv"_s} << QStringList{} << QString();
}

void tst_Managers::choice()
{
    QFETCH(ManagerChoice, asked);
    QFETCH(QStringList, tools);
    QFETCH(QStringList, pythons);
    QFETCH(QString, chosen);
    const auto manager = chooseManager(project(asked), machine(tools, pythons));
    QCOMPARE(manager ? (*manager)->name() : QString(), chosen);
    if (!manager) {
        QVERIFY(!manager.error().error.message.isEmpty());
        QVERIFY(!manager.error().error.hint.isEmpty());
    }
}

void tst_Managers::obstacles_data()
{
    QTest::addColumn<ProjectSpec>("spec");
    QTest::addColumn<MachineFacts>("facts");
    QTest::addColumn<QString>("message");
    const MachineFacts both = machine({u"conda"_s}, {u"3.12.4"_s, u"3.11.2"_s});

    ProjectSpec spec = project(ManagerChoice::Venv);
    spec.environment.packages = {asking(u"r-base"_s, {}, PackageOrigin::Conda)};
    QTest::newRow("conda with venv") << spec << both << u"venv cannot take packages from conda channels: r-base."_s;
    QTest::newRow("no such Python") << project(ManagerChoice::Venv, u"3.10"_s) << both
                                    << u"Python 3.10 was not found on this machine."_s;
    QTest::newRow("3.1 is not 3.11") << project(ManagerChoice::Venv, u"3.1"_s) << both
                                     << u"Python 3.1 was not found on this machine."_s;
    MachineFacts bare = machine({}, {u"3.11.2"_s});
    bare.pythons[0].pip = {};
    QTest::newRow("no venv module") << project(ManagerChoice::Venv) << bare
                                    << u"The Python of this machine cannot make environments: it lacks venv or pip."_s;
    MachineFacts colon = both;
    colon.target.path = AbsolutePath::known(u"/home/ada/a:b/churn"_s);
    QTest::newRow("a colon") << project(ManagerChoice::Venv) << colon
                             << u"venv cannot make an environment below a folder with a colon in its name."_s;
    spec = project(ManagerChoice::Venv);
    spec.environment.existing = u"/opt/env"_s;
    QTest::newRow("no existing one") << spec << both << u"There is no environment in /opt/env."_s;
    MachineFacts homeless = both;
    homeless.home = {};
    spec = project(ManagerChoice::Venv);
    spec.environment.location = EnvironmentLocation::Named;
    QTest::newRow("no home") << spec << homeless << u"There is no home folder to keep a named environment in."_s;
    const auto noPackages = u"pip may not use the network, and no folder with packages is named to it."_s;
    QTest::newRow("no network and no packages") << project(ManagerChoice::Venv) << withoutNetwork(both) << noPackages;
    const MachineFacts withPipenv = machine({u"pipenv"_s}, {u"3.11.2"_s});
    QTest::newRow("Pipenv without a network")
        << project(ManagerChoice::Pipenv) << withoutNetwork(withPipenv)
        << u"Pipenv may not use the network, and no folder with packages is named to it."_s;
    QTest::newRow("Pipenv without that Python")
        << project(ManagerChoice::Pipenv, u"3.10"_s) << withPipenv << u"Python 3.10 was not found on this machine."_s;
    QTest::newRow("no Pipenv") << project(ManagerChoice::Pipenv) << both << u"pipenv was not found on this machine."_s;
    MachineFacts secret = withPipenv;
    secret.toolEnvironment.insert(u"PIP_INDEX_URL"_s, u"https://ada:pass@index.example.org/simple"_s);
    QTest::newRow("a password in the index's address")
        << project(ManagerChoice::Pipenv) << secret
        << u"Pipenv would write the password of your package index into the lock file."_s;
    MachineFacts waiting = both;
    waiting.target.state = TargetState::OurProject;
    waiting.target.project = ProjectState::Failed;
    const auto folder = [](MachineFacts of, const PackageFolderFact &fact) {
        of.packages = fact;
        return of;
    };
    const auto srv = AbsolutePath::known(u"/srv/p"_s);
    using enum PackageFolderState;
    for (const ManagerChoice one :
         {ManagerChoice::Conda, ManagerChoice::Uv, ManagerChoice::Venv, ManagerChoice::Pipenv}) {
        const MachineFacts all = machine({u"conda"_s, u"uv"_s, u"pipenv"_s}, {u"3.11.2"_s});
        QTest::addRow("no folder of packages, %d", static_cast<int>(one))
            << project(one) << folder(all, {srv, Absent}) << u"There is no folder /srv/p to take packages from."_s;
    }
    QTest::newRow("packages in a file") << project(ManagerChoice::Venv) << folder(both, {srv, NotAFolder})
                                        << u"/srv/p is not a folder to take packages from."_s;
    QTest::newRow("a closed folder") << project(ManagerChoice::Venv) << folder(both, {srv, NotReadable})
                                     << u"The folder /srv/p cannot be read."_s;
    QTest::newRow("an empty folder") << project() << folder(both, {srv}) << u"There are no packages in /srv/p."_s;
    QTest::newRow("only conda's") << project(ManagerChoice::Venv) << folder(both, {srv, Readable, false, true, true})
                                  << u"There are no wheels in /srv/p, and venv takes nothing else."_s;
    QTest::newRow("only wheels") << project(ManagerChoice::Conda) << folder(both, {srv, Readable, true})
                                 << u"There are only wheels in /srv/p, and conda takes none."_s;
    QTest::newRow("loose packages of conda")
        << project(ManagerChoice::Conda) << folder(both, {srv, Readable, true, false, true})
        << u"The packages in /srv/p are no channel: noarch/repodata.json is missing."_s;
    QTest::newRow("no network to finish") << project(ManagerChoice::Venv) << withoutNetwork(waiting) << noPackages;
}

void tst_Managers::pipenvNeedsNoPipOfPython()
{
    MachineFacts bare = machine({u"pipenv"_s}, {u"3.11.2"_s});
    bare.pythons[0].pip = {};
    // virtualenv brings what venv would lack.
    const auto manager = chooseManager(project(), bare);
    QVERIFY(manager);
    QCOMPARE((*manager)->name(), u"pipenv"_s);
}

void tst_Managers::obstacles()
{
    QFETCH(ProjectSpec, spec);
    QFETCH(MachineFacts, facts);
    QFETCH(QString, message);
    const auto manager = chooseManager(spec, facts);
    QVERIFY(!manager);
    QCOMPARE(manager.error().error.message, message);
    QVERIFY(!manager.error().error.hint.isEmpty());
}

void tst_Managers::withoutANetwork()
{
    const ProjectSpec venv = project(ManagerChoice::Venv);
    MachineFacts facts = machine({u"conda"_s}, {u"3.11.2"_s});
    QVERIFY(chooseManager(project(ManagerChoice::Conda), withoutNetwork(facts)));
    const auto refused = chooseManager(venv, withoutNetwork(facts));
    QVERIFY(!refused);
    QVERIFY(refused.error().error.hint.contains(u"find-links"));
    QCOMPARE(refused.error().waysOut.value(0).changes, (QList<SpecChange>{{u"environment.manager"_s, u"conda"_s}}));

    MachineFacts withFolder = facts;
    withFolder.packageFolders = {u"/srv/wheels"_s};
    QVERIFY(chooseManager(venv, withoutNetwork(withFolder)));
    // What is in place needs no packages any more.
    facts.target.state = TargetState::OurProject;
    facts.target.project = ProjectState::Proved;
    QVERIFY(chooseManager(venv, withoutNetwork(facts)));
}

void tst_Managers::aFolderOfPackagesIsShown_data()
{
    QTest::addColumn<QString>("manager");
    QTest::addColumn<QString>("words"); ///< with the network off too
    QTest::addColumn<QString>("offline");
    QTest::newRow("venv") << u"venv"_s << u"--find-links file:///srv/p"_s << u"--no-index"_s;
    QTest::newRow("uv") << u"uv"_s << u"--find-links file:///srv/p"_s << u"--offline"_s;
    QTest::newRow("pipenv") << u"pipenv"_s << u"PIP_FIND_LINKS=file:///srv/p"_s << u"PIP_NO_INDEX=1"_s;
    QTest::newRow("conda") << u"conda"_s << u"--override-channels --channel=file:///srv/p --channel=conda-forge"_s
                           << QString();
}

void tst_Managers::aFolderOfPackagesIsShown()
{
    QFETCH(const QString, manager);
    QFETCH(const QString, words);
    QFETCH(const QString, offline);
    MachineFacts facts = machine({u"conda"_s, u"uv"_s, u"pipenv"_s}, {u"3.11.2"_s});
    facts.packages =
        PackageFolderFact{AbsolutePath::known(u"/srv/p"_s), PackageFolderState::Readable, true, true, true};
    const auto shown = [](const Command &command) {
        QStringList all;
        for (const auto &[name, value] : command.environment.asKeyValueRange())
            all.append(name + u'=' + value.text);
        return (all + texts(command)).join(u' ');
    };
    const ProjectSpec spec = project();
    for (const bool off : {false, true}) {
        const MachineFacts here = off ? withoutNetwork(facts) : facts;
        const EnvironmentRequest request = requestFor(spec, here, {asking(u"numpy"_s)});
        for (const Command &command : {namedManager(manager).solve(request).commands.constLast(),
                                       namedManager(manager).install(request).commands.constLast()}) {
            QVERIFY2(shown(command).contains(words), qPrintable(shown(command)));
            if (!offline.isEmpty())
                QCOMPARE(shown(command).contains(offline), off);
        }
    }
}

void tst_Managers::theBestManagerIsOneForTheFolder()
{
    MachineFacts facts = machine({u"conda"_s, u"uv"_s}, {u"3.11.2"_s});
    facts.packages = PackageFolderFact{AbsolutePath::known(u"/srv/p"_s), PackageFolderState::Readable, true};
    QCOMPARE((*chooseManager(project(), facts))->name(), u"uv"_s);
    facts.packages->hasWheels = false;
    facts.packages->isChannel = true;
    QCOMPARE((*chooseManager(project(), facts))->name(), u"conda"_s);
}

void tst_Managers::foreignPackagesCanBeTakenFromAnywhere()
{
    ProjectSpec spec = project(ManagerChoice::Venv);
    spec.environment.packages = {asking(u"pytorch"_s, u">=2,<3"_s, PackageOrigin::Conda),
                                 asking(u"numpy"_s, {}, PackageOrigin::Conda)};
    const auto refused = chooseManager(spec, machine({u"conda"_s}, {u"3.11.2"_s}));
    QVERIFY(!refused);
    for (const WayOut &way : refused.error().waysOut) {
        const auto changed = withChanges(spec, way.changes);
        QVERIFY2(changed, qPrintable(way.title));
        if (changed->environment.manager != ManagerChoice::Venv)
            continue;
        QCOMPARE(changed->environment.packages,
                 (QList<PackageRequest>{asking(u"pytorch"_s, u">=2,<3"_s), asking(u"numpy"_s)}));
        QVERIFY(chooseManager(*changed, machine({u"conda"_s}, {u"3.11.2"_s})));
        return;
    }
    QFAIL("no way out keeps venv");
}

/// Each part has its solve, its file and its lock; an environment of the person's gets no second part.
void tst_Managers::condaTakesAPartFromPypi()
{
    ProjectSpec spec = project(ManagerChoice::Conda);
    spec.environment.packages = {asking(u"numpy"_s, u">=2"_s), asking(u"umap-learn"_s, u"<1"_s, PackageOrigin::Pypi)};
    const MachineFacts facts = machine({u"conda"_s}, {});
    const auto chosen = chooseManager(spec, facts);
    QVERIFY(chosen);
    const EnvironmentManager &conda = **chosen;
    const EnvironmentRequest request{spec, facts, facts.target.path, spec.environment.packages};
    const QByteArray file = conda.file(request).text;
    QVERIFY2(file.contains("  - numpy >=2\n  - pip\n") || file.contains("  - \"numpy >=2\"\n  - pip\n"),
             file.constData());
    QVERIFY2(file.contains("pip:\n      - umap-learn<1\n") || file.contains("pip:\n      - \"umap-learn<1\"\n"),
             file.constData());
    QVERIFY(!conda.solve(request).commands.constLast().inputs.constLast().text.contains("umap"));
    const auto within = conda.solveWithin(request);
    QVERIFY(within);
    QCOMPARE(within->asked, QList<PackageRequest>{spec.environment.packages.last()});
    QCOMPARE(within->lock.toString(), u"pip-linux-64.lock"_s);
    QVERIFY(conda.otherLocks(request).contains(within->lock));
    QVERIFY(conda.environment(request).within);
    QCOMPARE(conda.install(request).commands.size(), 2);
    QVERIFY2(conda.createLine(request).contains(u"pip-linux-64.lock"), qPrintable(conda.createLine(request)));

    const EnvironmentRequest one{spec, facts, facts.target.path, {spec.environment.packages.first()}};
    QVERIFY(!conda.solveWithin(one) && !conda.environment(one).within);
    QCOMPARE(conda.install(one).commands.size(), 1);

    spec.environment.existing = u"/opt/env"_s;
    const auto obstacle = conda.obstacle(spec, facts);
    QVERIFY(obstacle);
    QCOMPARE(obstacle->error.message, u"conda cannot take packages from PyPI: umap-learn."_s);
}

void tst_Managers::packagesOfTheIndexGetAManagerOfTheIndex()
{
    ProjectSpec spec = project(ManagerChoice::Auto);
    const MachineFacts facts = machine({u"conda"_s, u"uv"_s}, {u"3.11.2"_s});
    spec.environment.packages = {{.name = u"numpy"_s, .constraints = {}}};
    QCOMPARE((*chooseManager(spec, facts))->name(), u"conda"_s);
    spec.environment.packages.append({.name = u"lark"_s, .constraints = {}, .from = PackageOrigin::Pypi});
    QCOMPARE((*chooseManager(spec, facts))->name(), u"uv"_s);
    spec.environment.packages.append({.name = u"gdal"_s, .constraints = {}, .from = PackageOrigin::Conda});
    QCOMPARE((*chooseManager(spec, facts))->name(), u"conda"_s);
    // With nothing else here conda takes them.
    spec.environment.packages.removeLast();
    QCOMPARE((*chooseManager(spec, machine({u"conda"_s}, {})))->name(), u"conda"_s);
}

void tst_Managers::everyObstacleIsTold()
{
    const auto manager = chooseManager(project(ManagerChoice::Auto, u"3.10"_s), machine({}, {u"3.11.2"_s}));
    QVERIFY(!manager);
    for (const auto *name : {u"conda: ", u"mamba: ", u"uv: ", u"venv: ", u"pipenv: "})
        QVERIFY(manager.error().error.details.contains(QStringView(name)));
    // What is there can be taken.
    QCOMPARE(manager.error().waysOut.value(0).changes, (QList<SpecChange>{{u"environment.python"_s, u"\"3.11\""_s}}));
}

void tst_Managers::constraints_data()
{
    QTest::addColumn<QString>("written");
    QTest::addColumn<QString>("conda");
    QTest::addColumn<QString>("pip");
    const auto row = [](const char *written, const char *conda, const char *pip) {
        QTest::newRow(*written ? written : "none")
            << QString::fromLatin1(written) << QString::fromLatin1(conda) << QString::fromLatin1(pip);
    };
    row("", "", "");
    row(">=1.26,<3", ">=1.26,<3", ">=1.26,<3");
    row("==2.4.6", "==2.4.6", "==2.4.6");
    row("==2.*", ">=2,<3.0a0", "==2.*");
    row("==2.4.*", ">=2.4,<2.5.0a0", "==2.4.*");
    row("=2.4", ">=2.4,<2.5.0a0", "==2.4.*");
    row("!=2.4.*", "!=2.4.*", "!=2.4.*");
    row("~=2.4", ">=2.4,<3.0a0", "~=2.4");
    row("~=2.4.1,!=2.4.3", ">=2.4.1,<2.5.0a0,!=2.4.3", "~=2.4.1,!=2.4.3");
    row("~=2.4rc1", ">=2.4rc1,<3.0a0", "~=2.4rc1");
    row("==2.0rc1.*", ">=2.0rc1", "==2.0rc1.*");
    row("==2023c", "==2023c", "==2023c");
    row("==1!2.0", "==1!2.0", "==1!2.0");
}

void tst_Managers::constraints()
{
    QFETCH(QString, written);
    QFETCH(QString, conda);
    QFETCH(QString, pip);
    QCOMPARE(condaConstraints(written), conda);
    QCOMPARE(pipConstraints(written), pip);
}

void tst_Managers::pythonForConda()
{
    QCOMPARE(condaPythonConstraints({}), QString());
    QCOMPARE(condaPythonConstraints(u"3.9"_s), u">=3.9,<3.10.0a0"_s);
    QCOMPARE(condaPythonConstraints(u"3.12.4"_s), u"==3.12.4"_s);
}

void tst_Managers::requirementLines()
{
    const QList<PackageRequest> packages{asking(u"SciPy"_s), asking(u"libx"_s, u"==2.0"_s),
                                         asking(u"libx"_s, u"==1.0"_s), asking(u"scipy"_s)};
    QCOMPARE(condaRequirements(u"3.12"_s, packages),
             QByteArray("libx ==1.0\nlibx ==2.0\npython >=3.12,<3.13.0a0\nscipy\n"));
    QCOMPARE(pipRequirements(packages), QByteArray("SciPy\nlibx==1.0\nlibx==2.0\nscipy\n"));
}

void tst_Managers::environmentFile()
{
    ProjectSpec spec = project(ManagerChoice::Conda, u"3.12"_s);
    spec.environment.channels = {u"conda-forge"_s, u"https://channel.example/a"_s};
    const MachineFacts facts = machine({u"conda"_s}, {});
    const TextFile file = namedManager(u"conda"_s)
                              .file(requestFor(spec, facts, {asking(u"numpy"_s, u"==2.*"_s), asking(u"ipykernel"_s)}));
    QCOMPARE(file.path.toString(), u"environment.yml"_s);
    QCOMPARE(file.text, QByteArray("name: churn-model\n"
                                   "channels:\n"
                                   "  - conda-forge\n"
                                   "  - \"https://channel.example/a\"\n"
                                   "  - nodefaults\n"
                                   "dependencies:\n"
                                   "  - \"python=3.12\"\n"
                                   "  - ipykernel\n"
                                   "  - \"numpy >=2,<3.0a0\"\n"));
}

void tst_Managers::requirementsFile()
{
    const ProjectSpec spec = project(ManagerChoice::Venv);
    const MachineFacts facts = machine({}, {u"3.11.2"_s});
    const TextFile file = namedManager(u"venv"_s).file(
        requestFor(spec, facts, {asking(u"numpy"_s, u">=1.26,<3"_s), asking(u"ipykernel"_s), asking(u"pip"_s)}));
    QCOMPARE(file.path.toString(), u"requirements.txt"_s);
    QCOMPARE(file.text, QByteArray("ipykernel\nnumpy>=1.26,<3\npip\n"));
}

void tst_Managers::packageTextIsNeverAnArgument()
{
    const MachineFacts facts = machine({u"conda"_s, u"mamba"_s, u"pipenv"_s}, {u"3.11.2"_s});
    const ProjectSpec spec = project();
    const QString name = u"verysecretname"_s;
    for (const auto *manager : environmentManagers()) {
        const EnvironmentRequest request = requestFor(spec, facts, {asking(name, u"==1.2.3"_s)});
        const SolvePackages solve = manager->solve(request);
        QList<Command> commands = solve.commands + manager->install(request).commands;
        commands.append(solve.lockFilter);
        bool isInAFile = false;
        for (const auto &command : commands) {
            QVERIFY(!texts(command).join(u' ').contains(name));
            for (const auto &value : command.environment)
                QVERIFY(!value.text.contains(name));
            for (const auto &input : command.inputs)
                isInAFile = isInAFile || input.text.contains(name.toUtf8());
        }
        QVERIFY(isInAFile);
    }
}

void tst_Managers::condaCommands()
{
    ProjectSpec spec = project(ManagerChoice::Conda);
    spec.environment.channels = {u"file:///srv/channel"_s};
    const MachineFacts facts = machine({u"conda"_s}, {});
    const EnvironmentManager &conda = namedManager(u"conda"_s);
    const EnvironmentRequest request = requestFor(spec, facts, {asking(u"numpy"_s)});

    const SolvePackages solve = conda.solve(request);
    QCOMPARE(texts(solve.commands.constLast()),
             (QStringList{u"/home/ada/miniforge3/bin/conda"_s, u"create"_s, u"--dry-run"_s, u"--json"_s,
                          u"--no-default-packages"_s, u"--prefix"_s, u"PRIVATE/none"_s, u"--override-channels"_s,
                          u"--channel=file:///srv/channel"_s, u"--file"_s, u"PRIVATE/requirements.txt"_s}));
    QCOMPARE(solve.commands.constLast().inputs,
             (QList<InputFile>{{u"requirements.txt"_s, QByteArray("numpy\npython\n")}}));
    QCOMPARE(texts(solve.lockFilter).first(), u"/home/ada/miniforge3/bin/python"_s);

    const InstallEnvironment install = conda.install(request);
    QCOMPARE(install.environment.lock.toString(), u"conda-linux-64.lock"_s);
    QCOMPARE(install.commands.size(), 1);
    QCOMPARE(
        texts(install.commands[0]),
        (QStringList{u"/home/ada/miniforge3/bin/conda"_s, u"create"_s, u"--yes"_s, u"--json"_s,
                     u"--no-default-packages"_s, u"--prefix"_s, u"/home/ada/churn/.conda"_s, u"--override-channels"_s,
                     u"--channel=file:///srv/channel"_s, u"--file"_s, u"/home/ada/churn/conda-linux-64.lock"_s}));
    for (const auto &command : {solve.commands.constLast(), install.commands[0]}) {
        QCOMPARE(command.environment.value(u"CONDA_SSL_VERIFY"_s), u"true"_s);
        QCOMPARE(command.environment.value(u"CONDA_REGISTER_ENVS"_s), u"false"_s);
    }
}

void tst_Managers::condaCaches_data()
{
    QTest::addColumn<QString>("conda");
    QTest::addColumn<QString>("said");
    QTest::addColumn<QString>("folders");
    QTest::addColumn<QString>("written");
    QTest::newRow("a conda of one's own")
        << u"/home/ada/miniforge3/bin/conda"_s << QString() << u"/home/ada/miniforge3/pkgs,/home/ada/.conda/pkgs"_s
        << u"/home/ada/miniforge3/pkgs"_s;
    QTest::newRow("everybody's conda") << u"/opt/conda/condabin/conda"_s << QString()
                                       << u"/home/ada/.conda/pkgs,/opt/conda/pkgs"_s << u"/home/ada/.conda/pkgs"_s;
    QTest::newRow("as said") << u"/opt/conda/bin/conda"_s << u"/scratch/ada,/shared"_s << u"/scratch/ada,/shared"_s
                             << u"/scratch/ada"_s;
}

void tst_Managers::condaCaches()
{
    QFETCH(QString, conda);
    QFETCH(QString, said);
    QFETCH(QString, folders);
    QFETCH(QString, written);
    MachineFacts facts = machine({}, {});
    facts.tools = {{u"conda"_s, {}, AbsolutePath::known(conda)}};
    if (!said.isEmpty())
        facts.toolEnvironment.insert(u"CONDA_PKGS_DIRS"_s, said);
    const ProjectSpec spec = project(ManagerChoice::Conda);
    const EnvironmentRequest request = requestFor(spec, facts);
    const Command install = namedManager(u"conda"_s).install(request).commands.constFirst();
    QCOMPARE(install.environment.value(u"CONDA_PKGS_DIRS"_s).text, folders);
    QCOMPARE(install.writes, QList<AbsolutePath>{AbsolutePath::known(written)});
    // Where nothing else is said, by a .condarc.
    facts.toolEnvironment.remove(u"CONDA_PKGS_DIRS"_s);
    facts.condaPackages = {AbsolutePath::known(u"/big/pkgs"_s), AbsolutePath::known(u"/shared"_s)};
    const InstallEnvironment named = namedManager(u"conda"_s).install(request);
    QCOMPARE(named.commands.constFirst().environment.value(u"CONDA_PKGS_DIRS"_s).text, u"/big/pkgs,/shared"_s);
    QCOMPARE(named.commands.constFirst().writes.constFirst(), facts.condaPackages.constFirst());
    QCOMPARE(named.commands.constFirst().exclusive, QList{facts.condaPackages.constFirst()});
    // A solve keeps out of them.
    const Command solve = namedManager(u"conda"_s).solve(request).commands.constLast();
    QCOMPARE(solve.environment.value(u"CONDA_PKGS_DIRS"_s).text, u"/home/ada/.cache/groundwork/conda"_s);
    QCOMPARE(solve.writes, QList<AbsolutePath>{AbsolutePath::known(u"/home/ada/.cache/groundwork/conda"_s)});
}

void tst_Managers::locksOfOtherPlatforms()
{
    const MachineFacts facts = machine({u"conda"_s}, {});
    ProjectSpec spec = project(ManagerChoice::Conda);
    spec.environment.platforms = {u"linux-64"_s, u"osx-arm64"_s, u"win-64"_s};
    const EnvironmentManager &conda = namedManager(u"conda"_s);
    const EnvironmentRequest request = requestFor(spec, facts, {asking(u"numpy"_s)});

    QCOMPARE(conda.lock(request).toString(), u"conda-linux-64.lock"_s);
    const SolvePackages solve = conda.solve(request);
    QCOMPARE(solve.others.size(), 2);
    QVERIFY(!solve.commands.constLast().environment.contains(u"CONDA_SUBDIR"_s));
    for (int i = 0; i < 2; ++i) {
        const PlatformSolve &other = solve.others[i];
        QCOMPARE(other.platform, spec.environment.platforms[i + 1]);
        QCOMPARE(other.lock, conda.otherLocks(request)[i]);
        QCOMPARE(other.lock.toString(), u"conda-%1.lock"_s.arg(other.platform));
        QCOMPARE(other.command.environment.value(u"CONDA_SUBDIR"_s).text, other.platform);
        QCOMPARE(other.command.inputs, solve.commands.constLast().inputs);
    }
    QCOMPARE(solve.allCommands().size(), solve.commands.size() + 2);
}

void tst_Managers::withoutALock_data()
{
    QTest::addColumn<QString>("manager");
    QTest::addColumn<QString>("file");
    QTest::newRow("conda") << u"conda"_s << u"environment.yml"_s;
    QTest::newRow("venv") << u"venv"_s << u"requirements.txt"_s;
    QTest::newRow("pipenv") << u"pipenv"_s << u"pipenv install"_s;
}

void tst_Managers::withoutALock()
{
    QFETCH(QString, manager);
    QFETCH(QString, file);
    const MachineFacts facts = machine({u"conda"_s}, {u"3.11.2"_s});
    ProjectSpec spec = project();
    spec.environment.lock = false;
    spec.environment.platforms = {u"osx-arm64"_s};
    const EnvironmentRequest request = requestFor(spec, facts, {asking(u"numpy"_s)});
    // What this machine solved stays among the records that git does not see: the proof needs it.
    const ProjectPath lock = namedManager(manager).lock(request);
    QVERIFY2(lock.toString().startsWith(u".groundwork/"), qPrintable(lock.toString()));
    QVERIFY(namedManager(manager).otherLocks(request).isEmpty());
    QVERIFY(namedManager(manager).solve(request).others.isEmpty());
    const QString create = namedManager(manager).createLine(request);
    QVERIFY2(create.contains(file) && !create.contains(u".lock"), qPrintable(create));
}

void tst_Managers::certificates()
{
    MachineFacts facts = machine({u"conda"_s}, {});
    const ProjectSpec spec = project(ManagerChoice::Conda);
    const auto verify = [&] {
        return namedManager(u"conda"_s)
            .install(requestFor(spec, facts))
            .commands.constFirst()
            .environment.value(u"CONDA_SSL_VERIFY"_s)
            .text;
    };
    QCOMPARE(verify(), u"true"_s);
    facts.toolEnvironment.insert(u"SSL_CERT_FILE"_s, u"/etc/company.pem"_s);
    QCOMPARE(verify(), u"/etc/company.pem"_s);
}

void tst_Managers::mambaTakesTheSameWords()
{
    MachineFacts facts = machine({u"conda"_s, u"mamba"_s}, {});
    facts.tools[1].version = u"1.5.12"_s; // the last that is a Python program around conda
    const ProjectSpec spec = project(ManagerChoice::Mamba);
    const Command conda = namedManager(u"conda"_s).install(requestFor(spec, facts)).commands.constFirst();
    const Command mamba = namedManager(u"mamba"_s).install(requestFor(spec, facts)).commands.constFirst();
    QCOMPARE(mamba.program.fileName(), u"mamba"_s);
    QCOMPARE(mamba.arguments, conda.arguments);
}

void tst_Managers::laterMambaHasItsOwnVariables_data()
{
    QTest::addColumn<ToolFact>("tool");
    const auto root = AbsolutePath::known(u"/data/mamba"_s);
    QTest::newRow("mamba 2") << ToolFact{u"mamba"_s, u"2.0.5"_s, AbsolutePath::known(u"/data/mamba/bin/mamba"_s), root};
    QTest::newRow("a mamba without a version")
        << ToolFact{u"mamba"_s, {}, AbsolutePath::known(u"/data/mamba/bin/mamba"_s), root};
    QTest::newRow("micromamba") << ToolFact{u"mamba"_s, {}, AbsolutePath::known(u"/usr/bin/micromamba"_s), root};
}

void tst_Managers::laterMambaHasItsOwnVariables()
{
    QFETCH(ToolFact, tool);
    MachineFacts facts = machine({}, {u"3.11.2"_s});
    facts.tools = {tool};
    facts.toolEnvironment.insert(u"SSL_CERT_FILE"_s, u"/etc/company.pem"_s);
    ProjectSpec spec = project(ManagerChoice::Mamba);
    spec.environment.platforms = {u"linux-64"_s, u"osx-arm64"_s};
    const EnvironmentManager &mamba = namedManager(u"mamba"_s);
    const MachineFacts offline = withoutNetwork(facts);
    const EnvironmentRequest request = requestFor(spec, offline, {asking(u"numpy"_s)});

    const SolvePackages solve = mamba.solve(request);
    QCOMPARE(solve.commands.size(), 1); // it tells every address, whatever it has in its cache
    QCOMPARE(texts(solve.commands[0]),
             (QStringList{tool.path.toString(), u"create"_s, u"--dry-run"_s, u"--json"_s, u"--prefix"_s,
                          u"PRIVATE/none"_s, u"--override-channels"_s, u"--channel=conda-forge"_s, u"--file"_s,
                          u"PRIVATE/requirements.txt"_s}));
    QCOMPARE(solve.others.value(0).command.environment.value(u"CONDA_SUBDIR"_s), u"osx-arm64"_s);
    const Command install = mamba.install(request).commands.constFirst();
    QCOMPARE(texts(install),
             (QStringList{tool.path.toString(), u"create"_s, u"--yes"_s, u"--json"_s, u"--prefix"_s,
                          u"/home/ada/churn/.conda"_s, u"--override-channels"_s, u"--channel=conda-forge"_s,
                          u"--file"_s, u"/home/ada/churn/conda-linux-64.lock"_s}));
    for (const auto &command : {solve.commands[0], install, mamba.add(request).command}) {
        QCOMPARE(command.environment.value(u"MAMBA_ROOT_PREFIX"_s), u"/data/mamba"_s);
        QCOMPARE(command.environment.value(u"MAMBA_SSL_VERIFY"_s), u"/etc/company.pem"_s);
        QCOMPARE(command.environment.value(u"MAMBA_CHANNEL_PRIORITY"_s), u"strict"_s);
        QCOMPARE(command.environment.value(u"MAMBA_OFFLINE"_s), u"true"_s);
        QVERIFY(command.environment.contains(u"CONDA_PKGS_DIRS"_s));
    }
    // It would list what it makes in the person's home, or give up where it may not.
    QCOMPARE(install.environment.value(u"HOME"_s).place, Argument::Place::PrivateDirectory);
    QCOMPARE(install.environment.value(u"XDG_CONFIG_HOME"_s).text, u"/home/ada/.config"_s);
    QVERIFY(!solve.commands[0].environment.contains(u"HOME"_s));
    QVERIFY(!mamba.install(requestFor(spec, facts)).commands.constFirst().environment.contains(u"MAMBA_OFFLINE"_s));
}

void tst_Managers::condaIsServedByItsFamily_data()
{
    QTest::addColumn<ManagerChoice>("asked");
    QTest::addColumn<QStringList>("tools");
    QTest::addColumn<QString>("program");
    const QString conda = u"/opt/bin/conda"_s, mamba = u"/opt/bin/mamba"_s, micromamba = u"/opt/bin/micromamba"_s;
    QTest::newRow("conda first") << ManagerChoice::Conda << QStringList{micromamba, mamba, conda} << conda;
    QTest::newRow("then mamba") << ManagerChoice::Conda << QStringList{mamba, micromamba} << mamba;
    QTest::newRow("then micromamba") << ManagerChoice::Conda << QStringList{micromamba} << micromamba;
    QTest::newRow("mamba is never conda") << ManagerChoice::Mamba << QStringList{conda} << QString();
    QTest::newRow("mamba by micromamba") << ManagerChoice::Mamba << QStringList{conda, micromamba} << micromamba;
    QTest::newRow("as found") << ManagerChoice::Auto << QStringList{micromamba} << micromamba;
    QTest::newRow("as found, conda first") << ManagerChoice::Auto << QStringList{mamba, conda} << conda;
}

void tst_Managers::condaIsServedByItsFamily()
{
    QFETCH(ManagerChoice, asked);
    QFETCH(QStringList, tools);
    QFETCH(QString, program);
    MachineFacts facts = machine({}, {});
    for (const auto &tool : tools) {
        const auto path = AbsolutePath::known(tool);
        facts.tools.append({path.fileName() == u"conda" ? u"conda"_s : u"mamba"_s, {}, path, {}});
    }
    const ProjectSpec spec = project(asked);
    const auto manager = chooseManager(spec, facts);
    QCOMPARE(manager ? (*manager)->tool(spec, facts).path.toString() : QString(), program);
    if (manager) {
        const ProjectSpec resolved = (*manager)->resolved(spec, facts);
        QCOMPARE((*manager)->tool(resolved, facts).path.toString(), program);
    }
}

void tst_Managers::readmeNamesMicromamba()
{
    MachineFacts facts = machine({}, {});
    facts.tools = {{u"mamba"_s, {}, AbsolutePath::known(u"/usr/bin/micromamba"_s), {}}};
    ProjectSpec spec = project(ManagerChoice::Conda);
    const EnvironmentManager &conda = namedManager(u"conda"_s);
    QCOMPARE(conda.activateLine(requestFor(spec, facts)), u"micromamba activate ./.conda"_s);
    QCOMPARE(conda.createLine(requestFor(spec, facts)),
             u"micromamba create --prefix ./.conda --file conda-linux-64.lock"_s);
    spec.environment.lock = false;
    QCOMPARE(conda.createLine(requestFor(spec, facts)),
             u"micromamba create --prefix ./.conda --file environment.yml"_s);
    spec.environment.location = EnvironmentLocation::Named;
    QCOMPARE(conda.activateLine(requestFor(spec, facts)), u"micromamba activate churn-model"_s);
    QCOMPARE(conda.createLine(requestFor(spec, machine({u"conda"_s}, {}))),
             u"conda env create --name churn-model --file environment.yml"_s);
}

void tst_Managers::venvCommands()
{
    const MachineFacts facts = machine({}, {u"3.12.4"_s, u"3.11.2"_s});
    const ProjectSpec spec = project(ManagerChoice::Venv, u"3.11"_s);
    const EnvironmentRequest request = requestFor(spec, facts, {asking(u"numpy"_s)});
    const EnvironmentManager &venv = namedManager(u"venv"_s);
    QCOMPARE(venv.tool(spec, facts).version, u"3.11.2"_s);

    const SolvePackages solve = venv.solve(request);
    QCOMPARE(solve.commands.size(), 1);
    const QStringList words = texts(solve.commands[0]);
    QCOMPARE(words.first(3),
             (QStringList{u"/usr/bin/python3.11.2"_s, u"-I"_s, u"/usr/share/python-wheels/pip.whl/pip"_s}));
    const qsizetype binary = words.indexOf(u"--only-binary"_s);
    QVERIFY(binary > 0);
    QCOMPARE(words.value(binary + 1), u":all:"_s);
    QVERIFY(words.contains(u"--dry-run"_s));
    QCOMPARE(words.last(2), (QStringList{u"--requirement"_s, u"PRIVATE/requirements.txt"_s}));

    const InstallEnvironment install = venv.install(request);
    QCOMPARE(texts(install.commands[0]), (QStringList{u"/usr/bin/python3.11.2"_s, u"-I"_s, u"-m"_s, u"venv"_s,
                                                      u"--without-pip"_s, u"/home/ada/churn/.venv"_s}));
    const QStringList fill = texts(install.commands[1]);
    QCOMPARE(fill.first(), u"/home/ada/churn/.venv/bin/python"_s);
    for (const auto *word : {u"--only-binary", u"--require-hashes", u"--no-deps"})
        QVERIFY(fill.contains(QString::fromUtf16(word)));
    QCOMPARE(fill.last(), u"/home/ada/churn/requirements.lock"_s);
    for (const auto &command : {solve.commands[0], install.commands[1]}) {
        QCOMPARE(command.environment.value(u"PIP_CONFIG_FILE"_s), u"/dev/null"_s);
        QCOMPARE(command.writes, QList<AbsolutePath>{AbsolutePath::known(u"/home/ada/.cache/pip"_s)});
    }
}

void tst_Managers::pipfile_data()
{
    QTest::addColumn<QString>("python");
    QTest::addColumn<QList<PackageRequest>>("packages");
    QTest::addColumn<QByteArray>("text");
    const QByteArray minor = "\n[requires]\npython_version = \"3.12\"\n";
    QTest::newRow("sorted") << u"3.12"_s
                            << QList<PackageRequest>{asking(u"numpy"_s, u">=1.26,<3"_s), asking(u"Ipykernel"_s)}
                            << "[packages]\nIpykernel = \"*\"\nnumpy = \">=1.26,<3\"\n" + minor;
    QTest::newRow("one name twice") << u"3.12"_s
                                    << QList<PackageRequest>{asking(u"lib_x"_s, u"==1.0"_s), asking(u"six"_s),
                                                             asking(u"lib-x"_s, u"=2"_s), asking(u"SIX"_s, u"<2"_s)}
                                    << "[packages]\nlib_x = \"==1.0,==2.*\"\nsix = \"<2\"\n" + minor;
    QTest::newRow("a name with a dot") << QString() << QList<PackageRequest>{asking(u"zope.event"_s)}
                                       << QByteArray("[packages]\n\"zope.event\" = \"*\"\n");
    QTest::newRow("an exact Python") << u"3.12.4"_s << QList<PackageRequest>{asking(u"six"_s)}
                                     << QByteArray("[packages]\nsix = \"*\"\n\n[requires]\n"
                                                   "python_full_version = \"3.12.4\"\n");
}

void tst_Managers::pipfile()
{
    QFETCH(QString, python);
    QFETCH(QList<PackageRequest>, packages);
    QFETCH(QByteArray, text);
    const ProjectSpec spec = project(ManagerChoice::Pipenv, python);
    const MachineFacts facts = machine({u"pipenv"_s}, {u"3.12.4"_s});
    const EnvironmentRequest request = requestFor(spec, facts, packages);
    const TextFile file = namedManager(u"pipenv"_s).file(request);
    QCOMPARE(file.path.toString(), u"Pipfile"_s);
    QCOMPARE(file.text, text);
    // What is solved is what is written.
    QCOMPARE(namedManager(u"pipenv"_s).solve(request).commands[0].inputs,
             (QList<InputFile>{{u"pipenv/Pipfile"_s, text}}));
}

void tst_Managers::pipenvCommands()
{
    const MachineFacts facts = machine({u"pipenv"_s}, {u"3.12.4"_s, u"3.11.2"_s});
    const QString program = u"/home/ada/miniforge3/bin/pipenv"_s;
    const EnvironmentManager &pipenv = namedManager(u"pipenv"_s);
    ProjectSpec spec = project(ManagerChoice::Pipenv, u"3.11"_s);
    const SolvePackages solve = pipenv.solve(requestFor(spec, facts, {asking(u"numpy"_s)}));
    QCOMPARE(solve.commands.size(), 1);
    QCOMPARE(texts(solve.commands[0]), (QStringList{program, u"lock"_s, u"--python"_s, u"/usr/bin/python3.11.2"_s}));
    QCOMPARE(solve.commands[0].environment.value(u"PIPENV_PIPFILE"_s), Argument::privateFile(u"pipenv/Pipfile"_s));
    QCOMPARE(solve.lockFile, u"pipenv/Pipfile.lock"_s);
    QCOMPARE(solve.scope, (LockScope{u"3.11.2"_s, u"linux-64"_s}));

    const InstallEnvironment install = pipenv.install(requestFor(spec, facts, {asking(u"numpy"_s)}));
    QCOMPARE(install.commands.size(), 2);
    // Never an installation without the question whether the lock fits.
    QCOMPARE(texts(install.commands[0]), (QStringList{program, u"verify"_s}));
    QCOMPARE(texts(install.commands[1]), (QStringList{program, u"sync"_s, u"--python"_s, u"/usr/bin/python3.11.2"_s}));
    const auto environment = install.commands[1].environment;
    QCOMPARE(environment.value(u"WORKON_HOME"_s), Argument(u"/home/ada/churn"_s));
    QCOMPARE(environment.value(u"PIPENV_CUSTOM_VENV_NAME"_s), Argument(u".venv"));
    QList<Command> all = install.commands;
    all.append(solve.commands);
    for (const auto &command : std::as_const(all)) {
        QCOMPARE(command.environment.value(u"PIP_ONLY_BINARY"_s), Argument(u":all:"));
        QCOMPARE(command.environment.value(u"PIP_CONFIG_FILE"_s), Argument(u"/dev/null"));
        QCOMPARE(command.writes, (QList<AbsolutePath>{AbsolutePath::known(u"/home/ada/.cache/pipenv"_s),
                                                      AbsolutePath::known(u"/home/ada/.cache/pip"_s)}));
    }

    // Somebody may have changed the Pipfile of a project that stands without its lock.
    MachineFacts standing = facts;
    standing.target.state = TargetState::OurProject;
    const auto again = pipenv.solve(requestFor(spec, standing, {asking(u"numpy"_s)})).commands;
    QCOMPARE(again.size(), 2);
    QCOMPARE(texts(again[0]).last(2), (QStringList{u"/home/ada/churn/Pipfile"_s, u"PRIVATE/pipenv/Pipfile"_s}));
    QVERIFY(again[1].inputs.isEmpty());

    spec.environment.lock = false;
    const auto apart = pipenv.install(requestFor(spec, facts, {asking(u"numpy"_s)})).commands;
    QCOMPARE(apart.size(), 3);
    QCOMPARE(texts(apart[0]).last(4),
             (QStringList{u"/home/ada/churn/Pipfile"_s, u"PRIVATE/churn-model/Pipfile"_s,
                          u"/home/ada/churn/.groundwork/Pipfile.lock"_s, u"PRIVATE/churn-model/Pipfile.lock"_s}));
    for (const auto &command : apart.sliced(1))
        QCOMPARE(command.environment.value(u"PIPENV_PIPFILE"_s), Argument::privateFile(u"churn-model/Pipfile"_s));
}

void tst_Managers::pipenvPlaces()
{
    // The names are what Pipenv 2026.10.3 itself answered for these folders.
    const auto name = [](const QString &folder) { return pipenvEnvironmentName(AbsolutePath::known(folder)); };
    QCOMPARE(name(u"/home/ada/churn"_s), u"churn-_n21JRzz"_s);
    QCOMPARE(name(u"/home/ada/My $project (1)"_s), u"My__project__1_-3I5gEvRg"_s);
    QCOMPARE(name(u"/srv/ünïcode"_s), u"ünïcode-u1CQAZW_"_s);
    QCOMPARE(name(u"/srv/"_s + u"long-"_s.repeated(12)), u"long-long-long-long-long-long-long-long-lo-pmrA40zi"_s);
    QCOMPARE(name(u"/srv/"_s + u"\U0001F600"_s.repeated(50)), u"\U0001F600"_s.repeated(42) + u"-g4mWNCne"_s);
    MachineFacts facts = machine({u"pipenv"_s}, {u"3.12.4"_s});
    QCOMPARE(pipenvEnvironments(facts).toString(), u"/home/ada/.local/share/virtualenvs"_s);
    facts.toolEnvironment.insert(u"XDG_DATA_HOME"_s, u"/srv/data"_s);
    QCOMPARE(pipenvEnvironments(facts).toString(), u"/srv/data/virtualenvs"_s);
    facts.toolEnvironment.insert(u"WORKON_HOME"_s, u"/srv/environments"_s);
    ProjectSpec spec = project(ManagerChoice::Pipenv);
    spec.environment.location = EnvironmentLocation::Named;
    const EnvironmentManager &pipenv = namedManager(u"pipenv"_s);
    const EnvironmentRequest request = requestFor(spec, facts);
    QCOMPARE(pipenv.prefix(request).toString(), u"/srv/environments/"_s + name(u"/home/ada/churn"_s));
    QVERIFY(pipenv.install(request).commands.constLast().writes.contains(AbsolutePath::known(u"/srv/environments"_s)));
    QCOMPARE(pipenv.activateLine(request), u"source \"$(pipenv --venv)/bin/activate\""_s);
    QCOMPARE(pipenv.createLine(request), u"pipenv sync"_s);
    spec.environment.location = EnvironmentLocation::Project;
    QCOMPARE(pipenv.prefix(request).toString(), u"/home/ada/churn/.venv"_s);
    QCOMPARE(pipenv.activateLine(request), u"source .venv/bin/activate"_s);
    QCOMPARE(pipenv.createLine(request), u"PIPENV_VENV_IN_PROJECT=1 pipenv sync"_s);
}

void tst_Managers::uvCommands()
{
    MachineFacts facts = machine({u"uv"_s}, {u"3.12.4"_s, u"3.11.2"_s});
    // uv needs no pip.
    facts.pythons[1].pip = {};
    ProjectSpec spec = project(ManagerChoice::Uv, u"3.11"_s);
    const EnvironmentManager &uv = namedManager(u"uv"_s);
    QVERIFY(!uv.obstacle(spec, facts));
    const SolvePackages solve = uv.solve(requestFor(spec, facts, {asking(u"numpy"_s)}));
    QCOMPARE(solve.scope, (LockScope{u"3.11.2"_s, facts.platform}));
    QCOMPARE(solve.lockFile, u"uv/uv.lock"_s);
    QCOMPARE(solve.commands.size(), 2);
    const InstallEnvironment install = uv.install(requestFor(spec, facts, {asking(u"numpy"_s)}));
    QCOMPARE(install.commands.size(), 1);
    for (const auto &command : solve.commands + install.commands) {
        const QStringList words = texts(command);
        // No foreign code, no other Python, no settings that the plan does not show.
        for (const auto *word : {u"--no-build", u"--no-config"})
            QVERIFY(words.contains(QString::fromUtf16(word)));
        QCOMPARE(words.value(words.indexOf(u"--python"_s) + 1), u"/usr/bin/python3.11.2"_s);
        QCOMPARE(command.environment.value(u"UV_PYTHON_DOWNLOADS"_s), Argument(u"never"));
        QCOMPARE(command.writes, QList<AbsolutePath>{AbsolutePath::known(u"/home/ada/.cache/uv"_s)});
    }
    QVERIFY(texts(solve.commands[1]).contains(u"--dry-run"_s));
    const QStringList fill = texts(install.commands[0]);
    QCOMPARE(fill.value(fill.indexOf(u"--project"_s) + 1), u"/home/ada/churn"_s);
    QCOMPARE(fill.value(fill.indexOf(u"--link-mode"_s) + 1), u"copy"_s);
    QVERIFY(fill.contains(u"--locked"_s));
    QCOMPARE(install.commands[0].environment.value(u"UV_PROJECT_ENVIRONMENT"_s), Argument(u"/home/ada/churn/.venv"));
    const EnvironmentRequest request = requestFor(spec, facts, {asking(u"numpy"_s)});
    QCOMPARE(uv.createLine(request), u"uv sync --frozen"_s);
    QCOMPARE(uv.activateLine(request), u"source .venv/bin/activate"_s);

    spec.environment.location = EnvironmentLocation::Named;
    spec.environment.lock = false;
    QCOMPARE(uv.createLine(request), u"UV_PROJECT_ENVIRONMENT=~/.virtualenvs/churn-model uv sync"_s);
    const InstallEnvironment named = uv.install(request);
    // uv looks for its lock beside pyproject.toml, so both are copied.
    QCOMPARE(named.commands.size(), 3);
    const QStringList copy = texts(named.commands[0]);
    QCOMPARE(copy.last(4), (QStringList{u"/home/ada/churn/pyproject.toml"_s, u"PRIVATE/uv/pyproject.toml"_s,
                                        u"/home/ada/churn/.groundwork/uv.lock"_s, u"PRIVATE/uv/uv.lock"_s}));
    // `uv sync` takes no folder with our mark in it, so it gets an environment.
    QVERIFY(texts(named.commands[1]).contains(u"--allow-existing"_s));
    QCOMPARE(texts(named.commands[1]).last(), u"/home/ada/.virtualenvs/churn-model"_s);
    QVERIFY(named.commands[1].writes.contains(AbsolutePath::known(u"/home/ada/.virtualenvs"_s)));
    QVERIFY(texts(named.commands[2]).contains(u"PRIVATE/uv"_s));
    QCOMPARE(named.commands[2].environment.value(u"UV_PROJECT_ENVIRONMENT"_s),
             Argument(u"/home/ada/.virtualenvs/churn-model"));
    QVERIFY(named.commands[2].writes.contains(AbsolutePath::known(u"/home/ada/.virtualenvs"_s)));
}

void tst_Managers::uvProjectFile_data()
{
    QTest::addColumn<Layout>("layout");
    QTest::addColumn<QStringList>("platforms");
    QTest::addColumn<QString>("index");
    QTest::addColumn<QString>("text");
    const QString start = u"[project]\nname = \"churn-model\"\nversion = \"0.1.0\"\nrequires-python = \"==3.11.*\"\n"
                          "dependencies = [\n    \"ipykernel\",\n    \"numpy>=1.26,<3\",\n]\n"_s;
    const QString here = u"[\"sys_platform == 'linux' and platform_machine == 'x86_64'\"]\n"_s;
    const QString workspace = u"\n[tool.uv.workspace]\n"_s;
    QTest::newRow("every platform") << Layout::DataScience << QStringList() << QString()
                                    << start + u"\n[tool.uv]\npackage = false\nrequired-environments = "_s + here +
                                           workspace;
    QTest::newRow("folder of packages") << Layout::DataScience << QStringList() << u"file:///srv/simple"_s
                                        << start + u"\n[tool.uv]\npackage = false\nenvironments = "_s + here +
                                               workspace;
    QTest::newRow("named platforms") << Layout::Empty << QStringList{u"osx-arm64"_s, u"win-64"_s} << QString()
                                     << start +
                                            u"\n[tool.uv]\npackage = false\nenvironments = [\n"
                                            "    \"sys_platform == 'darwin' and platform_machine == 'arm64'\",\n"
                                            "    \"sys_platform == 'win32' and platform_machine == 'AMD64'\",\n"
                                            "    \"sys_platform == 'linux' and platform_machine == 'x86_64'\",\n]\n"_s +
                                            workspace;
    QTest::newRow("package") << Layout::Package << QStringList() << QString()
                             << u"[build-system]\nrequires = [\"setuptools>=61\"]\nbuild-backend = "
                                "\"setuptools.build_meta\"\n\n"_s +
                                    start +
                                    u"\n"
                                    "[tool.setuptools.packages.find]\nwhere = [\"src\"]\n\n[tool.uv]\n"
                                    "required-environments = "_s +
                                    here + workspace;
}

void tst_Managers::uvProjectFile()
{
    QFETCH(Layout, layout);
    QFETCH(QStringList, platforms);
    QFETCH(QString, index);
    QFETCH(QString, text);
    MachineFacts facts = machine({u"uv"_s}, {u"3.11.2"_s});
    facts.platform = u"linux-64"_s;
    if (!index.isEmpty())
        facts.toolEnvironment.insert(u"PIP_INDEX_URL"_s, index);
    ProjectSpec spec = project(ManagerChoice::Uv, u"3.11"_s);
    spec.project.layout = layout;
    spec.environment.platforms = platforms;
    const TextFile file = namedManager(u"uv"_s).file(
        requestFor(spec, facts, {asking(u"numpy"_s, u">=1.26,<3"_s), asking(u"ipykernel"_s)}));
    QCOMPARE(file.path, ProjectPath::known(u"pyproject.toml"_s));
    const QString written = QString::fromUtf8(file.text);
    QCOMPARE(written.mid(written.indexOf(u"\n["_s) + 1).trimmed(), text.trimmed());
}

void tst_Managers::uvTakesTheSettingsOfPip()
{
    MachineFacts facts = machine({u"uv"_s}, {u"3.11.2"_s});
    facts.toolEnvironment = {{u"PIP_INDEX_URL"_s, u"https://ada:secret@index.example.org/simple"_s},
                             {u"PIP_CERT"_s, u"/etc/company.pem"_s},
                             {u"PIP_DEFAULT_TIMEOUT"_s, u"60"_s},
                             {u"PIP_RETRIES"_s, u"7"_s},
                             {u"PIP_PROXY"_s, u"http://ada:secret@proxy.example.org:3128"_s}};
    const ProjectSpec spec = project(ManagerChoice::Uv);
    const auto lockCommand = [&] {
        return namedManager(u"uv"_s).solve(requestFor(spec, facts, {asking(u"numpy"_s)})).commands.constFirst();
    };
    const auto settingsOf = [](const Command &command) {
        for (const auto &input : command.inputs) {
            if (input.name == u"uv/settings.toml")
                return input.text;
        }
        return QByteArray();
    };
    const Command command = lockCommand();
    QCOMPARE(command.environment.value(u"SSL_CERT_FILE"_s), Argument(u"/etc/company.pem"));
    QCOMPARE(command.environment.value(u"UV_HTTP_TIMEOUT"_s), Argument(u"60"));
    QCOMPARE(command.environment.value(u"UV_HTTP_RETRIES"_s), Argument(u"7"));
    QVERIFY(texts(command).contains(u"PRIVATE/uv/settings.toml"_s));
    const QByteArray settings = settingsOf(command);
    QVERIFY2(settings.contains("{ url = \"https://ada:secret@index.example.org/simple\", default = true }"),
             settings.constData());
    QVERIFY2(settings.contains("https-proxy = \"http://ada:secret@proxy.example.org:3128\""), settings.constData());
    // A password stands in no plan.
    QVERIFY(!texts(command).join(u' ').contains(u"secret"));
    for (const auto &value : command.environment)
        QVERIFY(!value.text.contains(u"secret"));

    // What uv is told itself counts more.
    facts.toolEnvironment.insert(u"UV_DEFAULT_INDEX"_s, u"https://other.example.org/simple"_s);
    facts.toolEnvironment.insert(u"SSL_CERT_FILE"_s, u"/etc/own.pem"_s);
    QVERIFY(!settingsOf(lockCommand()).contains("index"));
    QVERIFY(!lockCommand().environment.contains(u"SSL_CERT_FILE"_s));
}

void tst_Managers::uvWithoutANetwork()
{
    MachineFacts facts = machine({u"uv"_s}, {u"3.11.2"_s});
    const ProjectSpec spec = project(ManagerChoice::Uv);
    const EnvironmentManager &uv = namedManager(u"uv"_s);
    // From the cache alone: only a trial tells whether it has everything.
    const MachineFacts fromCache = withoutNetwork(facts);
    QVERIFY(!uv.obstacle(spec, fromCache));
    for (const auto &command : uv.solve(requestFor(spec, fromCache)).commands)
        QVERIFY(texts(command).contains(u"--offline"_s));
    QVERIFY(!texts(uv.solve(requestFor(spec, fromCache)).commands.constLast()).contains(u"--dry-run"_s));
    facts.packageFolders = {u"/srv/wheels"_s, u"~/wheels"_s};
    const MachineFacts fromFolder = withoutNetwork(facts);
    const Command lock = uv.solve(requestFor(spec, fromFolder)).commands.constFirst();
    QVERIFY(texts(lock).contains(u"--offline"_s));
    QVERIFY2(lock.inputs.constFirst().text.contains("no-index = true"), lock.inputs.constFirst().text.constData());
    QVERIFY(lock.inputs.constFirst().text.contains("\"/home/ada/wheels\""));
}

void tst_Managers::uvInAProjectThatStands()
{
    MachineFacts facts = machine({u"uv"_s}, {u"3.11.2"_s});
    facts.target.state = TargetState::OurProject;
    const ProjectSpec spec = project(ManagerChoice::Uv);
    const SolvePackages solve = namedManager(u"uv"_s).solve(requestFor(spec, facts));
    QCOMPARE(solve.commands.size(), 3);
    QCOMPARE(texts(solve.commands[0]).last(2),
             (QStringList{u"/home/ada/churn/pyproject.toml"_s, u"PRIVATE/uv/pyproject.toml"_s}));
    for (const auto &input : solve.commands[1].inputs)
        QVERIFY(input.name != u"uv/pyproject.toml");
}

void tst_Managers::resolvedSpec()
{
    const MachineFacts facts = machine({u"conda"_s}, {u"3.12.4"_s});
    const ProjectSpec venv = namedManager(u"venv"_s).resolved(project(), facts);
    QCOMPARE(venv.environment.manager, ManagerChoice::Venv);
    QCOMPARE(venv.environment.python, u"3.12"_s);
    QCOMPARE(namedManager(u"venv"_s).resolved(project(ManagerChoice::Auto, u"3.12.4"_s), facts).environment.python,
             u"3.12.4"_s);
    // conda's lock holds Python itself.
    const ProjectSpec conda = namedManager(u"conda"_s).resolved(project(), facts);
    QCOMPARE(conda.environment.manager, ManagerChoice::Conda);
    QCOMPARE(conda.environment.python, QString());
}

void tst_Managers::places()
{
    ProjectSpec spec = project(ManagerChoice::Auto, u"3.12"_s);
    MachineFacts facts = machine({u"conda"_s}, {u"3.12.4"_s});
    const EnvironmentManager &conda = namedManager(u"conda"_s);
    const EnvironmentManager &venv = namedManager(u"venv"_s);
    QCOMPARE(conda.activateLine(requestFor(spec, facts)), u"conda activate ./.conda"_s);
    QCOMPARE(conda.createLine(requestFor(spec, facts)), u"conda create --prefix ./.conda --file conda-linux-64.lock"_s);
    QCOMPARE(venv.activateLine(requestFor(spec, facts)), u"source .venv/bin/activate"_s);
    QCOMPARE(venv.createLine(requestFor(spec, facts)),
             u"python3.12 -m venv .venv && .venv/bin/python -m pip install --require-hashes -r requirements.lock"_s);

    spec.environment.location = EnvironmentLocation::Named;
    QCOMPARE(conda.prefix(requestFor(spec, facts)).toString(), u"/home/ada/miniforge3/envs/churn-model"_s);
    QCOMPARE(conda.activateLine(requestFor(spec, facts)), u"conda activate churn-model"_s);
    QCOMPARE(venv.prefix(requestFor(spec, facts)).toString(), u"/home/ada/.virtualenvs/churn-model"_s);
    // The folder of a named environment is made by the install step alone, with its mark in it: not as one that a
    // command may write to.
    for (const auto *manager : environmentManagers()) {
        for (const auto &command : manager->install(requestFor(spec, facts)).commands)
            QVERIFY(!command.writes.contains(manager->prefix(requestFor(spec, facts))));
    }
    facts.tools[0].path = AbsolutePath::known(u"/opt/conda/bin/conda"_s);
    QCOMPARE(conda.prefix(requestFor(spec, facts)).toString(), u"/home/ada/.conda/envs/churn-model"_s);
    facts.condaEnvironments = {AbsolutePath::known(u"/data/envs"_s)};
    QCOMPARE(conda.prefix(requestFor(spec, facts)).toString(), u"/data/envs/churn-model"_s);
    facts.toolEnvironment.insert(u"CONDA_ENVS_PATH"_s, u"/scratch/envs:/other"_s);
    QCOMPARE(conda.prefix(requestFor(spec, facts)).toString(), u"/scratch/envs/churn-model"_s);
}

QTEST_APPLESS_MAIN(tst_Managers)
#include "tst_managers.moc"
