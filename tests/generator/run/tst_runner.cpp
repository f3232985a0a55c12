// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "generator/run/runner.h"
#include "support/program.h"
#include "support/run/plans.h"
#include "system/realgit.h"
#include "system/realsystem.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

using namespace groundwork;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int longestWait = 60000; // milliseconds

/// A runner in a folder of its own, and what it said in the order of arrival.
struct Fixture
{
    QTemporaryDir folder;
    QTemporaryDir temporary;
    Runner runner{std::make_unique<RealSystem>(), std::make_unique<RealGit>()};
    QStringList said;

    [[nodiscard]] AbsolutePath target() const { return AbsolutePath::known(folder.filePath(u"churn-model"_s)); }
    [[nodiscard]] RunSurroundings surroundings() const
    {
        return {.temporaryDirectory = AbsolutePath::known(temporary.path()),
                .toolEnvironment = {{u"PATH"_s, u"/usr/bin:/bin"_s}}};
    }
    void note(const QString &what)
    {
        said.append(QThread::currentThread() == runner.thread() ? what : what + u" on another thread"_s);
    }
};

} // namespace

class TestRunner : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void mayBeStartedAgainByItsOwnAnswer();
    void tellsTheStepsBeforeTheEnd();
    void saysThatItWasStopped();
    void isStoppedByItsOwnEnd();
};

/// The window undoes or tries again from where it hears of the end: the thread of the work before is gone by then.
void TestRunner::mayBeStartedAgainByItsOwnAnswer()
{
    Fixture fixture;
    Runner &runner = fixture.runner;
    // Direct, so that an answer from another thread would be seen.
    connect(
        &runner, &Runner::finished, &runner,
        [&](const RunReport &report) {
            fixture.note(report.outcome == RunOutcome::Done ? u"finished"_s : u"failed"_s);
            if (runner.isRunning())
                fixture.said.append(u"still running"_s);
            else
                runner.undo(fixture.target(), fixture.surroundings());
        },
        Qt::DirectConnection);
    connect(
        &runner, &Runner::undone, &runner,
        [&](const Result<UndoReport> &report) {
            fixture.note(report ? u"undone"_s : u"not undone"_s);
            if (runner.isRunning())
                fixture.said.append(u"still running"_s);
            else if (fixture.said.size() < 6)
                runner.start(filesPlan(fixture.target()), fixture.surroundings());
        },
        Qt::DirectConnection);
    runner.start(filesPlan(fixture.target()), fixture.surroundings());
    QVERIFY(runner.isRunning());
    QTRY_COMPARE_WITH_TIMEOUT(
        fixture.said, (QStringList{u"finished"_s, u"undone"_s, u"finished"_s, u"undone"_s, u"finished"_s, u"undone"_s}),
        longestWait);
    QVERIFY(!runner.isRunning());
}

void TestRunner::tellsTheStepsBeforeTheEnd()
{
    Fixture fixture;
    const Plan plan = filesPlan(fixture.target());
    connect(&fixture.runner, &Runner::stepChanged, this, [&](int index, StepState state) {
        if (state == StepState::Done)
            fixture.note(QString::number(index));
    });
    connect(&fixture.runner, &Runner::finished, this, [&] { fixture.note(u"finished"_s); });
    fixture.runner.start(plan, fixture.surroundings());
    QStringList expected;
    for (qsizetype i = 0; i < plan.steps.size(); ++i)
        expected.append(QString::number(i));
    expected.append(u"finished"_s);
    QTRY_COMPARE_WITH_TIMEOUT(fixture.said, expected, longestWait);
}

void TestRunner::saysThatItWasStopped()
{
    Fixture fixture;
    QSignalSpy finished(&fixture.runner, &Runner::finished);
    fixture.runner.start(planWithFakeEnvironment(fixture.target(), "sleep 60\n"), fixture.surroundings());
    QSignalSpy steps(&fixture.runner, &Runner::stepChanged);
    QTRY_VERIFY_WITH_TIMEOUT(steps.size() > 2, longestWait);
    fixture.runner.cancel();
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, longestWait);
    QCOMPARE(finished.first().first().value<RunReport>().outcome, RunOutcome::Cancelled);
}

void TestRunner::isStoppedByItsOwnEnd()
{
    Fixture fixture;
    {
        Runner runner(std::make_unique<RealSystem>(), std::make_unique<RealGit>());
        runner.start(planWithFakeEnvironment(fixture.target(), "sleep 60\n"), fixture.surroundings());
    }
    QVERIFY(treeText(fixture.temporary.path()).isEmpty());
}

QTEST_GUILESS_MAIN(TestRunner)
#include "tst_runner.moc"
