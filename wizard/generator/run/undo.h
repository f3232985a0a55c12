// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/canceltoken.h"
#include "base/result.h"
#include "system/system.h"

#include <QStringList>

namespace groundwork {

struct UndoReport
{
    QStringList removed; ///< what was taken back, relative to the project where it lies inside
    QStringList kept;    ///< files that the person made or changed
    bool folderGone = false;
    bool cancelled = false; ///< before all was taken back; undo again goes on
    bool operator==(const UndoReport &) const = default;
};

/// Takes a set-up back: the environment and kernel that bear our mark, generated files that nobody changed, then
/// empty folders. Never anything that is not in the project's own journal. Can be run again after a kill.
[[nodiscard]] Result<UndoReport> undoProject(const AbsolutePath &project, System &system,
                                             const CancelToken &cancel = CancelToken());

} // namespace groundwork
