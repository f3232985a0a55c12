// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/paths.h"
#include "base/result.h"
#include "system/system.h"

namespace groundwork {

/// The name of a run's staging directory beside its target, up to six random characters.
[[nodiscard]] QString stagePrefix(const AbsolutePath &target);

/// Notes in `folder`, which is `stage` or is about to be renamed to it, that it is that staging directory.
[[nodiscard]] Result<void> markStage(System &system, const AbsolutePath &folder, const AbsolutePath &stage);
/// Takes the mark away once the stage has become the project.
[[nodiscard]] Result<void> removeStageMark(System &system, const AbsolutePath &project);

/// Removes the directory with all in it, its mark last, so that the next run can go on where this one is killed.
[[nodiscard]] Result<void> removeStage(System &system, const AbsolutePath &stage);

/// Removes the staging directories that killed runs on `target` left: those that bear their mark, or hold nothing yet.
/// The caller holds the target's lock, which tells that none of them is in use.
[[nodiscard]] Result<void> removeLeftoverStages(System &system, const AbsolutePath &target);

} // namespace groundwork
