// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "generator/steps/command.h"
#include "generator/steps/stepcontext.h"
#include "system/system.h"

namespace groundwork {

/// Runs one command of a step: puts its input files into the private directory, confines it to what it may write,
/// passes each line of its output on as log and progress. `output` may be null. Fails only when the program
/// cannot be started; how it ended is for the caller to judge.
[[nodiscard]] Result<ProcessEnd> runCommand(StepContext &context, const Command &command, const ToolOutput *output);

} // namespace groundwork
