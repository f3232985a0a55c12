// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "generator/run/projectrecord.h"
#include "generator/run/storedrecentprojects.h"
#include "support/memorysystem.h"

#include <QTest>

using namespace groundwork;
using namespace Qt::Literals::StringLiterals;

namespace {

const AbsolutePath settings = AbsolutePath::known(u"/home/person/.config/groundwork/recent.json"_s);

AbsolutePath folderOf(int number)
{
    return AbsolutePath::known(u"/home/person/project-%1"_s.arg(number));
}

void addProject(MemorySystem &system, int number, ProjectState state)
{
    system.addDirectory(folderOf(number).toString());
    system.addDirectory(folderOf(number).child(u".groundwork"_s).toString());
    ProjectRecord record;
    record.project = folderOf(number);
    record.state = state;
    QVERIFY(writeProjectRecord(system, folderOf(number), record));
}

QStringList namesIn(const QList<RecentProject> &projects)
{
    QStringList names;
    for (const RecentProject &project : projects)
        names.append(project.name);
    return names;
}

} // namespace

class TestStoredRecentProjects : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void areListedLatestFirstWithTheirState();
    void areForgottenWhenTheyAreGone();
    void areAtMostEight();
    void surviveADamagedFile_data();
    void surviveADamagedFile();
};

void TestStoredRecentProjects::areListedLatestFirstWithTheirState()
{
    MemorySystem system;
    addProject(system, 1, ProjectState::Proved);
    addProject(system, 2, ProjectState::Installing);
    StoredRecentProjects recent(system, settings);
    QVERIFY(recent.list().isEmpty());
    QVERIFY(recent.remember(u"One"_s, folderOf(1)));
    QVERIFY(recent.remember(u"Two"_s, folderOf(2)));
    QVERIFY(recent.remember(u"One, renamed"_s, folderOf(1)));
    const QList<RecentProject> expected{{u"One, renamed"_s, folderOf(1), ProjectState::Proved},
                                        {u"Two"_s, folderOf(2), ProjectState::Installing}};
    QCOMPARE(recent.list(), expected);
    QCOMPARE(StoredRecentProjects(system, settings).list(), expected);
}

void TestStoredRecentProjects::areForgottenWhenTheyAreGone()
{
    MemorySystem system;
    addProject(system, 1, ProjectState::Proved);
    StoredRecentProjects recent(system, settings);
    QVERIFY(recent.remember(u"One"_s, folderOf(1)));
    QVERIFY(recent.remember(u"Never made"_s, folderOf(2)));
    QCOMPARE(namesIn(recent.list()), QStringList{u"One"_s});
    QVERIFY(system.removeTree(folderOf(1)));
    QVERIFY(recent.list().isEmpty());
}

void TestStoredRecentProjects::areAtMostEight()
{
    MemorySystem system;
    StoredRecentProjects recent(system, settings);
    for (int number = 1; number <= 12; ++number) {
        addProject(system, number, ProjectState::Proved);
        QVERIFY(recent.remember(QString::number(number), folderOf(number)));
    }
    QCOMPARE(namesIn(recent.list()), (QStringList{u"12"_s, u"11"_s, u"10"_s, u"9"_s, u"8"_s, u"7"_s, u"6"_s, u"5"_s}));
}

void TestStoredRecentProjects::surviveADamagedFile_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("no JSON") << QByteArray("{\"projects\": [");
    QTest::newRow("another shape") << QByteArray("[1, 2, 3]");
    QTest::newRow("relative folder") << QByteArray(R"({"projects": [{"name": "x", "folder": "../../etc"}]})");
    QTest::newRow("no folder") << QByteArray(R"({"projects": [{"name": "x"}, 7, null]})");
    QTest::newRow("too large") << QByteArray(100 * 1024, ' ');
}

void TestStoredRecentProjects::surviveADamagedFile()
{
    QFETCH(const QByteArray, text);
    MemorySystem system;
    system.addFile(settings.toString(), text);
    addProject(system, 1, ProjectState::Proved);
    StoredRecentProjects recent(system, settings);
    QVERIFY(recent.list().isEmpty());
    QVERIFY(recent.remember(u"One"_s, folderOf(1)));
    QCOMPARE(namesIn(recent.list()), QStringList{u"One"_s});
}

QTEST_APPLESS_MAIN(TestStoredRecentProjects)
#include "tst_storedrecentprojects.moc"
