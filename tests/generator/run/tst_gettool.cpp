// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "generator/run/projectrecord.h"
#include "generator/run/runplan.h"
#include "generator/run/solveplan.h"
#include "generator/run/undo.h"
#include "generator/steps/environmentmark.h"
#include "support/program.h"
#include "support/run/plans.h"
#include "support/run/recordingobserver.h"
#include "system/realgit.h"
#include "system/realsystem.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <future>

using namespace groundwork;

class tst_GetTool : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void isGotOnceAndGoesWithItsProject();
    void staysWithTheProjectItWasGotFor();
    void leavesNothingWhenTheSolveFails();
    void leavesNothingWhenItCannotBeGot();
    void leavesNothingWhenCancelled();
    void halfMadeOneIsMadeAnew();
    void emptyPromiseIsAFailure();
    void isGotByOneOfTwoAtOnce();
    void staysWithWhoTookItOver();
    void isNotGotBeforeTheYes();
    void installerThatWasShownRuns();
    void installerThatChangedIsRefused();

private:
    /// The plan of a project whose tool is made by `script`, a shell script with the folder as its argument.
    Plan plan(const QString &project, const QByteArray &script) const;
    /// The same by an installer, a shell script of the person's with -p and the folder as its arguments.
    Plan planByInstaller(const QByteArray &script) const;
    RunReport run(const Plan &plan);
    static QByteArray goodScript();
    AbsolutePath folder(const QString &name) const { return AbsolutePath::known(m_folder->filePath(name)); }
    AbsolutePath tool() const { return folder(QStringLiteral("tools/fake")); }

    std::unique_ptr<QTemporaryDir> m_folder, m_temporary;
    RealSystem m_system;
    RealGit m_git;
    CancelToken m_cancel;
    RecordingObserver m_observer;
};

void tst_GetTool::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_temporary = std::make_unique<QTemporaryDir>();
    m_cancel = CancelToken();
    m_observer = RecordingObserver();
}

QByteArray tst_GetTool::goodScript()
{
    return soundScript() + "printf '#!/bin/sh\\n' >\"$1/bin/fake\"\nchmod +x \"$1/bin/fake\"\n";
}

Plan tst_GetTool::plan(const QString &project, const QByteArray &script) const
{
    Plan plan = planWithFakeEnvironment(folder(project), soundScript());
    GetTool get;
    get.name = QStringLiteral("fake");
    get.project = plan.target;
    get.folder = tool();
    get.program = tool().child(QStringLiteral("bin/fake"));
    get.output = std::get<SolvePackages>(plan.steps.at(1).action).output;
    Command make{AbsolutePath::known(QStringLiteral("/bin/sh")),
                 {Argument::privateFile(QStringLiteral("tool.sh")), tool().toString()}};
    make.inputs = {{QStringLiteral("tool.sh"), script}};
    make.writes = {tool().parent()};
    get.commands = {make};
    plan.steps.insert(1, {QStringLiteral("tool"), Phase::Solve, 1, get});
    return plan;
}

RunReport tst_GetTool::run(const Plan &plan)
{
    const RunSurroundings surroundings{AbsolutePath::known(m_temporary->path()),
                                       {{QStringLiteral("PATH"), QStringLiteral("/usr/bin:/bin")}}};
    return runPlan(plan, m_system, m_git, surroundings, m_cancel, m_observer);
}

void tst_GetTool::isGotOnceAndGoesWithItsProject()
{
    const RunReport report = run(plan(QStringLiteral("one"), goodScript()));
    QVERIFY2(report.outcome == RunOutcome::Done,
             qPrintable(report.failure ? report.failure->error.message : QString()));
    QCOMPARE(report.steps.at(1).state, StepState::Done);
    QVERIFY(QFile::exists(tool().child(QStringLiteral("bin/fake")).toString()));

    const RunReport second = run(plan(QStringLiteral("two"), "exit 1\n"));
    QCOMPARE(second.outcome, RunOutcome::Done);
    QCOMPARE(second.steps.at(1).state, StepState::Skipped);

    const auto undone = undoProject(folder(QStringLiteral("one")), m_system, m_cancel);
    QVERIFY(undone);
    QCOMPARE(undone->kept, QStringList());
    QVERIFY(!QFile::exists(tool().toString()));
}

