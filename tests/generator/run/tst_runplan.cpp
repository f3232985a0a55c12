// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "generator/run/projectrecord.h"
#include "generator/run/runplan.h"
#include "generator/run/trustedspecs.h"
#include "generator/run/undo.h"
#include "generator/steps/environmentmark.h"
#include "machine/probe.h"
#include "support/program.h"
#include "support/run/plans.h"
#include "support/run/recordingobserver.h"
#include "support/testtools.h"
#include "system/realgit.h"
#include "system/realsystem.h"
#include "system/targetlock.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace groundwork;

namespace {

/// The fake environment outside of the project, as `location: named` has it.
Plan inNamedEnvironment(Plan plan, const AbsolutePath &prefix)
{
    plan.prefix = prefix;
    auto &install = std::get<InstallEnvironment>(plan.steps.last().action);
    install.environment.prefix = prefix;
    install.commands.first().arguments.last() = prefix.toString();
    install.commands.first().writes = {prefix.parent()};
    return plan;
}

} // namespace

class tst_RunPlan : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void makesFilesRepositoryAndState();
    void leavesNothingWhenTheFolderIsTaken();
    void leavesNothingWhenAStepFailsBeforePromote();
    void leavesNothingWhenCancelledBeforePromote_data();
    void leavesNothingWhenCancelledBeforePromote();
    void removesTheStageOfAKilledRun();
    void leavesNoMarkOfTheStage();
    void refusesAFolderInUse();
    void makesAnEnvironmentAndKeepsIt();
    void leavesANamedStateWhenTheInstallFails();
    void believesRecordsAndNotExitCodes();
    void replacesADoubtfulEnvironmentOfItsOwn();
    void leavesAForeignEnvironmentAlone();
    void knowsAHalfMadeNamedEnvironment_data();
    void knowsAHalfMadeNamedEnvironment();
    void marksANamedEnvironmentBeforeItsTool_data();
    void marksANamedEnvironmentBeforeItsTool();
    void takesUpTheFolderOfAKilledRun_data();
    void takesUpTheFolderOfAKilledRun();
    void leavesAPersonsEnvironmentInPlaceOfANamedOneAlone();
    void keepsThePersonsFilesWhenTheEnvironmentIsMadeAnew();
    void cancelledVerificationChangesNoState();
    void verificationOfAWaitingProjectKeepsItWaiting();
    void verificationFinishesNothing_data();
    void verificationFinishesNothing();
    void namesFilesThatAToolChanged();
    void failsWhenAToolRemovesItsNotes();
    void recordsTheChosenPlaces();
    void unmarkedFolderElsewhereIsNoEnvironment();
    void progressOnlyGrows();
    void weighsTheInstallByWhatIsToBeFetched_data();
    void weighsTheInstallByWhatIsToBeFetched();
    void knowsTheLockThatItSolved();

private:
    RunReport run(const Plan &plan);
    AbsolutePath target() const { return AbsolutePath::known(m_folder->filePath(QStringLiteral("churn-model"))); }
    QString path(const QString &inside) const { return target().toString() + u'/' + inside; }
    void writeFile(const QString &file, const QByteArray &text);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QTemporaryDir> m_temporary;
    RealSystem m_system;
    RealGit m_git;
    CancelToken m_cancel;
    RecordingObserver m_observer;
};

void tst_RunPlan::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_temporary = std::make_unique<QTemporaryDir>();
    m_cancel = CancelToken();
    m_observer = RecordingObserver();
}

RunReport tst_RunPlan::run(const Plan &plan)
{
    const RunSurroundings surroundings{AbsolutePath::known(m_temporary->path()),
                                       {{QStringLiteral("PATH"), QStringLiteral("/usr/bin:/bin")}}};
    const RunReport report = runPlan(plan, m_system, m_git, surroundings, m_cancel, m_observer);
    // Whatever happened, a run cleans up after itself in the temporary folder.
    if (!treeText(m_temporary->path()).isEmpty())
        QTest::qFail("the temporary folder is not empty", __FILE__, __LINE__);
    return report;
}

