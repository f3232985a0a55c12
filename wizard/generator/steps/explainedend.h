// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "generator/steps/command.h"
#include "generator/steps/stepcontext.h"

namespace groundwork {

struct ProcessEnd;

/// Whether a tool's words tell of a full disk.
[[nodiscard]] bool saysFullDisk(QStringView text);

/// What a command that failed was for.
struct FailedCommand
{
    const Command &command;
    const ToolOutput &output;
    const QList<PackageRequest> &asked;
    AbsolutePath prefix{}; ///< of the environment that it works on
};

/// Why the command failed, as its reader explains it; of a full disk also which one and how many bytes are missing.
[[nodiscard]] Failure explainedEnd(const StepContext &context, const FailedCommand &failed, const ProcessEnd &end);

} // namespace groundwork