void tst_GetTool::staysWithTheProjectItWasGotFor()
{
    QCOMPARE(run(plan(QStringLiteral("one"), goodScript())).outcome, RunOutcome::Done);
    QCOMPARE(run(plan(QStringLiteral("two"), "exit 1\n")).outcome, RunOutcome::Done);
    QVERIFY(undoProject(folder(QStringLiteral("two")), m_system, m_cancel));
    QVERIFY(QFile::exists(tool().child(QStringLiteral("bin/fake")).toString()));
}

void tst_GetTool::leavesNothingWhenTheSolveFails()
{
    Plan failing = plan(QStringLiteral("one"), goodScript());
    std::get<SolvePackages>(failing.steps[2].action)
        .commands.prepend(Command{AbsolutePath::known(QStringLiteral("/bin/false")), {}});
    QCOMPARE(run(failing).outcome, RunOutcome::Failed);
    QVERIFY(!QFile::exists(tool().toString()));
    QVERIFY(!QFile::exists(failing.target.toString()));
}

void tst_GetTool::leavesNothingWhenItCannotBeGot()
{
    const RunReport report = run(plan(QStringLiteral("one"), "mkdir \"$1\"; echo no network >&2; exit 1\n"));
    QCOMPARE(report.outcome, RunOutcome::Failed);
    QVERIFY(report.failure->error.details.contains(u"no network"));
    QVERIFY(!QFile::exists(tool().toString()));
}

void tst_GetTool::leavesNothingWhenCancelled()
{
    m_observer.onLogged = [this](const QString &) { m_cancel.cancel(); };
    const RunReport report = run(plan(QStringLiteral("one"), "mkdir \"$1\"; echo begun; sleep 60\n"));
    QCOMPARE(report.outcome, RunOutcome::Cancelled);
    QVERIFY(!QFile::exists(tool().toString()));
}

void tst_GetTool::halfMadeOneIsMadeAnew()
{
    QVERIFY(QDir().mkpath(tool().child(QStringLiteral("bin")).toString()));
    QFile half(tool().child(QStringLiteral("bin/half")).toString());
    QVERIFY(half.open(QIODevice::WriteOnly));
    QCOMPARE(run(plan(QStringLiteral("one"), goodScript())).outcome, RunOutcome::Done);
    QVERIFY(!half.exists());
}

void tst_GetTool::emptyPromiseIsAFailure()
{
    const RunReport report = run(plan(QStringLiteral("one"), "mkdir \"$1\"\n"));
    QCOMPARE(report.outcome, RunOutcome::Failed);
    QVERIFY(report.failure->error.message.contains(u"fake"));
    QVERIFY(!QFile::exists(tool().toString()));
}

void tst_GetTool::isGotByOneOfTwoAtOnce()
{
    // Whoever comes second waits until the first one is done, and takes nothing away from it.
    const QByteArray slow = "sleep 1\n" + goodScript();
    const auto runAlone = [this, &slow](const QString &project) {
        RealSystem system;
        RealGit git;
        RecordingObserver observer;
        const QTemporaryDir temporary;
        return runPlan(
            plan(project, slow), system, git,
            {AbsolutePath::known(temporary.path()), {{QStringLiteral("PATH"), QStringLiteral("/usr/bin:/bin")}}},
            CancelToken(), observer);
    };
    auto other = std::async(std::launch::async, runAlone, QStringLiteral("one"));
    const RunReport report = runAlone(QStringLiteral("two"));
    QCOMPARE(report.outcome, RunOutcome::Done);
    QCOMPARE(other.get().outcome, RunOutcome::Done);
    QVERIFY(QFile::exists(tool().child(QStringLiteral("bin/fake")).toString()));
}

