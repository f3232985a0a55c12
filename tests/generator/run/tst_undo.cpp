// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "generator/run/projectrecord.h"
#include "generator/run/undo.h"
#include "generator/steps/environmentmark.h"
#include "support/program.h"
#include "support/run/plans.h"
#include "support/run/projectplace.h"
#include "support/testtools.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace groundwork;

class tst_Undo : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void leavesNothing();
    void keepsThePersonsFiles();
    void keepsFilesInTheEnvironmentThatNoPackageOwns();
    void keepsARepositoryWithThePersonsWork_data();
    void keepsARepositoryWithThePersonsWork();
    void keepsARepositoryWithHooks();
    void keepsACommitThatStoodWhenTheProjectWasFinished();
    void followsNoLinkOutOfTheProject();
    void removesNoFolderElsewhere();
    void keepsAnEnvironmentThatReplacedOurs();
    void worksThroughALinkToTheParent();
    void refusesALinkToTheProject();
    void refusesAMovedProject();
    void isRefusedWithoutTheJournal();
    void takesAProjectCalledKernelsBack();
    void takesItsKernelBack_data();
    void takesItsKernelBack();
    void keepsARepositoryWhenAnOlderStateNamesItsCommits();
    void goesOnAfterACancel();
    void isOnlyForItsOwnProjects();
};

void tst_Undo::leavesNothing()
{
    ProjectPlace place;
    QCOMPARE(place.run(planWithFakeEnvironment(place.target(), soundScript())).outcome, RunOutcome::Done);
    const auto undone = undoProject(place.target(), place.system);
    QVERIFY2(undone, undone ? "" : qPrintable(undone.error().message));
    QVERIFY2(undone->kept.isEmpty(), qPrintable(undone->kept.join(u'\n')));
    QVERIFY(undone->folderGone);
    QCOMPARE(treeText(place.folder.path()), QByteArray());
}

void tst_Undo::keepsThePersonsFiles()
{
    ProjectPlace place;
    QCOMPARE(place.run(planWithFakeEnvironment(place.target(), soundScript())).outcome, RunOutcome::Done);
    place.write(QStringLiteral("README.md"), "my own words\n");
    place.write(QStringLiteral("docs/mine.txt"), "mine\n");
    const auto undone = undoProject(place.target(), place.system);
    QVERIFY(undone);
    QCOMPARE(QSet<QString>(undone->kept.cbegin(), undone->kept.cend()),
             (QSet<QString>{QStringLiteral("README.md"), QStringLiteral("docs/mine.txt")}));
    QVERIFY(!undone->folderGone);
    QVERIFY(QFile::exists(place.path(QStringLiteral("README.md"))));
    QVERIFY(QFile::exists(place.path(QStringLiteral("docs/mine.txt"))));
    QVERIFY(!QFile::exists(place.path(QStringLiteral(".venv"))));
    QVERIFY(!QFile::exists(place.path(QStringLiteral("docs/deep"))));
}

void tst_Undo::keepsFilesInTheEnvironmentThatNoPackageOwns()
{
    ProjectPlace place;
    QCOMPARE(place.run(planWithFakeEnvironment(place.target(), soundScript())).outcome, RunOutcome::Done);
    place.write(QStringLiteral(".venv/lib/notes.txt"), "mine\n");
    const auto undone = undoProject(place.target(), place.system);
    QVERIFY(undone);
    QCOMPARE(undone->kept, QStringList{QStringLiteral(".venv/lib/notes.txt")});
    QVERIFY(QFile::exists(place.path(QStringLiteral(".venv/lib/notes.txt"))));
    QVERIFY(!QFile::exists(place.path(QStringLiteral(".venv/lib/python3.11"))));
}

