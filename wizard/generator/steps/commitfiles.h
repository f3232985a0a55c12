// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "generator/steps/stepcontext.h"
#include "system/git.h"

namespace groundwork {

/// Commits just these files on top of what is there.
struct CommitFiles
{
    QList<ProjectPath> files;
    GitIdentity author;
    QString message;

    [[nodiscard]] QString title(Tense tense) const;
    [[nodiscard]] bool isDone(const StepContext &context) const;
    [[nodiscard]] StepResult execute(StepContext &context) const;
    bool operator==(const CommitFiles &) const = default;
};

} // namespace groundwork
