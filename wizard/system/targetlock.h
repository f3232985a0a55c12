// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/paths.h"
#include "base/result.h"
#include "system/folderlock.h"

namespace groundwork {

/// Held by the one run that works on a project folder.
class TargetLock
{
public:
    /// Fails with ErrorKind::TargetNotUsable when another run holds the lock of this folder.
    [[nodiscard]] static Result<TargetLock> take(const AbsolutePath &target);

    /// Also the folder in which the project is made before it stands: it keeps this lock when it is put in place.
    void holdToo(const AbsolutePath &stage) { m_lock.holdToo(stage); }

private:
    explicit TargetLock(FolderLock lock) : m_lock(std::move(lock)) {}
    FolderLock m_lock;
};

} // namespace groundwork
