// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/paths.h"
#include "system/descriptor.h"

#include <expected>
#include <optional>
#include <vector>

namespace groundwork {

/// Held by one run for one folder of this machine. The kernel drops it when the process ends, however it ends, and
/// it leaves nothing on disk. A folder that need not exist is known by its name, within one network namespace; one that
/// is there by itself too, in containers and from other users as well, where its file system has locks.
class FolderLock
{
public:
    /// Nothing when another run holds it, this process's own runs included; an errno when it cannot be had at all.
    [[nodiscard]] static std::expected<std::optional<FolderLock>, int> tryTake(const AbsolutePath &folder);

    /// Holds a folder that was made since too, for as long as this one: whatever it is renamed to.
    void holdToo(const AbsolutePath &folder);

private:
    explicit FolderLock(Descriptor name) : m_name(std::move(name)) {}
    Descriptor m_name;
    std::vector<Descriptor> m_folders;
};

} // namespace groundwork
