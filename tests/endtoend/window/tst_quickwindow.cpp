// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "faults/faketool.h"
#include "generator/run/runner.h"
#include "pages/windowfixture.h"
#include "system/realgit.h"
#include "system/realsystem.h"

#include <QElapsedTimer>
#include <QFile>
#include <QListView>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <ctime>

using namespace groundwork;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr double longestBlockMs = 100;

double threadMs()
{
    timespec time = {};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

/// How long this thread could have run but other programs had the processor.
double waitedMs()
{
    QFile file(u"/proc/thread-self/schedstat"_s);
    return file.open(QIODevice::ReadOnly) ? file.readAll().split(' ').value(1).toDouble() / 1e6 : 0;
}

/// Beats every ten milliseconds in the window's thread and keeps how long it was kept from it.
class Heart : public QObject
{
public:
    Heart()
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        connect(&m_timer, &QTimer::timeout, this, [this] {
            const double gap = static_cast<double>(m_clock.nsecsElapsed()) / 1e6;
            m_gaps.append(gap);
            m_held.append(gap - (waitedMs() - m_waitedBefore));
            m_work.append(threadMs() - m_before);
            m_clock.restart();
            m_before = threadMs();
            m_waitedBefore = waitedMs();
        });
        m_clock.start();
        m_timer.start(10ms);
    }
    [[nodiscard]] QList<double> gaps() const { return sorted(m_gaps); }
    /// The gaps without what other programs took.
    [[nodiscard]] QList<double> held() const { return sorted(m_held); }
    /// What the thread itself worked between two beats: a busy machine makes the gaps longer but not this.
    [[nodiscard]] QList<double> work() const { return sorted(m_work); }

private:
    static QList<double> sorted(QList<double> values)
    {
        std::ranges::sort(values);
        return values;
    }
    QTimer m_timer;
    QElapsedTimer m_clock;
    double m_before = threadMs();
    QList<double> m_gaps;
    QList<double> m_work;
    double m_waitedBefore = waitedMs();
    QList<double> m_held;
};

double percentile(const QList<double> &sorted, double share)
{
    return sorted.at(static_cast<qsizetype>(static_cast<double>(sorted.size() - 1) * share));
}

} // namespace

/// The window, the thread of the run and a tool that does its worst.
class TestQuickWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isNeverBlocked_data();
    void isNeverBlocked();
};

void TestQuickWindow::isNeverBlocked_data()
{
    QTest::addColumn<QByteArray>("script");
    QTest::newRow("many short lines") << QByteArray(
        "yes 'Collecting a-package from somewhere' | head -n 400000; exit 1");
    QTest::newRow("many lines that tell progress") << QByteArray("yes ' Downloaded one' | head -n 400000 >&2; exit 1");
    QTest::newRow("long lines") << QByteArray("head -c 200000000 /dev/zero | tr '\\0' x | fold -w 1000000; exit 1");
    QTest::newRow("a slow drip") << QByteArray(
        "i=0; while [ $((i += 1)) -lt 20000 ]; do echo \"word $i\"; done; exit 1");
    QTest::newRow("silence") << QByteArray("sleep 2; exit 1");
}

void TestQuickWindow::isNeverBlocked()
{
    QFETCH(QByteArray, script);
    const FakeTool tool(*managerNamed(u"uv"_s));
    tool.misbehave(ToolCall::Install, script);
    const auto plan = makePlan(tool.spec(), tool.facts(), EnvironmentWish::Make);
    QVERIFY(plan);

    const QTemporaryDir temporary;
    WindowFixture fixture;
    fixture.machine = tool.facts();
    Runner runner(std::make_unique<RealSystem>(), std::make_unique<RealGit>());
    QObject::connect(&fixture.window, &WizardWindow::runWanted, &runner,
                     [&] { runner.start(*plan, {AbsolutePath::known(temporary.path()), tool.surroundings()}); });
    QObject::connect(&runner, &Runner::stepChanged, &fixture.window, &WizardWindow::takeStepState);
    QObject::connect(&runner, &Runner::progressed, &fixture.window, &WizardWindow::takeProgress);
    QObject::connect(&runner, &Runner::logged, &fixture.window, &WizardWindow::takeLog);
    QObject::connect(&runner, &Runner::finished, &fixture.window, &WizardWindow::takeReport);
    QSignalSpy finished(&runner, &Runner::finished);
    qsizetype told = 0;
    QObject::connect(&runner, &Runner::progressed, &fixture.window, [&told] { ++told; });
    QObject::connect(&runner, &Runner::logged, &fixture.window, [&told] { ++told; });

    fixture.window.show();
    fixture.cabinet.files.insert(u"/home/ada/churn-model.groundwork.yaml"_s, tool.spec());
    fixture.window.openFile(samples::path("/home/ada/churn-model.groundwork.yaml"));
    QTest::qWait(0);
    fixture.next(2);
    QCOMPARE(fixture.started.size(), 1);
    QCOMPARE(fixture.started.constFirst().steps.size(), plan->steps.size());
    QElapsedTimer timer;
    timer.start();
    Heart heart;
    QVERIFY(finished.wait(60'000));
    const auto gaps = heart.gaps();
    const auto held = heart.held();
    const auto work = heart.work();
    QVERIFY(!gaps.isEmpty());
    qInfo("%lld ms, %lld beats, gap 99 %%: %.1f ms, 99.9 %%: %.1f ms, longest: %.1f ms, "
          "without other programs: %.1f ms; work between beats, longest: "
          "%.1f ms; %lld messages",
          timer.elapsed(), static_cast<long long>(gaps.size()), percentile(gaps, 0.99), percentile(gaps, 0.999),
          gaps.constLast(), held.constLast(), work.constLast(), static_cast<long long>(told));
    // Other programs may keep the processor from this thread; neither its own work nor a lock of the run may.
    QVERIFY(work.constLast() < longestBlockMs);
    QVERIFY(percentile(held, 0.99) < longestBlockMs);
    // No more than a person can follow.
    QVERIFY(told < 120 + timer.elapsed() / 45);
}

QTEST_MAIN(TestQuickWindow)
#include "tst_quickwindow.moc"
