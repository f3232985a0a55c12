// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "generator/run/runplan.h"
#include "generator/run/undo.h"

#include <QObject>

#include <functional>
#include <memory>

class QThread;

namespace groundwork {

/// Runs or takes back one project at a time on its own thread, for the window. Every signal arrives on the owner's
/// thread.
class Runner : public QObject
{
    Q_OBJECT

public:
    Runner(std::unique_ptr<System> system, std::unique_ptr<Git> git, QObject *parent = nullptr);
    ~Runner() override; ///< cancels and waits

    void start(const Plan &plan, const RunSurroundings &surroundings);
    /// Answered by undone; cannot be cancelled. Refused while a Jupyter runs in the project.
    void undo(const AbsolutePath &project, const RunSurroundings &surroundings);
    void cancel();
    [[nodiscard]] bool isRunning() const; ///< until its answer is given

Q_SIGNALS:
    void stepChanged(int index, groundwork::StepState state);
    void progressed(double done, const groundwork::ToolProgress &tool); ///< at most ten times a second and at each step
    void logged(const QStringList &lines); ///< as often; the last 20,000 where there are more
    void finished(const groundwork::RunReport &report);
    void undone(const groundwork::Result<groundwork::UndoReport> &report);

private:
    class Job;
    void work(std::unique_ptr<QThread> thread, const std::function<void()> &answer);
    std::unique_ptr<System> m_system;
    std::unique_ptr<Git> m_git;
    std::unique_ptr<QThread> m_thread;
    CancelToken m_cancel;
};

} // namespace groundwork
