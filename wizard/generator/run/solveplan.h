// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/canceltoken.h"
#include "generator/plan/plan.h"
#include "generator/run/runplan.h"
#include "generator/steps/tooloutput.h"
#include "system/git.h"
#include "system/system.h"

#include <expected>
#include <optional>

namespace groundwork {

/// Runs only the solve of a plan, in a private directory: nothing of the project is written. Nothing when it was
/// cancelled, when the plan has no solve, or when a tool has to be got before it. Blocking.
[[nodiscard]] std::expected<std::optional<Solution>, Failure>
solvePlan(const Plan &plan, System &system, Git &git, const RunSurroundings &surroundings, const CancelToken &cancel);

} // namespace groundwork
