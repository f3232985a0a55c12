// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "system/system.h"

#include <optional>

namespace groundwork {

/// What the control groups of this process leave it, by either version of them: that of a container, of a job of a
/// cluster or of a session. Nothing where there is no limit.
[[nodiscard]] std::optional<int> coresAllowedByGroups(const System &system);
[[nodiscard]] std::optional<qint64> memoryAllowedByGroups(const System &system); ///< bytes

} // namespace groundwork