void tst_RunPlan::writeFile(const QString &file, const QByteArray &text)
{
    QFile out(file);
    QVERIFY(out.open(QIODevice::WriteOnly));
    out.write(text);
}

void tst_RunPlan::makesFilesRepositoryAndState()
{
    const RunReport report = run(filesPlan(target()));
    QCOMPARE(report.outcome, RunOutcome::Done);
    QVERIFY(QFile::exists(path(QStringLiteral("docs/deep/note.md"))));
    QVERIFY(report.git);
    QCOMPARE(report.git->branch, QStringLiteral("main"));
    QVERIFY(report.git->clean);
    const auto record = readProjectRecord(m_system, target());
    QVERIFY(record);
    QCOMPARE(record->state, ProjectState::Waiting);
    for (const auto &entry : record->journal)
        QVERIFY2(entry.path.isBelow(target()) || entry.path == target(), qPrintable(entry.path.toString()));
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot).size(), 1);
    QCOMPARE(QFileInfo(target().toString()).permission(QFile::ReadOther), true);
}

void tst_RunPlan::leavesNothingWhenTheFolderIsTaken()
{
    QVERIFY(QDir().mkpath(target().toString()));
    writeFile(path(QStringLiteral("mine.txt")), "mine");
    const QByteArray before = treeText(m_folder->path());
    const RunReport report = run(filesPlan(target()));
    QCOMPARE(report.outcome, RunOutcome::Failed);
    QCOMPARE(report.failure->error.kind, ErrorKind::TargetNotUsable);
    QCOMPARE(treeText(m_folder->path()), before);
}

void tst_RunPlan::leavesNothingWhenAStepFailsBeforePromote()
{
    Plan plan = filesPlan(target());
    Step other = plan.steps.at(2);
    std::get<WriteFile>(other.action).file.text = "another text for a file that exists already\n";
    plan.steps.insert(3, other);
    const RunReport report = run(plan);
    QCOMPARE(report.outcome, RunOutcome::Failed);
    QVERIFY(!report.failure->error.message.isEmpty());
    QCOMPARE(report.steps.at(3).state, StepState::Failed);
    QCOMPARE(treeText(m_folder->path()), QByteArray());
}

void tst_RunPlan::leavesNothingWhenCancelledBeforePromote_data()
{
    QTest::addColumn<int>("step");
    for (int step = 0; step < 6; ++step)
        QTest::addRow("after step %d", step) << step;
}

void tst_RunPlan::leavesNothingWhenCancelledBeforePromote()
{
    QFETCH(int, step);
    m_observer.onStep = [&](int index, StepState state) {
        if (index == step && state == StepState::Done)
            m_cancel.cancel();
    };
    const RunReport report = run(filesPlan(target()));
    QCOMPARE(report.outcome, RunOutcome::Cancelled);
    QVERIFY(!report.failure);
    QCOMPARE(treeText(m_folder->path()), QByteArray());
}

void tst_RunPlan::removesTheStageOfAKilledRun()
{
    QVERIFY(QDir(m_folder->path()).mkpath(QStringLiteral(".churn-model.groundwork-AbCdEf/docs")));
    QVERIFY(QDir(m_folder->path()).mkpath(QStringLiteral(".churn-model.groundwork-AbCdEf/.groundwork")));
    writeFile(m_folder->filePath(QStringLiteral(".churn-model.groundwork-AbCdEf/.groundwork/stage")),
              ".churn-model.groundwork-AbCdEf");
    QVERIFY(QDir(m_folder->path()).mkpath(QStringLiteral(".churn-model.groundwork-mine-and-longer")));
    QCOMPARE(run(filesPlan(target())).outcome, RunOutcome::Done);
    QVERIFY(!QFile::exists(m_folder->filePath(QStringLiteral(".churn-model.groundwork-AbCdEf"))));
    QVERIFY(QFile::exists(m_folder->filePath(QStringLiteral(".churn-model.groundwork-mine-and-longer"))));
}