void tst_Undo::keepsARepositoryWithThePersonsWork_data()
{
    QTest::addColumn<QList<QStringList>>("commands");
    const QStringList commit{QStringLiteral("commit"), QStringLiteral("--allow-empty"), QStringLiteral("-qm"),
                             QStringLiteral("mine")};
    const QStringList branch{QStringLiteral("branch"), QStringLiteral("mine")};
    const QStringList back{QStringLiteral("reset"), QStringLiteral("-q"), QStringLiteral("--hard"),
                           QStringLiteral("HEAD~1")};
    const QStringList noLog{QStringLiteral("config"), QStringLiteral("core.logAllRefUpdates"), QStringLiteral("false")};
    const QStringList forget{QStringLiteral("reflog"), QStringLiteral("expire"), QStringLiteral("--expire=all"),
                             QStringLiteral("--all")};
    QTest::newRow("a commit") << QList<QStringList>{commit};
    QTest::newRow("a commit without a log of HEAD") << QList<QStringList>{noLog, commit, forget};
    QTest::newRow("a commit on a branch that was left") << QList<QStringList>{commit, branch, back, forget};
    QTest::newRow("a packed branch") << QList<QStringList>{
        commit, branch, back, forget, QStringList{QStringLiteral("pack-refs"), QStringLiteral("--all")}};
    QTest::newRow("a stash") << QList<QStringList>{QStringList{QStringLiteral("stash"), QStringLiteral("-q")}, forget};
    QTest::newRow("a note") << QList<QStringList>{
        QStringList{QStringLiteral("notes"), QStringLiteral("add"), QStringLiteral("-m"), QStringLiteral("mine")}};
    QTest::newRow("a second working tree") << QList<QStringList>{QStringList{
        QStringLiteral("worktree"), QStringLiteral("add"), QStringLiteral("-q"), QStringLiteral("../second")}};
}

void tst_Undo::keepsARepositoryWithThePersonsWork()
{
    QFETCH(const QList<QStringList>, commands);
    ProjectPlace place;
    QCOMPARE(place.run(planWithFakeEnvironment(place.target(), soundScript())).outcome, RunOutcome::Done);
    place.write(QStringLiteral("README.md"), "changed for the stash\n");
    for (const auto &command : commands) {
        const auto end = runProgram(QStringLiteral("git"),
                                    QStringList{QStringLiteral("-c"), QStringLiteral("user.name=Ada"),
                                                QStringLiteral("-c"), QStringLiteral("user.email=ada@example.org")} +
                                        command,
                                    place.target().toString());
        QVERIFY2(end.exitCode == 0, end.messages.constData());
    }
    const auto undone = undoProject(place.target(), place.system);
    QVERIFY2(undone, undone ? "" : qPrintable(undone.error().message));
    QVERIFY(undone->kept.contains(QStringLiteral(".git")));
    QVERIFY(QDir(place.path(QStringLiteral(".git/objects"))).exists());
}

void tst_Undo::keepsARepositoryWithHooks()
{
    ProjectPlace place;
    QCOMPARE(place.run(filesPlan(place.target())).outcome, RunOutcome::Done);
    place.write(QStringLiteral(".git/hooks/pre-push"), "#!/bin/sh\n");
    const auto undone = undoProject(place.target(), place.system);
    QVERIFY(undone);
    QCOMPARE(undone->kept, QStringList{QStringLiteral(".git")});
}

void tst_Undo::keepsACommitThatStoodWhenTheProjectWasFinished()
{
    ProjectPlace place;
    Plan plan = planWithFakeEnvironment(place.target(), soundScript());
    QCOMPARE(place.run(plan).outcome, RunOutcome::Done);
    place.write(QStringLiteral("mine.txt"), "mine\n");
    const auto persons =
        place.git.commit(place.target(), {ProjectPath::known(QStringLiteral("mine.txt"))},
                         {QStringLiteral("Ada"), QStringLiteral("ada@example.org")}, QStringLiteral("Mine"));
    QVERIFY(persons && *persons);
    plan.kind = PlanKind::Finish;
    const CommitFiles commitLock{{ProjectPath::known(QStringLiteral("one.lock"))},
                                 {QStringLiteral("Ada"), QStringLiteral("ada@example.org")},
                                 QStringLiteral("Lock")};
    plan.steps = {{QStringLiteral("check"), Phase::Check, 1, CheckTarget{place.target(), 0, true}},
                  {QStringLiteral("commit-lock"), Phase::Stage, 1, commitLock},
                  plan.steps.constLast()};
    QCOMPARE(place.run(plan).outcome, RunOutcome::Done);
    QVERIFY(!readProjectRecord(place.system, place.target())->commits.contains(**persons));
    QVERIFY(undoProject(place.target(), place.system));
    QVERIFY(QDir(place.path(QStringLiteral(".git/objects"))).exists());
}

