// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "generator/managers/missingtools.h"

#include <QTest>

using namespace groundwork;
using namespace Qt::Literals::StringLiterals;

namespace {

MachineFacts machine()
{
    MachineFacts facts;
    facts.home = AbsolutePath::known(u"/home/ada"_s);
    facts.toolFolder = AbsolutePath::known(u"/home/ada/.local/share/groundwork/tools"_s);
    facts.target.path = AbsolutePath::known(u"/home/ada/churn-model"_s);
    facts.pythons = {{AbsolutePath::known(u"/usr/bin/python3.11"_s), u"3.11.2"_s, AbsolutePath::known(u"/usr/pip"_s)}};
    return facts;
}

ProjectSpec asking(ManagerChoice manager)
{
    ProjectSpec spec;
    spec.environment.manager = manager;
    return spec;
}

} // namespace

class tst_MissingTools : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isGotIntoAFolderOfItsOwn();
    void whatIsHereIsNotGot();
    void obstacles_data();
    void obstacles();
    void condaByAnInstaller();
    void condaObstacles_data();
    void condaObstacles();
};

void tst_MissingTools::isGotIntoAFolderOfItsOwn()
{
    const ProjectSpec spec = asking(ManagerChoice::Uv);
    const MachineFacts facts = machine();
    const auto get = getByPip({spec, facts, facts.target.path, {}}, u"uv"_s, u"uv>=0.5"_s);
    QVERIFY(get);
    QCOMPARE(get->folder, facts.toolFolder.child(u"uv"_s));
    QCOMPARE(get->program, foundOrOwnTool(facts, u"uv"_s).path);
    QVERIFY(get->program.isBelow(get->folder));
    QCOMPARE(get->project, facts.target.path);
    QCOMPARE(get->commands.size(), 2);
    QCOMPARE(get->commands[0].program, facts.pythons.first().executable);
    // Only binary packages, and never into the system's Python.
    const Command &fill = get->commands[1];
    QVERIFY(fill.program.isBelow(get->folder));
    QVERIFY(fill.arguments.contains(Argument(u":all:")));
    QCOMPARE(fill.arguments.constLast(), Argument(u"uv>=0.5"));
}

void tst_MissingTools::whatIsHereIsNotGot()
{
    const ProjectSpec spec = asking(ManagerChoice::Uv);
    MachineFacts facts = machine();
    facts.tools = {{u"uv"_s, u"0.9.1"_s, AbsolutePath::known(u"/usr/local/bin/uv"_s)}};
    QVERIFY(!getByPip({spec, facts, facts.target.path, {}}, u"uv"_s, u"uv>=0.5"_s));
    QVERIFY(!toolObstacle(spec, facts, u"uv"_s));
    QCOMPARE(foundOrOwnTool(facts, u"uv"_s).path.toString(), u"/usr/local/bin/uv"_s);
}

void tst_MissingTools::obstacles_data()
{
    QTest::addColumn<ManagerChoice>("manager");
    QTest::addColumn<MachineFacts>("facts");
    QTest::addColumn<bool>("isObstacle");
    MachineFacts facts = machine();
    QTest::newRow("asked for") << ManagerChoice::Uv << facts << false;
    QTest::newRow("auto gets nothing") << ManagerChoice::Auto << facts << true;
    facts.toolEnvironment.insert(u"PIP_NO_INDEX"_s, u"1"_s);
    QTest::newRow("without a network") << ManagerChoice::Uv << facts << true;
    facts.toolEnvironment.insert(u"PIP_FIND_LINKS"_s, u"/srv/wheels"_s);
    QTest::newRow("from a folder") << ManagerChoice::Uv << facts << false;
    facts = machine();
    facts.pythons.clear();
    QTest::newRow("without Python") << ManagerChoice::Uv << facts << true;
    facts = machine();
    facts.toolFolder = {};
    QTest::newRow("without a home") << ManagerChoice::Uv << facts << true;
}

void tst_MissingTools::obstacles()
{
    QFETCH(ManagerChoice, manager);
    QFETCH(MachineFacts, facts);
    QFETCH(bool, isObstacle);
    const auto obstacle = toolObstacle(asking(manager), facts, u"uv"_s);
    QCOMPARE(obstacle.has_value(), isObstacle);
    if (obstacle) {
        QVERIFY(obstacle->error.message.contains(u"uv"));
        QVERIFY(!obstacle->waysOut.isEmpty());
    }
}

