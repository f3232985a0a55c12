// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "generator/steps/command.h"
#include "generator/steps/stepcontext.h"

#include <QList>
#include <QString>

namespace groundwork {

/// Resolves the versions of one more platform; its command is run after those of this one.
struct PlatformSolve
{
    Command command;
    ProjectPath lock;
    QString platform;
    bool operator==(const PlatformSolve &) const = default;
};

/// Resolves every version before anything is written; the last command's output is the answer, or the file that it
/// leaves.
struct SolvePackages
{
    QString manager; ///< shown: "conda"
    QList<Command> commands;
    const ToolOutput *output = nullptr;
    QList<PackageRequest> asked;
    LockScope scope{};
    QString lockFile{}; ///< in the private directory; empty when the answer is printed
    /// Where it is printed: what the shell form of the plan pipes it through to get the same lock as
    /// output->solutionIn() gives, a program that reads it on standard input and prints the lock.
    Command lockFilter{};
    QList<PlatformSolve> others{};
    QList<AbsolutePath> caches{}; ///< folders where packages may lie already, which the tool was not shown

    [[nodiscard]] QList<Command> allCommands() const; ///< those for other platforms too
    [[nodiscard]] QString title(Tense tense) const;
    [[nodiscard]] bool isDone(const StepContext &context) const;
    [[nodiscard]] StepResult execute(StepContext &context) const;
    bool operator==(const SolvePackages &) const = default;

private:
    /// Nothing when it was cancelled.
    [[nodiscard]] std::expected<std::optional<Solution>, Failure> answerOf(StepContext &context,
                                                                           const Command &command) const;
};

} // namespace groundwork
