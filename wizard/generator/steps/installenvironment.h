// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "generator/steps/command.h"
#include "generator/steps/stepcontext.h"

#include <QList>
#include <QString>

namespace groundwork {

/// Makes the environment from the lock at its final place. A prefix that is there already is kept only with
/// evidence: our mark for exactly this lock, and every record's files. A doubtful one of ours is made anew.
struct InstallEnvironment
{
    QString manager; ///< shown
    AbsolutePath prefix;
    ProjectPath lock;
    QList<Command> commands; ///< may name the lock at its final place
    const ToolOutput *output = nullptr;
    QList<PackageRequest> asked;

    [[nodiscard]] QString title(Tense tense) const;
    [[nodiscard]] bool isDone(const StepContext &context) const;
    [[nodiscard]] StepResult execute(StepContext &context) const;
    bool operator==(const InstallEnvironment &) const = default;
};

} // namespace groundwork
