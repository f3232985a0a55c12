// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/paths.h"
#include "base/result.h"
#include "system/system.h"

namespace groundwork {

/// The name of a run's staging directory beside its target, up to six random characters.
[[nodiscard]] QString stagePrefix(const AbsolutePath &target);

/// Removes the staging directories that killed runs on `target` left. The caller holds the target's lock, which
/// tells that none of them is in use.
[[nodiscard]] Result<void> removeLeftoverStages(System &system, const AbsolutePath &target);

} // namespace groundwork
