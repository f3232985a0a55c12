// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "generator/steps/command.h"
#include "generator/steps/stepcontext.h"

#include <QList>
#include <QString>

namespace groundwork {

/// Resolves every version before anything is written; the last command's output is the answer.
struct SolvePackages
{
    QString manager; ///< shown: "conda"
    QList<Command> commands;
    const ToolOutput *output = nullptr;
    QList<PackageRequest> asked;
    /// What the shell form of the plan pipes the last command's output through to get the same lock as
    /// output->solutionIn() gives: a program that reads it on standard input and prints the lock.
    Command lockFilter;

    [[nodiscard]] QString title(Tense tense) const;
    [[nodiscard]] bool isDone(const StepContext &context) const;
    [[nodiscard]] StepResult execute(StepContext &context) const;
    bool operator==(const SolvePackages &) const = default;
};

} // namespace groundwork
