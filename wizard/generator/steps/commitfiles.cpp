// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "generator/steps/commitfiles.h"

#include "system/journaledsystem.h"

#include <QCoreApplication>

namespace groundwork {

namespace {

QString names(const QList<ProjectPath> &files)
{
    QStringList result;
    for (const auto &file : files)
        result.append(file.toString());
    return result.join(QStringLiteral(", "));
}

} // namespace

QString CommitFiles::title(Tense tense) const
{
    return tense == Tense::Imperative ? QCoreApplication::translate("CommitFiles", "Commit %1").arg(names(files))
                                      : QCoreApplication::translate("CommitFiles", "Committing %1").arg(names(files));
}

bool CommitFiles::isDone(const StepContext &context) const
{
    // The person may have taken the repository away; that is no reason not to finish the project.
    const auto repository = context.git.status(context.root);
    return repository && !*repository;
}

StepResult CommitFiles::execute(StepContext &context) const
{
    QList<ProjectPath> ours;
    for (const auto &file : files) {
        const auto unchanged = context.system.isAsWritten(file.in(context.root));
        if (!unchanged)
            return failed(unchanged.error());
        if (*unchanged)
            ours.append(file);
    }
    if (ours.isEmpty())
        return Completion::Done;
    const auto committed = context.git.commit(context.root, ours, author, message);
    if (!committed)
        return failed(committed.error());
    if (*committed)
        context.findings.commit = **committed;
    return Completion::Done;
}

} // namespace groundwork
