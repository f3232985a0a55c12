// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "system/targetlock.h"

#include "system/systemerror.h"

#include <QCoreApplication>

namespace groundwork {

Result<TargetLock> TargetLock::take(const AbsolutePath &target)
{
    auto lock = FolderLock::tryTake(target);
    if (!lock)
        return failure(
            QCoreApplication::translate("TargetLock", "%1 could not be reserved for this run.").arg(target.toString()),
            errorText(lock.error()),
            QCoreApplication::translate("TargetLock", "Close other programs, then try again."));
    if (!*lock)
        return failure(QCoreApplication::translate("TargetLock", "Another run of Groundwork is at work on %1.")
                           .arg(target.toString()),
                       {},
                       QCoreApplication::translate("TargetLock", "Wait until it has ended, or choose another folder."),
                       ErrorKind::TargetNotUsable);
    return TargetLock(std::move(**lock));
}

} // namespace groundwork
