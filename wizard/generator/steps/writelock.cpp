// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "generator/steps/writelock.h"

#include "system/journaledsystem.h"

#include <QCoreApplication>

#include <algorithm>

namespace groundwork {

QString WriteLock::title(Tense tense) const
{
    return tense == Tense::Imperative
               ? QCoreApplication::translate("WriteLock", "Write the lock %1").arg(path.toString())
               : QCoreApplication::translate("WriteLock", "Writing the lock %1").arg(path.toString());
}

bool WriteLock::isDone(const StepContext &) const
{
    return false;
}

StepResult WriteLock::execute(StepContext &context) const
{
    Q_ASSERT(context.findings.solution);
    const Solution &solution = *context.findings.solution;
    const AbsolutePath file = path.in(context.root);
    const auto there = context.system.status(file);
    if (!there)
        return std::unexpected(Failure{there.error(), {}});
    // At once, because a project may stand here already; but never in place of a file that is not ours.
    const bool foreign = *there && std::ranges::find(context.system.entries(), file, &JournalEntry::path) ==
                                       context.system.entries().end();
    if (const auto written =
            context.system.write(file, solution.otherLocks.value(path.toString(), solution.lock),
                                 foreign ? WriteMode::CreateNew : WriteMode::Replace, Permissions::Normal);
        !written)
        return std::unexpected(Failure{written.error(), {}});
    return Completion::Done;
}

} // namespace groundwork