void tst_GetTool::staysWithWhoTookItOver()
{
    // The first one gets it, and fails only after the second one has come to use it.
    Plan failing = plan(QStringLiteral("one"), goodScript());
    const QString signal = folder(QStringLiteral("go")).toString();
    std::get<SolvePackages>(failing.steps[2].action)
        .commands.prepend(Command{AbsolutePath::known(QStringLiteral("/bin/sh")),
                                  {u"-c", u"until [ -e \"$0\" ]; do sleep 0.02; done; exit 1", signal}});
    auto first = std::async(std::launch::async, [&failing] {
        RealSystem system;
        RealGit git;
        RecordingObserver observer;
        const QTemporaryDir temporary;
        return runPlan(
            failing, system, git,
            {AbsolutePath::known(temporary.path()), {{QStringLiteral("PATH"), QStringLiteral("/usr/bin:/bin")}}},
            CancelToken(), observer);
    });
    const bool isGot = QTest::qWaitFor([this] { return readEnvironmentMark(m_system, tool()).has_value(); }, 30'000);
    const RunReport second = isGot ? run(plan(QStringLiteral("two"), "exit 1\n")) : RunReport();
    QFile go(signal);
    QVERIFY(go.open(QIODevice::WriteOnly));
    QCOMPARE(first.get().outcome, RunOutcome::Failed);
    QCOMPARE(second.outcome, RunOutcome::Done);
    QVERIFY(QFile::exists(tool().child(QStringLiteral("bin/fake")).toString()));
    // It goes with the one that has it now.
    QVERIFY(undoProject(folder(QStringLiteral("two")), m_system, m_cancel));
    QVERIFY(!QFile::exists(tool().toString()));
}

void tst_GetTool::isNotGotBeforeTheYes()
{
    const RunSurroundings surroundings{AbsolutePath::known(m_temporary->path()),
                                       {{QStringLiteral("PATH"), QStringLiteral("/usr/bin:/bin")}}};
    const auto solution = solvePlan(plan(QStringLiteral("one"), goodScript()), m_system, m_git, surroundings, m_cancel);
    QVERIFY(solution);
    QVERIFY(!*solution);
    QVERIFY(!QFile::exists(tool().toString()));
}

Plan tst_GetTool::planByInstaller(const QByteArray &script) const
{
    Plan plan = this->plan(QStringLiteral("one"), {});
    GetTool &get = std::get<GetTool>(plan.steps[1].action);
    const Argument program = Argument::privateFile(QStringLiteral("installer.sh"));
    get.installer = GetTool::Installer{
        folder(QStringLiteral("chosen.sh")),
        QString::fromLatin1(QCryptographicHash::hash(script, QCryptographicHash::Sha256).toHex()), program};
    Command run{AbsolutePath::known(QStringLiteral("/bin/bash")), {program, u"-b", u"-p", tool().toString()}};
    run.writes = {tool().parent()};
    get.commands = {run};
    QFile file(get.installer->file.toString());
    const bool written = file.open(QIODevice::WriteOnly) && file.write(script) == script.size();
    Q_ASSERT(written);
    return plan;
}

void tst_GetTool::installerThatWasShownRuns()
{
    const Plan plan = planByInstaller("shift 2\n" + goodScript() + "basename \"$(dirname \"$0\")\" >\"$1/from\"\n");
    const RunReport report = run(plan);
    QVERIFY2(report.outcome == RunOutcome::Done,
             qPrintable(report.failure ? report.failure->error.message : QString()));
    // Not the person's file, which could be another one by then, but the copy that was checked.
    QFile from(tool().child(QStringLiteral("from")).toString());
    QVERIFY(from.open(QIODevice::ReadOnly));
    QVERIFY(from.readAll().trimmed() != QFileInfo(m_folder->path()).fileName().toUtf8());
    const auto undone = undoProject(plan.target, m_system, m_cancel);
    QVERIFY(undone);
    QCOMPARE(undone->kept, QStringList());
    QVERIFY(!QFile::exists(tool().toString()));
}

void tst_GetTool::installerThatChangedIsRefused()
{
    const QByteArray ran = folder(QStringLiteral("ran")).toBytes();
    const Plan plan = planByInstaller("shift 2\n" + goodScript());
    QFile file(folder(QStringLiteral("chosen.sh")).toString());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("touch " + ran + "\n");
    file.close();
    RunReport report = run(plan);
    QCOMPARE(report.outcome, RunOutcome::Failed);
    QVERIFY2(report.failure->error.message.contains(u"no longer the file whose checksum was shown"),
             qPrintable(report.failure->error.message));
    QVERIFY(!report.failure->error.hint.isEmpty());
    QVERIFY(file.remove());
    report = run(plan);
    QCOMPARE(report.outcome, RunOutcome::Failed);
    QVERIFY2(report.failure->error.message.contains(u"cannot be read any more"),
             qPrintable(report.failure->error.message));
    QVERIFY(!QFile::exists(QString::fromUtf8(ran)));
    QVERIFY(!QFile::exists(tool().toString()));
    QVERIFY(!QFile::exists(plan.target.toString()));
}

QTEST_GUILESS_MAIN(tst_GetTool)
#include "tst_gettool.moc"