void tst_RunPlan::leavesNoMarkOfTheStage()
{
    QString marked;
    m_observer.onStep = [&](int, StepState) {
        for (const QString &name : QDir(m_folder->path()).entryList(QDir::Dirs | QDir::Hidden | QDir::NoDotAndDotDot)) {
            QFile mark(m_folder->filePath(name + QStringLiteral("/.groundwork/stage")));
            if (name.startsWith(u'.') && mark.open(QIODevice::ReadOnly) && mark.readAll() == name.toUtf8())
                marked = name;
        }
    };
    QCOMPARE(run(filesPlan(target())).outcome, RunOutcome::Done);
    QVERIFY(!marked.isEmpty());
    QVERIFY(!QFile::exists(path(QStringLiteral(".groundwork/stage"))));
}

void tst_RunPlan::refusesAFolderInUse()
{
    const auto other = TargetLock::take(target());
    QVERIFY(other);
    const RunReport report = run(filesPlan(target()));
    QCOMPARE(report.outcome, RunOutcome::Failed);
    QCOMPARE(report.failure->error.kind, ErrorKind::TargetNotUsable);
    QCOMPARE(treeText(m_folder->path()), QByteArray());
}

void tst_RunPlan::makesAnEnvironmentAndKeepsIt()
{
    Plan plan = planWithFakeEnvironment(target(), soundScript());
    const RunReport first = run(plan);
    QVERIFY2(first.outcome == RunOutcome::Done, first.failure ? qPrintable(first.failure->error.message) : "");
    QVERIFY(first.environment);
    QCOMPARE(first.environment->packages.first().version, QStringLiteral("1.0"));

    // A second run of what concerns the environment has nothing to do.
    plan.kind = PlanKind::Finish;
    plan.steps = {{QStringLiteral("check"), Phase::Check, 1, CheckTarget{target(), 0, true}}, plan.steps.constLast()};
    const RunReport second = run(plan);
    QCOMPARE(second.outcome, RunOutcome::Done);
    QCOMPARE(second.steps.constLast().state, StepState::Skipped);

    // Its evidence gone, it is made anew.
    QVERIFY(QFile::remove(path(QStringLiteral(".venv/lib/python3.11/site-packages/one.py"))));
    const RunReport third = run(plan);
    QCOMPARE(third.outcome, RunOutcome::Done);
    QCOMPARE(third.steps.constLast().state, StepState::Done);
    QVERIFY(QFile::exists(path(QStringLiteral(".venv/lib/python3.11/site-packages/one.py"))));
}

void tst_RunPlan::leavesANamedStateWhenTheInstallFails()
{
    const RunReport report = run(planWithFakeEnvironment(target(), "mkdir -p \"$1/half\"; echo no luck >&2; exit 3\n"));
    QCOMPARE(report.outcome, RunOutcome::Failed);
    QCOMPARE(report.failure->error.details.trimmed(), QStringLiteral("no luck"));
    QCOMPARE(report.state, ProjectState::Failed);
    QCOMPARE(readProjectRecord(m_system, target())->state, ProjectState::Failed);
    QVERIFY(undoProject(target(), m_system));
    QCOMPARE(treeText(m_folder->path()), QByteArray());
}

void tst_RunPlan::believesRecordsAndNotExitCodes()
{
    QByteArray shortFile = soundScript();
    shortFile.append("printf 'x' >\"$1/lib/python3.11/site-packages/one.py\"\n");
    const RunReport report = run(planWithFakeEnvironment(target(), shortFile));
    QCOMPARE(report.outcome, RunOutcome::Failed);
    QVERIFY(report.failure->error.details.contains(QStringLiteral("one.py")));
    QCOMPARE(report.state, ProjectState::Failed);

    m_folder = std::make_unique<QTemporaryDir>();
    const RunReport nothingDone = run(planWithFakeEnvironment(target(), "mkdir -p \"$1\"; exit 0\n"));
    QCOMPARE(nothingDone.outcome, RunOutcome::Failed);
}

