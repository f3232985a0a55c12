// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "machine/machinefacts.h"

#include <optional>

namespace groundwork {

enum class TargetUse { NewProject, OurProject };

/// Why a folder cannot be used, as an Error of kind TargetNotUsable; nothing when it can. `bytesNeeded` on its disk.
[[nodiscard]] std::optional<Error> targetProblem(const TargetFact &target, TargetUse use, qint64 bytesNeeded);

} // namespace groundwork
