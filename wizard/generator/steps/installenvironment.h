// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "generator/steps/checkinstalledfiles.h"
#include "generator/steps/command.h"
#include "generator/steps/stepcontext.h"

#include <QList>
#include <QString>

namespace groundwork {

/// Who makes the folder of a prefix outside of the project's folder. Groundwork does it with its mark in it, so that
/// what a kill leaves is known as ours from the first moment; but not every tool takes a folder that is there.
enum class FolderMaker { Groundwork, Tool };

/// Makes the environment from the lock at its final place. A prefix that is there already is kept only with
/// evidence: our mark for exactly this lock, and every record's files. A doubtful one of ours is made anew.
struct InstallEnvironment
{
    QString manager; ///< shown
    LockedEnvironment environment;
    QList<Command> commands; ///< may name the lock at its final place
    QList<PackageRequest> asked;
    FolderMaker maker = FolderMaker::Groundwork;
    qint64 bytes = 0; ///< about what it takes on the disk of the prefix

    [[nodiscard]] QString title(Tense tense) const;
    [[nodiscard]] bool isDone(const StepContext &context) const;
    [[nodiscard]] StepResult execute(StepContext &context) const;
    bool operator==(const InstallEnvironment &) const = default;
};

} // namespace groundwork
