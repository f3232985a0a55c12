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

QTEST_GUILESS_MAIN(tst_MissingTools)
#include "tst_missingtools.moc"
