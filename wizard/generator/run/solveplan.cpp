// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "generator/run/solveplan.h"

#include "system/journaledsystem.h"

namespace groundwork {

std::expected<std::optional<Solution>, Failure>
solvePlan(const Plan &plan, System &system, Git &git, const RunSurroundings &surroundings, const CancelToken &cancel)
{
    // Getting a tool writes beside the project, which waits for the person's yes.
    if (!solvesAhead(plan))
        return std::nullopt;
    const auto temporary = system.makePrivateDirectory(surroundings.temporaryDirectory, QStringLiteral("groundwork-"));
    if (!temporary)
        return std::unexpected(Failure{temporary.error(), {}});
    JournaledSystem journal(system);
    StepContext context{journal, system, git, cancel, plan.target, *temporary, surroundings.toolEnvironment,
                        {},      {},     {}};
    StepResult result = Completion::Done;
    for (const auto &step : plan.steps) {
        if (step.phase == Phase::Solve && result && *result == Completion::Done)
            result = step.execute(context);
    }
    // What is left in the temporary folder harms nobody; a failure to clean it spoils no answer.
    if (const auto removed = system.removeTree(*temporary); !removed)
        qWarning("%s", qUtf8Printable(removed.error().message));
    if (!result)
        return std::unexpected(result.error());
    return std::move(context.findings.solution);
}

} // namespace groundwork
