// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "generator/steps/command.h"
#include "generator/steps/stepcontext.h"
#include "system/system.h"

#include <expected>
#include <optional>

namespace groundwork {

/// Whether a tool's words tell of a full disk.
[[nodiscard]] bool saysFullDisk(QStringView text);

/// A command, and what it takes to explain why it failed.
struct ExplainedCommand
{
    const Command &command;
    const ToolOutput &output;
    const QList<PackageRequest> &asked;
    AbsolutePath prefix{}; ///< of the environment that it works on
};

/// Why the command failed, as its reader explains it; of a full disk also which one and how many bytes are missing.
[[nodiscard]] Failure explainedEnd(const StepContext &context, const ExplainedCommand &failed, const ProcessEnd &end);

/// Runs it. What it left when it ended well; nothing when it was cancelled.
[[nodiscard]] std::expected<std::optional<ProcessEnd>, Failure> runExplained(StepContext &context,
                                                                             const ExplainedCommand &wanted);

} // namespace groundwork
