// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "generator/steps/putinplace.h"

#include "system/journaledsystem.h"

#include <QCoreApplication>

namespace groundwork {

QString PutInPlace::title(Tense tense) const
{
    return tense == Tense::Imperative
               ? QCoreApplication::translate("PutInPlace", "Put the project in place: %1").arg(target.toString())
               : QCoreApplication::translate("PutInPlace", "Putting the project in place: %1").arg(target.toString());
}

bool PutInPlace::isDone(const StepContext &context) const
{
    return context.root == target;
}

StepResult PutInPlace::execute(StepContext &context) const
{
    if (const auto synced = context.system.sync(context.root); !synced)
        return std::unexpected(Failure{synced.error(), {}});
    if (const auto renamed = context.system.rename(context.root, target); !renamed)
        return std::unexpected(Failure{renamed.error(), {}});
    context.root = target;
    // The project stands from here on; that its name is on the disk too is the last thing to make sure of.
    if (const auto synced = context.system.sync(target); !synced)
        return std::unexpected(Failure{synced.error(), {}});
    return Completion::Done;
}

} // namespace groundwork
