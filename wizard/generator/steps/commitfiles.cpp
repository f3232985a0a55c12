// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "generator/steps/commitfiles.h"

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

bool CommitFiles::isDone(const StepContext &) const
{
    return false;
}

StepResult CommitFiles::execute(StepContext &context) const
{
    const auto committed = context.git.commit(context.root, files, author, message);
    if (!committed)
        return std::unexpected(Failure{committed.error(), {}});
    context.findings.commit = *committed;
    return Completion::Done;
}

} // namespace groundwork
