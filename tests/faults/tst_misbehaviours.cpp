// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "base/plaintext.h"
#include "generator/run/projectrecord.h"
#include "generator/run/runplan.h"
#include "misbehaviours.h"
#include "support/program.h"
#include "system/realgit.h"
#include "system/realsystem.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QTest>

#include <condition_variable>
#include <mutex>
#include <thread>

using namespace groundwork;
using namespace std::chrono_literals;

namespace {

constexpr qint64 longestRunMs = 15'000;
constexpr qint64 longestSilenceMs = 2000;
constexpr qint64 longestDetails = 8500; // of characters: the tool's words and what is put beside them

qint64 msSince(std::chrono::steady_clock::time_point start)
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - start).count();
}

/// Stops a run that would otherwise not end, some time after it is told to.
class Stopper
{
public:
    explicit Stopper(const CancelToken &cancel) : m_cancel(cancel), m_thread([this] { wait(); }) {}
    ~Stopper()
    {
        {
            const std::lock_guard guard(m_mutex);
            m_over = true;
        }
        m_changed.notify_all();
        m_thread.join();
    }
    void stopIn(std::chrono::milliseconds time)
    {
        {
            const std::lock_guard guard(m_mutex);
            m_at = std::chrono::steady_clock::now() + time;
        }
        m_changed.notify_all();
    }
    /// Since it was told to stop; -1 when it never was.
    [[nodiscard]] qint64 msAgo() const { return m_cancel.isCancelled() ? msSince(m_at) : -1; }

private:
    void wait()
    {
        std::unique_lock lock(m_mutex);
        while (!m_over) {
            if (std::chrono::steady_clock::now() >= m_at) {
                m_cancel.cancel();
                return;
            }
            const auto at = m_at;
            m_changed.wait_until(lock, at);
        }
    }
    CancelToken m_cancel;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::chrono::steady_clock::time_point m_at =
        std::chrono::steady_clock::now() + std::chrono::milliseconds(longestRunMs);
    bool m_over = false;
    std::thread m_thread;
};

/// Remembers the last lines, how many there were, and how long nothing was heard while a tool ran.
class Listener final : public RunObserver
{
public:
    explicit Listener(std::function<void(int, StepState)> onStep) : m_onStep(std::move(onStep)) { m_timer.start(); }
    QStringList lines;
    qint64 longestSilence = 0; ///< ms

    void stepChanged(int index, StepState state) override
    {
        if (state == StepState::Running)
            m_timer.restart();
        else
            heard();
        m_onStep(index, state);
    }
    void progressed(double, const ToolProgress &) override { heard(); }
    void logged(const QString &line) override
    {
        constexpr qsizetype kept = 1000;
        if (lines.size() < kept)
            lines.append(line);
    }

private:
    void heard()
    {
        longestSilence = std::max(longestSilence, m_timer.elapsed());
        m_timer.restart();
    }
    std::function<void(int, StepState)> m_onStep;
    QElapsedTimer m_timer;
};

/// The processes that have `mark` in their environment.
QStringList processesWith(const QString &mark)
{
    QStringList found;
    for (const auto &name : QDir(QStringLiteral("/proc")).entryList(QDir::Dirs)) {
        QFile environment(QStringLiteral("/proc/%1/environ").arg(name));
        if (name.toInt() > 0 && environment.open(QIODevice::ReadOnly) && environment.readAll().contains(mark.toUtf8()))
            found.append(name);
    }
    return found;
}

/// The most memory that this process ever had at once since resetPeak(), in bytes.
qint64 peak()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray text = status.readAll();
    const QByteArray line = text.sliced(text.indexOf("VmHWM:") + 6).split('\n').constFirst().trimmed();
    return line.split(' ').constFirst().toLongLong() * 1024;
}

void resetPeak()
{
    QFile references(QStringLiteral("/proc/self/clear_refs"));
    if (references.open(QIODevice::WriteOnly))
        references.write("5");
}

bool isHarmless(const QString &text)
{
    const auto lines = text.split(u'\n');
    return std::ranges::all_of(lines,
                               [](const QString &line) { return plainLine(line.toUtf8(), line.size() + 1) == line; });
}

} // namespace

class tst_Misbehaviours : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void behaves_data();
    void behaves();
    void misbehaves_data();
    void misbehaves();
    void staysSmallUnderAFlood_data();
    void staysSmallUnderAFlood();