void tst_RunPlan::replacesADoubtfulEnvironmentOfItsOwn()
{
    Plan plan = planWithFakeEnvironment(target(), "mkdir -p \"$1/half\"; exit 3\n");
    QCOMPARE(run(plan).outcome, RunOutcome::Failed);
    Plan again = planWithFakeEnvironment(target(), soundScript());
    again.kind = PlanKind::Finish;
    again.steps = {{QStringLiteral("check"), Phase::Check, 1, CheckTarget{target(), 0, true}}, again.steps.constLast()};
    const RunReport report = run(again);
    QVERIFY2(report.outcome == RunOutcome::Done, report.failure ? qPrintable(report.failure->error.message) : "");
    QVERIFY(!QFile::exists(path(QStringLiteral(".venv/half"))));
}

void tst_RunPlan::leavesAForeignEnvironmentAlone()
{
    QCOMPARE(run(filesPlan(target())).outcome, RunOutcome::Done);
    QVERIFY(QDir().mkpath(path(QStringLiteral(".venv/mine"))));
    writeFile(path(QStringLiteral("one.lock")), "one==1.0\n");
    Plan plan = planWithFakeEnvironment(target(), soundScript());
    plan.kind = PlanKind::Finish;
    plan.steps = {{QStringLiteral("check"), Phase::Check, 1, CheckTarget{target(), 0, true}}, plan.steps.constLast()};
    const RunReport report = run(plan);
    QCOMPARE(report.outcome, RunOutcome::Failed);
    QVERIFY(QFile::exists(path(QStringLiteral(".venv/mine"))));
}

void tst_RunPlan::knowsAHalfMadeNamedEnvironment_data()
{
    QTest::addColumn<QByteArray>("script");
    QTest::newRow("the tool fails") << QByteArray("mkdir -p \"$1/half\"; exit 3\n");
    QTest::newRow("killed while the tool runs")
        << QByteArray("mkdir -p \"$1/half\"; echo made; sleep 1; echo on; sleep 9\n");
}

void tst_RunPlan::knowsAHalfMadeNamedEnvironment()
{
    QFETCH(QByteArray, script);
    const AbsolutePath named = AbsolutePath::known(m_folder->filePath(QStringLiteral("envs/churn-model")));
    Plan plan = inNamedEnvironment(planWithFakeEnvironment(target(), script), named);
    // A kill cannot be had in this process: what stands in the middle of the install is copied away.
    QTemporaryDir killed;
    m_observer.onLogged = [&](const QString &line) {
        if (line != u"on")
            return;
        QCOMPARE(
            runProgram(QStringLiteral("/bin/cp"), {QStringLiteral("-a"), named.toString(), killed.path()}, {}).exitCode,
            0);
        m_cancel.cancel();
    };
    QVERIFY(run(plan).outcome != RunOutcome::Done);
    if (script.contains("sleep")) {
        QVERIFY(QDir(named.toString()).removeRecursively());
        QVERIFY(QDir().rename(killed.filePath(QStringLiteral("churn-model")), named.toString()));
        auto record = readProjectRecord(m_system, target());
        record->state = ProjectState::Installing;
        QVERIFY(writeProjectRecord(m_system, target(), *record));
    }
    QVERIFY(QFile::exists(named.toString() + QStringLiteral("/half")));

    m_cancel = CancelToken();
    m_observer = RecordingObserver();
    const auto undone = undoProject(target(), m_system);
    QVERIFY(undone);
    QCOMPARE(undone->kept, QStringList());
    QVERIFY(!QFile::exists(named.toString()));
    // Nothing is in the way of the same project again.
    const RunReport again = run(inNamedEnvironment(planWithFakeEnvironment(target(), soundScript()), named));
    QVERIFY2(again.outcome == RunOutcome::Done, again.failure ? qPrintable(again.failure->error.message) : "");
    QVERIFY(readEnvironmentMark(m_system, named)->isFinished());
}

void tst_RunPlan::marksANamedEnvironmentBeforeItsTool_data()
{
    QTest::addColumn<FolderMaker>("maker");
    QTest::addColumn<bool>("marked");
    QTest::newRow("a folder of ours") << FolderMaker::Groundwork << true;
    QTest::newRow("a tool that takes no folder") << FolderMaker::Tool << false;
}