void tst_Undo::followsNoLinkOutOfTheProject()
{
    ProjectPlace place;
    QCOMPARE(place.run(planWithFakeEnvironment(place.target(), soundScript())).outcome, RunOutcome::Done);
    const AbsolutePath outside = AbsolutePath::known(place.folder.filePath(QStringLiteral("outside")));
    QVERIFY(QDir().mkpath(outside.toString() + QStringLiteral("/tree")));
    QVERIFY(QFile::copy(place.path(QStringLiteral("README.md")), outside.toString() + QStringLiteral("/README.md")));
    QVERIFY(QFile::link(outside.toString(), place.path(QStringLiteral("link"))));
    auto record = readProjectRecord(place.system, place.target());
    QVERIFY(record);
    const auto readme = std::ranges::find(record->journal, AbsolutePath::known(place.path(QStringLiteral("README.md"))),
                                          &JournalEntry::path);
    QVERIFY(readme != record->journal.end());
    JournalEntry file = *readme;
    file.path = AbsolutePath::known(place.path(QStringLiteral("link/README.md")));
    record->journal.append(file);
    record->journal.append(
        {JournalKind::Tree, AbsolutePath::known(place.path(QStringLiteral("link/tree"))), QByteArray()});
    QVERIFY(writeProjectRecord(place.system, place.target(), *record));
    const QByteArray before = treeText(outside.toString());
    const auto undone = undoProject(place.target(), place.system);
    QVERIFY2(undone, undone ? "" : qPrintable(undone.error().message + undone.error().details));
    QCOMPARE(treeText(outside.toString()), before);
}

void tst_Undo::removesNoFolderElsewhere()
{
    ProjectPlace place;
    QCOMPARE(place.run(filesPlan(place.target())).outcome, RunOutcome::Done);
    const QString elsewhere = place.folder.filePath(QStringLiteral("elsewhere"));
    QVERIFY(QDir().mkpath(elsewhere));
    auto record = readProjectRecord(place.system, place.target());
    QVERIFY(record);
    record->journal.append({JournalKind::Directory, AbsolutePath::known(elsewhere), QByteArray()});
    QVERIFY(writeProjectRecord(place.system, place.target(), *record));
    QVERIFY(undoProject(place.target(), place.system));
    QVERIFY(QDir(elsewhere).exists());
}

void tst_Undo::keepsAnEnvironmentThatReplacedOurs()
{
    ProjectPlace place;
    QCOMPARE(place.run(planWithFakeEnvironment(place.target(), soundScript())).outcome, RunOutcome::Done);
    QVERIFY(QDir(place.path(QStringLiteral(".venv"))).removeRecursively());
    place.write(QStringLiteral(".venv/mine.py"), "mine\n");
    const auto undone = undoProject(place.target(), place.system);
    QVERIFY(undone);
    QVERIFY(undone->kept.contains(QStringLiteral(".venv")));
    QVERIFY(QFile::exists(place.path(QStringLiteral(".venv/mine.py"))));
}

