// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/paths.h"
#include "base/result.h"

namespace groundwork {

/// Held by the one run that works on a project folder. The kernel drops it when the process ends, however it
/// ends, and it leaves nothing on disk.
class TargetLock
{
public:
    /// Fails with ErrorKind::TargetNotUsable when another run holds the lock of this folder.
    [[nodiscard]] static Result<TargetLock> take(const AbsolutePath &target);

    TargetLock(TargetLock &&other) noexcept;
    TargetLock &operator=(TargetLock &&other) noexcept;
    ~TargetLock();

private:
    explicit TargetLock(int descriptor) : m_descriptor(descriptor) {}
    int m_descriptor;
};

} // namespace groundwork