/// What a run leaves that is killed before the tool has said a word.
void tst_RunPlan::marksANamedEnvironmentBeforeItsTool()
{
    QFETCH(const FolderMaker, maker);
    QFETCH(const bool, marked);
    const AbsolutePath named = AbsolutePath::known(m_folder->filePath(QStringLiteral("envs/churn-model")));
    Plan plan = inNamedEnvironment(
        planWithFakeEnvironment(target(), "test -e \"$1/.groundwork-environment.json\" && echo marked; exit 3\n"),
        named);
    std::get<InstallEnvironment>(plan.steps.last().action).maker = maker;
    bool said = false;
    m_observer.onLogged = [&said](const QString &line) { said = said || line == u"marked"; };
    QCOMPARE(run(plan).outcome, RunOutcome::Failed);
    QCOMPARE(said, marked);
    QVERIFY(!QFile::exists(named.toString())); // the tool made nothing, so nothing is left
}

void tst_RunPlan::takesUpTheFolderOfAKilledRun_data()
{
    QTest::addColumn<QString>("left");
    QTest::newRow("nothing in it") << QString();
    QTest::newRow("a half-written mark") << QStringLiteral("..groundwork-environment.json.groundwork-new");
}

/// Killed between the folder and its mark.
void tst_RunPlan::takesUpTheFolderOfAKilledRun()
{
    QFETCH(const QString, left);
    const AbsolutePath named = AbsolutePath::known(m_folder->filePath(QStringLiteral("envs/churn-model")));
    QCOMPARE(run(inNamedEnvironment(planWithFakeEnvironment(target(), "exit 3\n"), named)).outcome, RunOutcome::Failed);
    QVERIFY(QDir().mkpath(named.toString()));
    if (!left.isEmpty())
        writeFile(named.child(left).toString(), "{");
    Plan plan = inNamedEnvironment(planWithFakeEnvironment(target(), soundScript()), named);
    plan.kind = PlanKind::Finish;
    plan.steps = {{QStringLiteral("check"), Phase::Check, 1, CheckTarget{target(), 0, true}}, plan.steps.constLast()};
    const RunReport finished = run(plan);
    QVERIFY2(finished.outcome == RunOutcome::Done, finished.failure ? qPrintable(finished.failure->error.message) : "");
    QVERIFY(readEnvironmentMark(m_system, named)->isFinished());
}

void tst_RunPlan::leavesAPersonsEnvironmentInPlaceOfANamedOneAlone()
{
    const AbsolutePath named = AbsolutePath::known(m_folder->filePath(QStringLiteral("envs/churn-model")));
    Plan plan = inNamedEnvironment(planWithFakeEnvironment(target(), "exit 3\n"), named);
    QCOMPARE(run(plan).outcome, RunOutcome::Failed);
    QVERIFY(!QFile::exists(named.toString()));
    QVERIFY(QDir().mkpath(named.toString() + QStringLiteral("/mine")));
    plan = inNamedEnvironment(planWithFakeEnvironment(target(), soundScript()), named);
    plan.kind = PlanKind::Finish;
    plan.steps = {{QStringLiteral("check"), Phase::Check, 1, CheckTarget{target(), 0, true}}, plan.steps.constLast()};
    QCOMPARE(run(plan).outcome, RunOutcome::Failed);
    QVERIFY(QFile::exists(named.toString() + QStringLiteral("/mine")));
    const auto undone = undoProject(target(), m_system);
    QVERIFY(undone);
    QCOMPARE(undone->kept, QStringList{named.toString()});
    QVERIFY(QFile::exists(named.toString() + QStringLiteral("/mine")));
}

void tst_RunPlan::keepsThePersonsFilesWhenTheEnvironmentIsMadeAnew()
{
    Plan plan = planWithFakeEnvironment(target(), soundScript());
    QCOMPARE(run(plan).outcome, RunOutcome::Done);
    writeFile(path(QStringLiteral(".venv/lib/notes.txt")), "mine\n");
    writeFile(path(QStringLiteral(".venv/lib/python3.11/site-packages/one.py")), "damaged");
    plan.kind = PlanKind::Finish;
    plan.steps = {{QStringLiteral("check"), Phase::Check, 1, CheckTarget{target(), 0, true}}, plan.steps.constLast()};
    const RunReport report = run(plan);
    QCOMPARE(report.outcome, RunOutcome::Failed);
    QCOMPARE(report.failure->error.details, QStringLiteral("lib/notes.txt"));
    QVERIFY(QFile::exists(path(QStringLiteral(".venv/lib/notes.txt"))));
    QVERIFY(QFile::remove(path(QStringLiteral(".venv/lib/notes.txt"))));
    QCOMPARE(run(plan).outcome, RunOutcome::Done);
}

