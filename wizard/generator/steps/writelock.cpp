// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "generator/steps/writelock.h"

#include "generator/steps/writefile.h"
#include "system/journaledsystem.h"

#include <QCoreApplication>

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
    if (const auto written = writeBelow(context.system, context.root, TextFile{path, context.findings.solution->lock});
        !written)
        return std::unexpected(Failure{written.error(), {}});
    return Completion::Done;
}

} // namespace groundwork
