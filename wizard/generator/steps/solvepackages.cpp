// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "generator/steps/solvepackages.h"

#include "generator/steps/runcommand.h"

#include <QCoreApplication>

namespace groundwork {

QString SolvePackages::title(Tense tense) const
{
    return tense == Tense::Imperative
               ? QCoreApplication::translate("SolvePackages", "Find versions that fit together with %1").arg(manager)
               : QCoreApplication::translate("SolvePackages", "Finding versions that fit together with %1")
                     .arg(manager);
}

bool SolvePackages::isDone(const StepContext &context) const
{
    return context.findings.solution.has_value();
}

StepResult SolvePackages::execute(StepContext &context) const
{
    Q_ASSERT(!commands.isEmpty() && output != nullptr);
    for (const auto &command : commands) {
        const auto end = runCommand(context, command, output);
        if (!end)
            return std::unexpected(Failure{end.error(), {}});
        if (end->outcome == ProcessOutcome::Cancelled)
            return Completion::Cancelled;
        const bool last = &command == &commands.constLast();
        if (!last && (end->outcome != ProcessOutcome::Exited || end->exitCode != 0))
            return std::unexpected(output->explain(*end, asked));
        if (last) {
            auto solution = output->solutionIn(*end);
            // The reader of an answer does not know what was asked; the explanation of a failure names it.
            if (!solution)
                return std::unexpected(end->exitCode != 0 ? output->explain(*end, asked) : solution.error());
            context.findings.solution = std::move(*solution);
        }
    }
    return Completion::Done;
}

} // namespace groundwork
