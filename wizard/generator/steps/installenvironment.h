// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "generator/steps/checkinstalledfiles.h"
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
    LockedEnvironment environment;
    QList<Command> commands; ///< may name the lock at its final place
    QList<PackageRequest> asked;
    qint64 bytes = 0; ///< about what it takes on the disk of the prefix

    [[nodiscard]] QString title(Tense tense) const;
    [[nodiscard]] bool isDone(const StepContext &context) const;
    [[nodiscard]] StepResult execute(StepContext &context) const;
    bool operator==(const InstallEnvironment &) const = default;
};

} // namespace groundwork