private:
    struct Ran
    {
        RunReport report;
        QStringList lines;
        qint64 silence = 0;
        qint64 sinceStop = -1;
        qint64 elapsed = 0;
    };
    static Ran run(const FakeTool &tool, const QString &stopIn = {});
    static void checkWords(const Ran &ran);
    static void checkRemains(const FakeTool &tool, const Ran &ran);
};

tst_Misbehaviours::Ran tst_Misbehaviours::run(const FakeTool &tool, const QString &stopIn)
{
    Ran ran;
    const auto plan = tool.plan();
    if (!plan) {
        QTest::qFail(qPrintable(plan.error().error.message), __FILE__, __LINE__);
        return ran;
    }
    QTemporaryDir temporary;
    RealSystem system;
    RealGit git;
    CancelToken cancel;
    Stopper stopper(cancel);
    Listener listener([&](int index, StepState state) {
        if (state == StepState::Running && plan->steps.at(index).id == stopIn)
            stopper.stopIn(300ms);
    });
    QElapsedTimer timer;
    timer.start();
    ran.report =
        runPlan(*plan, system, git, {AbsolutePath::known(temporary.path()), tool.surroundings()}, cancel, listener);
    ran.elapsed = timer.elapsed();
    ran.sinceStop = stopper.msAgo();
    ran.lines = listener.lines;
    ran.silence = listener.longestSilence;
    const QStringList left = processesWith(tool.mark());
    if (!left.isEmpty())
        QTest::qFail(qPrintable(QStringLiteral("left running: ") + left.join(u' ')), __FILE__, __LINE__);
    if (!treeText(temporary.path()).isEmpty())
        QTest::qFail("the temporary folder is not empty", __FILE__, __LINE__);
    return ran;
}

void tst_Misbehaviours::checkWords(const Ran &ran)
{
    for (const auto &line : ran.lines) {
        QVERIFY2(isHarmless(line), qPrintable(line));
        QVERIFY(!line.contains(u"hunter2secret"));
    }
    if (!ran.report.failure)
        return;
    const Error &error = ran.report.failure->error;
    QVERIFY2(error.message.endsWith(u'.'), qPrintable(error.message));
    QVERIFY2(error.message.size() < 400 && !error.message.contains(u'\n'), qPrintable(error.message));
    for (const auto &text : {error.message, error.hint, error.details}) {
        QVERIFY2(isHarmless(text), qPrintable(text));
        QVERIFY2(!text.contains(u"hunter2secret"), qPrintable(text));
    }
    QVERIFY2(!error.message.contains(u"qqnoise") && !error.hint.contains(u"qqnoise"), qPrintable(error.message));
    QVERIFY(error.details.size() <= longestDetails);
}

