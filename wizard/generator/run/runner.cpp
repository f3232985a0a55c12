// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "generator/run/runner.h"

#include "generator/run/jupyter.h"

#include <QElapsedTimer>
#include <QStringList>
#include <QThread>

#include <optional>

namespace groundwork {

namespace {

constexpr qint64 tellingIntervalMs = 100;
constexpr qsizetype mostLines = 20'000; // at once; what a tool says faster nobody reads

} // namespace

/// The run on its thread. It owns copies of everything it reads, so that no page can change a plan that runs.
class Runner::Job final : public QThread, public RunObserver
{
public:
    Job(Runner &runner, Plan plan, RunSurroundings surroundings, CancelToken cancel)
        : m_runner(runner), m_plan(std::move(plan)), m_surroundings(std::move(surroundings)),
          m_cancel(std::move(cancel))
    {
    }
    [[nodiscard]] std::shared_ptr<const RunReport> report() const { return m_report; }

    void stepChanged(int index, StepState state) override
    {
        send();
        Q_EMIT m_runner.stepChanged(index, state);
    }
    void progressed(double done, const ToolProgress &tool) override
    {
        m_progress = {done, tool};
        sendInTime();
    }
    void logged(const QString &line) override
    {
        m_lines.append(line);
        if (m_lines.size() > 2 * mostLines) // now and then: what is kept is moved each time
            keepLast();
        sendInTime();
    }

protected:
    void run() override
    {
        m_sinceSent.start();
        *m_report = runPlan(m_plan, *m_runner.m_system, *m_runner.m_git, m_surroundings, m_cancel, *this);
        send();
    }

private:
    /// A tool may speak a thousand times a second; while it is silent it is still looked after four times.
    void sendInTime()
    {
        if (m_sinceSent.elapsed() >= tellingIntervalMs)
            send();
    }
    void send()
    {
        keepLast();
        if (!m_lines.isEmpty())
            Q_EMIT m_runner.logged(m_lines);
        m_lines.clear();
        if (m_progress)
            Q_EMIT m_runner.progressed(m_progress->first, m_progress->second);
        m_progress.reset();
        m_sinceSent.restart();
    }

    void keepLast()
    {
        if (m_lines.size() > mostLines)
            m_lines.remove(0, m_lines.size() - mostLines);
    }

    Runner &m_runner;
    Plan m_plan;
    RunSurroundings m_surroundings;
    CancelToken m_cancel;
    std::shared_ptr<RunReport> m_report = std::make_shared<RunReport>();
    QStringList m_lines;
    std::optional<std::pair<double, ToolProgress>> m_progress;
    QElapsedTimer m_sinceSent;
};

Runner::Runner(std::unique_ptr<System> system, std::unique_ptr<Git> git, QObject *parent)
    : QObject(parent), m_system(std::move(system)), m_git(std::move(git))
{
    qRegisterMetaType<StepState>();
    qRegisterMetaType<ToolProgress>();
}

Runner::~Runner()
{
    cancel();
    if (m_thread)
        m_thread->wait();
}

void Runner::start(const Plan &plan, const RunSurroundings &surroundings)
{
    Q_ASSERT(!isRunning());
    m_cancel = CancelToken();
    auto job = std::make_unique<Job>(*this, plan, surroundings, m_cancel);
    const auto report = job->report();
    work(std::move(job), [this, report] { Q_EMIT finished(*report); });
}

void Runner::undo(const AbsolutePath &project, const RunSurroundings &surroundings)
{
    Q_ASSERT(!isRunning());
    auto report = std::make_shared<Result<UndoReport>>();
    std::unique_ptr<QThread> thread(QThread::create([this, project, surroundings, report] {
        const auto free = refuseWhileJupyterRuns(*m_system, project, surroundings.toolEnvironment, CancelToken());
        *report = free ? undoProject(project, *m_system) : std::unexpected(free.error());
    }));
    work(std::move(thread), [this, report] { Q_EMIT undone(*report); });
}

void Runner::work(std::unique_ptr<QThread> thread, const std::function<void()> &answer)
{
    m_thread = std::move(thread);
    // The answer is given once the thread is gone, so that who gets it may start the next work at once.
    connect(m_thread.get(), &QThread::finished, this, [this, answer] {
        m_thread->wait(); // it says that it has finished shortly before it has
        m_thread.reset();
        answer();
    });
    m_thread->start();
}

void Runner::cancel()
{
    m_cancel.cancel();
}

bool Runner::isRunning() const
{
    return m_thread != nullptr;
}

} // namespace groundwork
