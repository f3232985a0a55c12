// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "generator/steps/stepcontext.h"
#include "system/folderlock.h"

#include <optional>
#include <vector>

namespace groundwork {

/// The folders that a command has to itself. While it runs a note stands in each of them, so that the next command
/// knows of one that was killed and takes away what that one left half-made.
class ExclusiveFolders
{
public:
    /// Waits until no other run of Groundwork uses one of them; nothing when that was cancelled.
    [[nodiscard]] static Result<std::optional<ExclusiveFolders>> take(StepContext &context,
                                                                      QList<AbsolutePath> folders);

    void begin(System &system, const ToolOutput *output);
    enum class End { Good, Interrupted };
    void end(System &system, const ToolOutput *output, End end);

private:
    QList<AbsolutePath> m_folders;
    std::vector<FolderLock> m_locks;
};

} // namespace groundwork