void tst_RunPlan::cancelledVerificationChangesNoState()
{
    Plan plan = planWithFakeEnvironment(target(), soundScript());
    QCOMPARE(run(plan).outcome, RunOutcome::Done);
    auto record = readProjectRecord(m_system, target());
    QVERIFY(record);
    record->state = ProjectState::Proved;
    QVERIFY(writeProjectRecord(m_system, target(), *record));
    plan.kind = PlanKind::Verify;
    plan.steps = {
        {QStringLiteral("check"), Phase::Check, 1, CheckTarget{target(), 0, true}},
        {QStringLiteral("files"), Phase::Prove, 1, CheckInstalledFiles{{plan.prefix, {}, {}, nullptr}}},
    };
    m_observer.onStep = [this](int, StepState) { m_cancel.cancel(); };
    const RunReport report = run(plan);
    QCOMPARE(report.outcome, RunOutcome::Cancelled);
    QCOMPARE(readProjectRecord(m_system, target())->state, ProjectState::Proved);
}

void tst_RunPlan::verificationOfAWaitingProjectKeepsItWaiting()
{
    Plan plan = filesPlan(target());
    QCOMPARE(run(plan).outcome, RunOutcome::Done);
    plan.kind = PlanKind::Verify;
    plan.steps = {{QStringLiteral("check"), Phase::Check, 1, CheckTarget{target(), 0, true}},
                  {QStringLiteral("import"), Phase::Prove, 1,
                   ImportPackages{AbsolutePath::known(path(QStringLiteral(".venv/bin/python"))), {}}}};
    QCOMPARE(run(plan).outcome, RunOutcome::Failed);
    QCOMPARE(readProjectRecord(m_system, target())->state, ProjectState::Waiting);
}

void tst_RunPlan::verificationFinishesNothing_data()
{
    QTest::addColumn<ProjectState>("state");
    QTest::addColumn<RunOutcome>("outcome");
    for (const auto &[name, state] :
         {std::pair{"installing", ProjectState::Installing}, std::pair{"failed", ProjectState::Failed}}) {
        QTest::addRow("%s, and it fails", name) << state << RunOutcome::Failed;
        QTest::addRow("%s, and it is cancelled", name) << state << RunOutcome::Cancelled;
        QTest::addRow("%s, and nothing is wrong", name) << state << RunOutcome::Done;
    }
}

void tst_RunPlan::verificationFinishesNothing()
{
    QFETCH(ProjectState, state);
    QFETCH(RunOutcome, outcome);
    Plan plan = planWithFakeEnvironment(target(), soundScript());
    const Step install = plan.steps.constLast();
    QCOMPARE(run(plan).outcome, RunOutcome::Done);
    // As a kill just before the install's end leaves it.
    QVERIFY(QFile::remove(path(QStringLiteral(".venv/.groundwork-environment.json"))));
    auto record = readProjectRecord(m_system, target());
    QVERIFY(record);
    record->state = state;
    QVERIFY(writeProjectRecord(m_system, target(), *record));

    plan.kind = PlanKind::Verify;
    CheckInstalledFiles files{std::get<InstallEnvironment>(install.action).environment};
    if (outcome == RunOutcome::Failed)
        files.environment.prefix = AbsolutePath::known(path(QStringLiteral("docs")));
    plan.steps = {{QStringLiteral("check"), Phase::Check, 1, CheckTarget{target(), 0, true}},
                  {QStringLiteral("files"), Phase::Prove, 1, files}};
    m_observer.onStep = [&](int, StepState) {
        if (outcome == RunOutcome::Cancelled)
            m_cancel.cancel();
    };
    const RunReport report = run(plan);
    QCOMPARE(report.outcome, outcome);
    QCOMPARE(report.state, state);
    QCOMPARE(readProjectRecord(m_system, target())->state, state);

    m_cancel = CancelToken();
    m_observer = RecordingObserver();
    plan.kind = PlanKind::Finish;
    plan.steps = {plan.steps.constFirst(), install};
    const RunReport finished = run(plan);
    QVERIFY2(finished.outcome == RunOutcome::Done, finished.failure ? qPrintable(finished.failure->error.message) : "");
    QCOMPARE(finished.steps.constLast().state, StepState::Done);
}

