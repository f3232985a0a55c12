// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "generator/steps/command.h"
#include "generator/steps/stepcontext.h"
#include "system/system.h"

namespace groundwork {

/// What a command is to bring, so that its progress can be told.
struct ExpectedPackages
{
    QList<LockedPackage> packages;
    AbsolutePath prefix;
};

/// Runs one command of a step: puts its input files into the private directory, waits for the folders that it must
/// have alone, confines it to what it may write, passes the readable lines of its output on as log, and its progress.
/// `output` may be null. Fails only when the program cannot be started; how it ended is for the caller to judge.
[[nodiscard]] Result<ProcessEnd> runCommand(StepContext &context, const Command &command, const ToolOutput *output,
                                            const ExpectedPackages &expected = {});

} // namespace groundwork
