// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "generator/run/runner.h"

#include <QElapsedTimer>
#include <QStringList>
#include <QThread>

namespace groundwork {

namespace {

constexpr qint64 logIntervalMs = 100;
constexpr qsizetype logBatch = 2000;

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

    void stepChanged(int index, StepState state) override { Q_EMIT m_runner.stepChanged(index, state); }
    void progressed(double done, const ToolProgress &tool) override
    {
        sendLog();
        Q_EMIT m_runner.progressed(done, tool);
    }
    void logged(const QString &line) override
    {
        m_lines.append(line);
        if (m_lines.size() >= logBatch || m_sinceLog.elapsed() >= logIntervalMs)
            sendLog();
    }

protected:
    void run() override
    {
        m_sinceLog.start();
        const RunReport report = runPlan(m_plan, *m_runner.m_system, *m_runner.m_git, m_surroundings, m_cancel, *this);
        sendLog();
        Q_EMIT m_runner.finished(report);
    }

private:
    void sendLog()
    {
        if (!m_lines.isEmpty())
            Q_EMIT m_runner.logged(m_lines);
        m_lines.clear();
        m_sinceLog.restart();
    }

    Runner &m_runner;
    Plan m_plan;
    RunSurroundings m_surroundings;
    CancelToken m_cancel;
    QStringList m_lines;
    QElapsedTimer m_sinceLog;
};

Runner::Runner(std::unique_ptr<System> system, std::unique_ptr<Git> git, QObject *parent)
    : QObject(parent), m_system(std::move(system)), m_git(std::move(git))
{
    qRegisterMetaType<StepState>();
    qRegisterMetaType<ToolProgress>();
    qRegisterMetaType<RunReport>();
    qRegisterMetaType<Result<UndoReport>>();
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
    m_thread = std::make_unique<Job>(*this, plan, surroundings, m_cancel);
    m_thread->start();
}

void Runner::undo(const AbsolutePath &project)
{
    Q_ASSERT(!isRunning());
    m_thread.reset(QThread::create([this, project] { Q_EMIT undone(undoProject(project, *m_system)); }));
    m_thread->start();
}

void Runner::cancel()
{
    m_cancel.cancel();
}

bool Runner::isRunning() const
{
    return m_thread && m_thread->isRunning();
}

} // namespace groundwork
