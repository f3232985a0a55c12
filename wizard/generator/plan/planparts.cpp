// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "generator/plan/plan.h"

#include <algorithm>

namespace groundwork {

namespace {

template <typename Action>
bool has(const Plan &plan)
{
    return std::ranges::any_of(plan.steps,
                               [](const Step &step) { return std::holds_alternative<Action>(step.action); });
}

} // namespace

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
    return has<SolvePackages>(plan) && !has<GetTool>(plan);
}

bool installsToSolve(const Plan &plan)
{
    return has<SolveWithin>(plan);
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
    return has<CreateRepository>(plan);
}

} // namespace groundwork
