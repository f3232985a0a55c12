// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "system/system.h"

namespace groundwork {

/// Makes a folder with those above it, as far as they are missing.
[[nodiscard]] Result<void> makeFolders(System &system, const AbsolutePath &folder);

} // namespace groundwork
