// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "generator/plan/plan.h"

#include <algorithm>
#include <type_traits>

namespace groundwork {

QList<ProjectPath> locksOf(const Plan &plan)
{
    QList<ProjectPath> locks;
    for (const auto &step : plan.steps) {
        if (const auto *write = std::get_if<WriteLock>(&step.action))
            locks.append(write->path);
    }
    return locks;
}

bool solvesAhead(const Plan &plan)
{
    const auto has = [&plan]<typename Action>(std::type_identity<Action>) {
        return std::ranges::any_of(plan.steps,
                                   [](const Step &step) { return std::holds_alternative<Action>(step.action); });
    };
    return has(std::type_identity<SolvePackages>()) && !has(std::type_identity<GetTool>());
}

SolveQuestion solveQuestionOf(const Plan &plan, const QMap<QString, QString> &toolEnvironment)
{
    SolveQuestion question{{}, plan.tool, toolEnvironment};
    for (const auto &step : plan.steps) {
        if (step.phase == Phase::Solve)
            question.steps.append(step);
    }
    return question;
}

bool makesRepository(const Plan &plan)
{
    return std::ranges::any_of(plan.steps,
                               [](const Step &step) { return std::holds_alternative<CreateRepository>(step.action); });
}

} // namespace groundwork