/// Nothing of a project that did not come to stand; else a whole one whose state says what is missing.
void tst_Misbehaviours::checkRemains(const FakeTool &tool, const Ran &ran)
{
    const AbsolutePath projects = tool.target().parent();
    const auto entries = QDir(projects.toString()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    const bool stood = std::ranges::any_of(ran.report.steps, [](const StepReport &step) {
        return step.phase == Phase::Promote && step.state == StepState::Done;
    });
    if (!stood) {
        QCOMPARE(entries, QStringList());
        return;
    }
    QVERIFY(entries.size() <= 1);
    const ProjectState state = ran.report.outcome == RunOutcome::Done ? ProjectState::Installed : ProjectState::Failed;
    QCOMPARE(ran.report.state, state);
    if (!QFile::exists(tool.target().child(QStringLiteral(".groundwork")).toString()))
        return; // the tool itself removed it
    RealSystem system;
    const auto record = readProjectRecord(system, tool.target());
    QVERIFY2(record, record ? "" : qPrintable(record.error().message));
    QCOMPARE(record->state, state);
}

void tst_Misbehaviours::behaves_data()
{
    QTest::addColumn<QString>("manager");
    for (const auto *manager : environmentManagers())
        QTest::newRow(qPrintable(manager->name())) << manager->name();
}

/// Without this the failures below would prove nothing.
void tst_Misbehaviours::behaves()
{
    QFETCH(QString, manager);
    const FakeTool tool(*managerNamed(manager));
    const Ran ran = run(tool);
    if (ran.report.failure)
        QFAIL(qPrintable(ran.report.failure->error.message + u'\n' + ran.report.failure->error.details));
    QCOMPARE(ran.report.outcome, RunOutcome::Done);
    QVERIFY(ran.report.environment && ran.report.environment->packages.size() >= 2);
    checkRemains(tool, ran);
}

void tst_Misbehaviours::misbehaves_data()
{
    QTest::addColumn<QString>("manager");
    QTest::addColumn<Misbehaviour>("misbehaviour");
    QTest::addColumn<ToolCall>("call");
    for (const auto *manager : environmentManagers()) {
        for (const auto &misbehaviour :
             answersThatDeceive() + outputThatHarms() + processesThatStay() + deedsOnDisk()) {
            if (misbehaviour.at != CallAt::Install)
                QTest::addRow("%s solving %s", qPrintable(manager->name()), misbehaviour.name)
                    << manager->name() << misbehaviour << ToolCall::Solve;
            if (misbehaviour.at != CallAt::Solve)
                QTest::addRow("%s installing %s", qPrintable(manager->name()), misbehaviour.name)
                    << manager->name() << misbehaviour << ToolCall::Install;
        }
    }
}

void tst_Misbehaviours::misbehaves()
{
    QFETCH(QString, manager);
    QFETCH(Misbehaviour, misbehaviour);
    QFETCH(ToolCall, call);
    const FakeTool tool(*managerNamed(manager));
    tool.misbehave(call, misbehaviour.script);
    const bool stops = misbehaviour.expected == Expected::Cancelled;
    const QString step = call == ToolCall::Solve ? QStringLiteral("solve") : QStringLiteral("install");
    const Ran ran = run(tool, stops ? step : QString());

    const auto &failure = ran.report.failure;
    const QString told = failure ? failure->error.message + u'\n' + failure->error.details.left(500) : QString();
    switch (misbehaviour.expected) {
    case Expected::Fails:
        QCOMPARE(ran.report.outcome, RunOutcome::Failed);
        QVERIFY2(failure->error.message.contains(QStringView(misbehaviour.message)), qPrintable(told));
        break;
    case Expected::Works:
        QVERIFY2(ran.report.outcome == RunOutcome::Done, qPrintable(told));
        break;
    case Expected::Told:
        QVERIFY2(ran.report.outcome == RunOutcome::Done, qPrintable(told));
        QVERIFY(ran.report.git && !ran.report.git->clean);
        break;
    case Expected::Either:
        QVERIFY(ran.report.outcome != RunOutcome::Cancelled);
        break;
    case Expected::Cancelled:
        QCOMPARE(ran.report.outcome, RunOutcome::Cancelled);
        // What will not be stopped is killed after a second and a half.
        QVERIFY2(ran.sinceStop < (misbehaviour.script.contains("trap") ? 2500 : 1500),
                 qPrintable(QString::number(ran.sinceStop)));
    }
    QVERIFY2(ran.elapsed < longestRunMs - 5000, qPrintable(QString::number(ran.elapsed)));
    QVERIFY2(ran.silence <= longestSilenceMs, qPrintable(QString::number(ran.silence)));
    checkWords(ran);
    checkRemains(tool, ran);
    if (RealSystem::canSandbox()) {
        QVERIFY(!QFile::exists(tool.home().child(QStringLiteral("evil")).toString()));
        QFile profile(tool.home().child(QStringLiteral(".profile")).toString());
        QVERIFY(profile.open(QIODevice::ReadOnly));
        QCOMPARE(profile.readAll(), "mine\n");
    }
}

void tst_Misbehaviours::staysSmallUnderAFlood_data()
{
    behaves_data();
}

void tst_Misbehaviours::staysSmallUnderAFlood()
{
    QFETCH(QString, manager);
    const FakeTool tool(*managerNamed(manager));
    tool.misbehave(ToolCall::Install,
                   "for i in 1 2 3 4; do head -c 50000000 /dev/zero | tr '\\0' x; echo; done; exit 1");
    resetPeak();
    const qint64 before = peak();
    const Ran ran = run(tool);
    QCOMPARE(ran.report.outcome, RunOutcome::Failed);
    checkWords(ran);
    const qint64 grown = peak() - before;
    qInfo("%lld MB more memory, %lld ms", grown / 1'000'000, ran.elapsed);
    QVERIFY(grown < 120'000'000);
}

QTEST_GUILESS_MAIN(tst_Misbehaviours)
#include "tst_misbehaviours.moc"
