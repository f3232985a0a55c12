// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "generator/plan/plan.h"

#include <algorithm>

namespace groundwork {

std::optional<ProjectPath> lockOf(const Plan &plan)
{
    for (const auto &step : plan.steps) {
        if (const auto *write = std::get_if<WriteLock>(&step.action))
            return write->path;
    }
    return std::nullopt;
}

bool makesRepository(const Plan &plan)
{
    return std::ranges::any_of(plan.steps,
                               [](const Step &step) { return std::holds_alternative<CreateRepository>(step.action); });
}

} // namespace groundwork