void tst_Undo::worksThroughALinkToTheParent()
{
    ProjectPlace place;
    QCOMPARE(place.run(planWithFakeEnvironment(place.target(), soundScript())).outcome, RunOutcome::Done);
    const ProjectPlace links;
    const QString link = links.folder.filePath(QStringLiteral("link"));
    QVERIFY(QFile::link(place.folder.path(), link));
    RealSystem system;
    const auto undone = undoProject(AbsolutePath::known(link + QStringLiteral("/churn-model")), system);
    QVERIFY2(undone, undone ? "" : qPrintable(undone.error().message));
    QVERIFY2(undone->folderGone, qPrintable(undone->kept.join(u'\n')));
}

void tst_Undo::refusesALinkToTheProject()
{
    ProjectPlace place;
    QCOMPARE(place.run(filesPlan(place.target())).outcome, RunOutcome::Done);
    const QString link = place.folder.filePath(QStringLiteral("link"));
    QVERIFY(QFile::link(place.target().toString(), link));
    const QByteArray before = treeText(place.folder.path());
    const auto undone = undoProject(AbsolutePath::known(link), place.system);
    QVERIFY(!undone);
    QCOMPARE(undone.error().kind, ErrorKind::TargetNotUsable);
    QCOMPARE(treeText(place.folder.path()), before);
}

void tst_Undo::refusesAMovedProject()
{
    ProjectPlace place;
    QCOMPARE(place.run(planWithFakeEnvironment(place.target(), soundScript())).outcome, RunOutcome::Done);
    const QString moved = place.folder.filePath(QStringLiteral("moved"));
    QVERIFY(QDir().rename(place.target().toString(), moved));
    const QByteArray before = treeText(place.folder.path());
    RealSystem system;
    const auto undone = undoProject(AbsolutePath::known(moved), system);
    QVERIFY(!undone);
    QVERIFY(undone.error().message.contains(place.target().toString()));
    QCOMPARE(undone.error().kind, ErrorKind::TargetNotUsable);
    QCOMPARE(treeText(place.folder.path()), before);
}

void tst_Undo::isRefusedWithoutTheJournal()
{
    ProjectPlace place;
    Plan plan = planWithFakeEnvironment(place.target(), soundScript());
    QCOMPARE(place.run(plan).outcome, RunOutcome::Done);
    QVERIFY(QFile::remove(place.path(QStringLiteral(".groundwork/journal.json"))));
    const QByteArray before = treeText(place.folder.path());
    const auto undone = undoProject(place.target(), place.system);
    QVERIFY(!undone);
    // Finishing and proving it would lose the rest of what undo needs.
    plan.kind = PlanKind::Finish;
    plan.steps = {{QStringLiteral("check"), Phase::Check, 1, CheckTarget{place.target(), 0, true}},
                  plan.steps.constLast()};
    const RunReport report = place.run(plan);
    QCOMPARE(report.outcome, RunOutcome::Failed);
    QCOMPARE(report.failure->error.message, undone.error().message);
    QCOMPARE(treeText(place.folder.path()), before);
}

void tst_Undo::takesAProjectCalledKernelsBack()
{
    ProjectPlace place;
    const AbsolutePath target = AbsolutePath::known(place.folder.filePath(QStringLiteral("kernels")));
    QCOMPARE(place.run(planWithFakeEnvironment(target, soundScript())).outcome, RunOutcome::Done);
    const auto undone = undoProject(target, place.system);
    QVERIFY(undone);
    QVERIFY2(undone->folderGone, qPrintable(undone->kept.join(u'\n')));
}

void tst_Undo::takesItsKernelBack_data()
{
    QTest::addColumn<QString>("kernels");
    QTest::addColumn<bool>("hasFile");
    QTest::addColumn<QString>("markedFor"); // "": no mark, "-": this project
    QTest::addColumn<bool>("goes");
    const QString usual = QStringLiteral("share/jupyter/kernels");
    const QString other = QStringLiteral("data/kernels");
    const QString own = QStringLiteral("-");
    QTest::newRow("in Jupyter's usual folder") << usual << true << own << true;
    QTest::newRow("in a folder of JUPYTER_DATA_DIR") << other << true << own << true;
    QTest::newRow("without its kernel.json") << usual << false << own << true;
    QTest::newRow("without its kernel.json elsewhere") << other << false << own << true;
    QTest::newRow("of a run that was killed") << other << true << QString() << true;
    QTest::newRow("another project's") << other << true << QStringLiteral("/home/ada/other") << false;
    QTest::newRow("another project's, without its kernel.json")
        << other << false << QStringLiteral("/home/ada/other") << false;
}