void tst_MissingTools::condaByAnInstaller()
{
    const ProjectSpec spec = asking(ManagerChoice::Conda);
    MachineFacts facts = machine();
    facts.condaInstaller = InstallerFact{AbsolutePath::known(u"/home/ada/Downloads/Miniforge3.sh"_s), u"ab12"_s, {}};
    const EnvironmentManager &conda = *managerNamed(u"conda"_s);
    const EnvironmentRequest request{spec, facts, facts.target.path, {}};
    const auto get = conda.getTool(request);
    QVERIFY(get);
    const AbsolutePath root = facts.toolFolder.child(u"conda"_s);
    QCOMPARE(get->folder, root);
    QCOMPARE(get->program, root.child(u"bin/conda"_s));
    QVERIFY(get->installer);
    QCOMPARE(get->installer->file, facts.condaInstaller->path);
    QCOMPARE(get->installer->sha256, u"ab12"_s);
    // Never -s nor anything that would touch the start-up files of a shell, and never the file itself.
    QCOMPARE(get->commands.size(), 1);
    const Argument script = get->installer->program;
    QCOMPARE(script.place, Argument::Place::PrivateDirectory);
    QVERIFY(script.text.endsWith(u".sh"));
    QCOMPARE(get->commands[0].arguments, (QList<Argument>{script, u"-b", u"-p", root.toString()}));
    QCOMPARE(get->commands[0].environment.value(u"HOME"_s).place, Argument::Place::PrivateDirectory);
    QCOMPARE(get->commands[0].writes, QList<AbsolutePath>{facts.toolFolder});

    // It goes with the project: what outlives that is not kept in it.
    ProjectSpec named = spec;
    named.environment.location = EnvironmentLocation::Named;
    const EnvironmentRequest namedRequest{named, facts, facts.target.path, {}};
    QCOMPARE(conda.prefix(namedRequest).parent().toString(), u"/home/ada/.conda/envs"_s);
    const Command install = conda.install(request).commands.constFirst();
    QCOMPARE(install.program, get->program);
    QVERIFY(install.environment.value(u"CONDA_PKGS_DIRS"_s).text.startsWith(u"/home/ada/.conda/pkgs,"));

    facts.tools = {{u"conda"_s, u"24.7.1"_s, AbsolutePath::known(u"/home/ada/miniforge3/bin/conda"_s)}};
    QVERIFY(!conda.getTool(request));
}

void tst_MissingTools::condaObstacles_data()
{
    QTest::addColumn<ProjectSpec>("spec");
    QTest::addColumn<MachineFacts>("facts");
    QTest::addColumn<QString>("message");
    const QString missing = u"conda was not found on this machine."_s;
    const ProjectSpec conda = asking(ManagerChoice::Conda);
    MachineFacts facts = machine();
    QTest::newRow("no installer") << conda << facts << missing;
    facts.condaInstaller = InstallerFact{AbsolutePath::known(u"/home/ada/Miniforge3.sh"_s), u"ab12"_s, {}};
    QTest::newRow("an installer") << conda << facts << QString();
    QTest::newRow("auto takes what is there") << asking(ManagerChoice::Auto) << facts << missing;
    ProjectSpec existing = conda;
    existing.environment.existing = u"/opt/env"_s;
    QTest::newRow("what is there is not added to by it") << existing << facts << missing;
    MachineFacts without = facts;
    without.toolFolder = {};
    QTest::newRow("without a home") << conda << without << missing;
    facts.condaInstaller->problem = Error{u"Miniforge3.sh is empty."_s, {}, u"Choose another."_s};
    QTest::newRow("none") << conda << facts << u"Miniforge3.sh is empty."_s;
}

void tst_MissingTools::condaObstacles()
{
    QFETCH(ProjectSpec, spec);
    QFETCH(MachineFacts, facts);
    QFETCH(QString, message);
    const auto obstacle = managerNamed(u"conda"_s)->obstacle(spec, facts);
    QCOMPARE(obstacle ? obstacle->error.message : QString(), message);
    if (obstacle) {
        QVERIFY(!obstacle->error.hint.isEmpty());
        QVERIFY(!obstacle->waysOut.isEmpty());
    }
}

QTEST_GUILESS_MAIN(tst_MissingTools)
#include "tst_missingtools.moc"
