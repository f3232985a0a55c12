// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "generator/run/runreport.h"
#include "machine/machinefacts.h"

#include <QString>

namespace groundwork {

/// What a project's state means for the person, as one sentence.
[[nodiscard]] QString stateSentence(ProjectState state);

/// Whether a project stands at the plan's target after that run, however the run ended.
[[nodiscard]] bool standsAfter(const Plan &plan, const RunReport &report);

} // namespace groundwork