void tst_RunPlan::namesFilesThatAToolChanged()
{
    const RunReport sound = run(planWithFakeEnvironment(target(), soundScript()));
    QCOMPARE(sound.outcome, RunOutcome::Done);
    QCOMPARE(changedFilesText(sound), QString());
    QVERIFY(undoProject(target(), m_system, m_cancel));

    const RunReport report = run(planWithFakeEnvironment(
        target(), soundScript() + "echo more >>\"$1/../README.md\"\nmkdir \"$1/../new\"; echo x >\"$1/../new/a\"\n"));
    QCOMPARE(report.outcome, RunOutcome::Done);
    QCOMPARE(report.changedFiles, (QStringList{QStringLiteral("README.md"), QStringLiteral("new/")}));
    QVERIFY(changedFilesText(report).contains(u"README.md, new/"));
    QVERIFY(toJson(report).contains("README.md, new/"));
    // What was so before is no news.
    Plan again = planWithFakeEnvironment(target(), soundScript());
    again.kind = PlanKind::Finish;
    again.steps.erase(again.steps.begin(), again.steps.end() - 1);
    const RunReport second = run(again);
    QCOMPARE(second.outcome, RunOutcome::Done);
    QCOMPARE(second.changedFiles, QStringList());
}

void tst_RunPlan::failsWhenAToolRemovesItsNotes()
{
    const RunReport report = run(planWithFakeEnvironment(target(), soundScript() + "rm -r \"$1/../.groundwork\"\n"));
    QCOMPARE(report.outcome, RunOutcome::Failed);
    QVERIFY2(report.failure->error.message.contains(u".groundwork was removed"),
             qPrintable(report.failure->error.message));
    // It can be taken back all the same.
    const auto record = readProjectRecord(m_system, target());
    QVERIFY(record);
    QVERIFY(record->state != ProjectState::Proved);
    QVERIFY(undoProject(target(), m_system, m_cancel));
    QVERIFY(!QFile::exists(path(QStringLiteral(".venv"))));
    QVERIFY(!QFile::exists(path(QStringLiteral("README.md"))));
}

void tst_RunPlan::recordsTheChosenPlaces()
{
    Plan plan = filesPlan(target());
    plan.manager = QStringLiteral("fake");
    plan.prefix = AbsolutePath::known(QStringLiteral("/srv/envs/churn-model"));
    plan.kernels = AbsolutePath::known(QStringLiteral("/srv/jupyter/kernels"));
    QCOMPARE(run(plan).outcome, RunOutcome::Done);
    const TargetFact fact = probeTarget(m_system, target());
    QCOMPARE(fact.manager, plan.manager);
    QCOMPARE(fact.prefix, plan.prefix);
    QCOMPARE(fact.kernels, plan.kernels);
}

