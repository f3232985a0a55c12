// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/paths.h"
#include "system/descriptor.h"

#include <expected>
#include <optional>

namespace groundwork {

/// Held by one run for one folder of this machine. The kernel drops it when the process ends, however it ends, and
/// it leaves nothing on disk; the folder need not exist.
class FolderLock
{
public:
    /// Nothing when another run holds it, this process's own runs included; an errno when it cannot be had at all.
    [[nodiscard]] static std::expected<std::optional<FolderLock>, int> tryTake(const AbsolutePath &folder);

private:
    explicit FolderLock(Descriptor descriptor) : m_descriptor(std::move(descriptor)) {}
    Descriptor m_descriptor;
};

} // namespace groundwork