void tst_Undo::takesItsKernelBack()
{
    QFETCH(QString, kernels);
    QFETCH(bool, hasFile);
    QFETCH(QString, markedFor);
    QFETCH(bool, goes);
    ProjectPlace place;
    QCOMPARE(place.run(planWithFakeEnvironment(place.target(), soundScript())).outcome, RunOutcome::Done);
    const AbsolutePath kernel =
        AbsolutePath::known(place.folder.filePath(kernels)).child(QStringLiteral("churn-model"));
    const QString inside = QStringLiteral("../") + kernels + QStringLiteral("/churn-model/");
    place.write(inside + QStringLiteral("logo-64x64.png"), "a logo");
    if (hasFile)
        place.write(inside + QStringLiteral("kernel.json"),
                    "{\"argv\": [\"" + place.path(QStringLiteral(".venv/bin/python")).toUtf8() + "\", \"-m\"]}");
    if (!markedFor.isEmpty())
        QVERIFY(writeEnvironmentMark(place.system, kernel,
                                     {markedFor == u"-" ? place.target().toString() : markedFor, {}, {}}));
    auto record = readProjectRecord(place.system, place.target());
    QVERIFY(record);
    record->journal.append({JournalKind::Tree, kernel, QByteArray()});
    QVERIFY(writeProjectRecord(place.system, place.target(), *record));
    const auto undone = undoProject(place.target(), place.system);
    QVERIFY2(undone, undone ? "" : qPrintable(undone.error().message + undone.error().details));
    QVERIFY(undone->folderGone);
    QCOMPARE(QFile::exists(kernel.toString()), !goes);
}

void tst_Undo::keepsARepositoryWhenAnOlderStateNamesItsCommits()
{
    ProjectPlace place;
    QCOMPARE(place.run(planWithFakeEnvironment(place.target(), soundScript())).outcome, RunOutcome::Done);
    auto record = readProjectRecord(place.system, place.target());
    QVERIFY(record && !record->commits.isEmpty());
    record->isTrusted = false;
    QVERIFY(writeProjectRecord(place.system, place.target(), *record));
    const auto undone = undoProject(place.target(), place.system);
    QVERIFY(undone);
    QCOMPARE(undone->kept, QStringList{QStringLiteral(".git")});
    QVERIFY(!QFile::exists(place.path(QStringLiteral(".venv"))));
}

void tst_Undo::goesOnAfterACancel()
{
    ProjectPlace place;
    QCOMPARE(place.run(planWithFakeEnvironment(place.target(), soundScript())).outcome, RunOutcome::Done);
    const CancelToken cancelled;
    cancelled.cancel();
    const auto stopped = undoProject(place.target(), place.system, cancelled);
    QVERIFY(stopped && stopped->cancelled);
    QVERIFY(QDir(place.target().toString()).exists());
    const auto undone = undoProject(place.target(), place.system);
    QVERIFY(undone && !undone->cancelled && undone->folderGone);
}

void tst_Undo::isOnlyForItsOwnProjects()
{
    ProjectPlace place;
    QVERIFY(QDir().mkpath(place.target().toString()));
    place.write(QStringLiteral("mine.txt"), "mine");
    const QByteArray before = treeText(place.folder.path());
    const auto undone = undoProject(place.target(), place.system);
    QVERIFY(!undone);
    QCOMPARE(undone.error().kind, ErrorKind::TargetNotUsable);
    QCOMPARE(treeText(place.folder.path()), before);
}

QTEST_GUILESS_MAIN(tst_Undo)
#include "tst_undo.moc"
