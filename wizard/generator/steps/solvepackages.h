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
    QString shellLock; ///< shell text that, run after the install of a script, prints the same lock on stdout

    [[nodiscard]] QString title(Tense tense) const;
    [[nodiscard]] bool isDone(const StepContext &context) const;
    [[nodiscard]] StepResult execute(StepContext &context) const;
    bool operator==(const SolvePackages &) const = default;
};

} // namespace groundwork
