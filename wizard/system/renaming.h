// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "system/anchors.h"

namespace groundwork {

/// Renames in one step and never onto something, but onto an empty directory when a directory is renamed.
/// Returns 0, or -1 and errno.
[[nodiscard]] int renameInOneStep(const Place &from, const Place &to);

/// The same for file systems whose rename cannot refuse an existing name.
[[nodiscard]] int renameWithoutKernelHelp(const Place &from, const Place &to);

} // namespace groundwork
