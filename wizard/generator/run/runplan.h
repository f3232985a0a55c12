// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/canceltoken.h"
#include "generator/plan/plan.h"
#include "generator/run/runreport.h"
#include "generator/steps/tooloutput.h"
#include "system/git.h"
#include "system/system.h"

namespace groundwork {

/// Told what happens, on the thread that runs the plan.
class RunObserver
{
public:
    virtual ~RunObserver() = default;
    virtual void stepChanged(int index, StepState state) = 0;
    /// `done` of the whole plan, 0–1; called at least every two seconds while a tool runs.
    virtual void progressed(double done, const ToolProgress &tool) = 0;
    virtual void logged(const QString &line) = 0;
    /// Which versions will be installed, before anything is written.
    virtual void solved(const Solution &) {}
};

/// Where a run may put temporary files, and what its tools inherit.
struct RunSurroundings
{
    AbsolutePath temporaryDirectory;
    QMap<QString, QString> toolEnvironment;
    std::optional<Solution> solution{}; ///< of a solve of this very plan that ran already
    /// Where it is kept that a lock was solved here, so that nobody is asked about its addresses; empty: nowhere.
    AbsolutePath settings{};
};

/// Makes the plan true: check, solve, stage, promote, install, prove. Blocking; uses no thread. Before promote a
/// failure or cancel leaves nothing; afterwards a whole project in a named state.
[[nodiscard]] RunReport runPlan(const Plan &plan, System &system, Git &git, const RunSurroundings &surroundings,
                                const CancelToken &cancel, RunObserver &observer);

} // namespace groundwork
