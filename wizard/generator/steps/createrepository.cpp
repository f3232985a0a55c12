// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "generator/steps/createrepository.h"

#include "system/journaledsystem.h"

#include <QCoreApplication>

namespace groundwork {

QString CreateRepository::title(Tense tense) const
{
    if (!commit.author)
        return tense == Tense::Imperative
                   ? QCoreApplication::translate("CreateRepository", "Make the git repository, branch %1")
                         .arg(commit.branch)
                   : QCoreApplication::translate("CreateRepository", "Making the git repository, branch %1")
                         .arg(commit.branch);
    return tense == Tense::Imperative
               ? QCoreApplication::translate("CreateRepository", "Make the git repository and the first commit on %1")
                     .arg(commit.branch)
               : QCoreApplication::translate("CreateRepository", "Making the git repository and the first commit on %1")
                     .arg(commit.branch);
}

bool CreateRepository::isDone(const StepContext &) const
{
    return false;
}

StepResult CreateRepository::execute(StepContext &context) const
{
    // libgit2 writes by itself; the repository is declared so that undo knows it as ours.
    if (const auto declared = context.system.declareTree(context.root.child(QStringLiteral(".git"))); !declared)
        return std::unexpected(Failure{declared.error(), {}});
    const auto made = context.git.createRepository(context.root, commit);
    if (!made)
        return std::unexpected(Failure{made.error(), {}});
    context.findings.commit = *made;
    return Completion::Done;
}

} // namespace groundwork
