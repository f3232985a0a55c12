// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "machine/machinefacts.h"

#include <optional>

namespace groundwork {

enum class TargetUse { NewProject, OurProject };

/// Why a folder cannot be used; nothing when it can. Of kind TargetNotUsable, but for a disk with less than
/// `bytesNeeded`: space can be made, so that is a Failure.
[[nodiscard]] std::optional<Error> targetProblem(const TargetFact &target, TargetUse use, qint64 bytesNeeded);

} // namespace groundwork
