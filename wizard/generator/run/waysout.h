// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/canceltoken.h"
#include "generator/run/runplan.h"
#include "machine/machinefacts.h"
#include "spec/failure.h"
#include "system/git.h"
#include "system/system.h"

#include <chrono>

namespace groundwork {

/// How much may be spent on trying ways out.
struct TrialBudget
{
    int solves = 8;
    std::chrono::milliseconds time{60'000}; ///< no further solve begins after it
};

/// A spec that could not be solved for, and the machine where that was.
struct UnsolvedSpec
{
    const ProjectSpec &spec;
    const MachineFacts &facts;
    Failure failure;
};

/// The failure with the ways out that a solve has proved, marked as tried, before those that nobody tried: the budget
/// ended, or it was cancelled. Those that lead to no solution are left out. Beside the failure's own ways out other
/// Pythons, and PyPI in place of a conda channel, are tried, and offered only when they work. Blocking, like
/// solvePlan(): nothing of the project is written.
[[nodiscard]] Failure withTriedWaysOut(const UnsolvedSpec &unsolved, System &system, Git &git,
                                       const RunSurroundings &surroundings, const TrialBudget &budget,
                                       const CancelToken &cancel);

} // namespace groundwork