/// A journal that names a person's folder for an environment is not believed.
void tst_RunPlan::unmarkedFolderElsewhereIsNoEnvironment()
{
    const AbsolutePath work = AbsolutePath::known(m_folder->filePath(QStringLiteral("work")));
    Plan plan = planWithFakeEnvironment(target(), "exit 1\n");
    QCOMPARE(run(plan).outcome, RunOutcome::Failed);
    auto record = readProjectRecord(m_system, target());
    QVERIFY(record);
    record->journal.append({JournalKind::Tree, work, {}});
    QVERIFY(writeProjectRecord(m_system, target(), *record));
    QVERIFY(QDir().mkpath(work.toString()));
    writeFile(work.child(QStringLiteral("thesis.txt")).toString(), "mine\n");

    plan.kind = PlanKind::Finish;
    plan.steps = {{QStringLiteral("check"), Phase::Check, 1, CheckTarget{target(), 0, true}}, plan.steps.constLast()};
    auto &install = std::get<InstallEnvironment>(plan.steps[1].action);
    install.environment.prefix = work;
    const RunReport report = run(plan);
    QCOMPARE(report.outcome, RunOutcome::Failed);
    QVERIFY(report.failure->error.message.contains(u"did not make"));
    QVERIFY(QFile::exists(work.child(QStringLiteral("thesis.txt")).toString()));
}

void tst_RunPlan::progressOnlyGrows()
{
    QCOMPARE(run(planWithFakeEnvironment(target(), soundScript())).outcome, RunOutcome::Done);
    QVERIFY(std::ranges::is_sorted(m_observer.shares));
    QCOMPARE(m_observer.shares.constLast(), 1.0);
}

void tst_RunPlan::weighsTheInstallByWhatIsToBeFetched_data()
{
    QTest::addColumn<qint64>("bytes");
    QTest::addColumn<double>("least"); // done before the install
    QTest::addColumn<double>("most");
    QTest::newRow("much") << qint64(1'000'000'000) << 0.0 << 0.05;
    QTest::newRow("all in the cache") << qint64(0) << 0.5 << 1.0;
}

void tst_RunPlan::weighsTheInstallByWhatIsToBeFetched()
{
    QFETCH(const qint64, bytes);
    QFETCH(const double, least);
    QFETCH(const double, most);
    const Plan plan = planWithFakeEnvironment(target(), soundScript());
    Solution solution;
    solution.packages = {{QStringLiteral("one"), QStringLiteral("1.0"), {}, bytes}};
    solution.downloadBytes = bytes;
    double before = -1;
    m_observer.onStep = [&](int index, StepState state) {
        if (plan.steps.at(index).phase == Phase::Install && state == StepState::Running && before < 0)
            before = m_observer.shares.constLast();
    };
    const RunSurroundings around{.temporaryDirectory = AbsolutePath::known(m_temporary->path()),
                                 .toolEnvironment = {{QStringLiteral("PATH"), QStringLiteral("/usr/bin:/bin")}},
                                 .solution = solution};
    QCOMPARE(runPlan(plan, m_system, m_git, around, m_cancel, m_observer).outcome, RunOutcome::Done);
    QVERIFY2(before >= least && before <= most, qPrintable(QString::number(before)));
    QVERIFY(std::ranges::is_sorted(m_observer.shares));
    QCOMPARE(m_observer.shares.constLast(), 1.0);
}

/// The addresses in it are of this machine's settings, which another day may name no longer.
void tst_RunPlan::knowsTheLockThatItSolved()
{
    const ProjectPath file = ProjectPath::known(QStringLiteral("conda-linux-64.lock"));
    Plan plan = filesPlan(target());
    plan.manager = QStringLiteral("conda");
    plan.steps.insert(1, {QStringLiteral("lock"), Phase::Stage, 1, WriteLock{file}});
    Solution solution;
    solution.lock = "@EXPLICIT\nhttps://mirror.example/team/noarch/six-1.17.0-pyh_1.conda\n";
    const AbsolutePath settings = AbsolutePath::known(m_folder->filePath(QStringLiteral("settings")));
    const RunSurroundings around{.temporaryDirectory = AbsolutePath::known(m_temporary->path()),
                                 .toolEnvironment = {},
                                 .solution = solution,
                                 .settings = settings};
    QCOMPARE(runPlan(plan, m_system, m_git, around, m_cancel, m_observer).outcome, RunOutcome::Done);
    ForeignSource own{file, solution.lock, {}};
    QVERIFY(TrustedSpecs(m_system, settings).contains(own));
    own.text += '\n';
    QVERIFY(!TrustedSpecs(m_system, settings).contains(own));
}

QTEST_GUILESS_MAIN(tst_RunPlan)
#include "tst_runplan.moc"
