// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "machine/targetproblem.h"

#include "machine/disks.h"

#include <QCoreApplication>

namespace groundwork {

namespace {

// Room for the longest path that an environment's files need below the project (Linux: PATH_MAX 4096).
constexpr qsizetype longestTargetPath = 3500;

struct Words
{
    QString message;
    QString hint;
};

std::optional<Words> wordsForNewProject(TargetState state, const QString &path)
{
    switch (state) {
    case TargetState::Absent:
    case TargetState::EmptyFolder:
        return std::nullopt;
    case TargetState::NotEmpty:
        return Words{QCoreApplication::translate("Target", "The folder %1 is not empty.").arg(path),
                     QCoreApplication::translate("Target", "Choose a folder that does not exist yet.")};
    case TargetState::NotAFolder:
        return Words{QCoreApplication::translate("Target", "%1 is a file, not a folder.").arg(path),
                     QCoreApplication::translate("Target", "Choose a folder that does not exist yet.")};
    case TargetState::Link:
        return Words{
            QCoreApplication::translate("Target", "%1 is a link, and a project is not made through a link.").arg(path),
            QCoreApplication::translate("Target", "Name the folder that the link leads to.")};
    case TargetState::ParentMissing:
        return Words{
            QCoreApplication::translate("Target", "The folder in which %1 would stand does not exist.").arg(path),
            QCoreApplication::translate("Target", "Make that folder first, or choose another.")};
    case TargetState::NotWritable:
        return Words{
            QCoreApplication::translate("Target", "Nothing may be written where %1 would stand.").arg(path),
            QCoreApplication::translate("Target", "Choose a folder of your own, for example in your home folder.")};
    case TargetState::OurProject:
        return Words{QCoreApplication::translate("Target", "There is a project of Groundwork in %1 already.").arg(path),
                     QCoreApplication::translate(
                         "Target", "Use “continue” to finish it, “verify” to prove it or “undo” to take it back.")};
    }
    Q_UNREACHABLE();
}

} // namespace

std::optional<Error> targetProblem(const TargetFact &target, TargetUse use, qint64 bytesNeeded)
{
    const QString path = target.path.toString();
    const auto unusable = [](QString message, QString hint) {
        return Error{std::move(message), {}, std::move(hint), ErrorKind::TargetNotUsable};
    };
    if (use == TargetUse::OurProject) {
        if (target.state != TargetState::OurProject)
            return unusable(
                QCoreApplication::translate("Target", "%1 is not a project of Groundwork.").arg(path),
                QCoreApplication::translate("Target", "Name the folder of a project that Groundwork made."));
    } else {
        if (const auto words = wordsForNewProject(target.state, path))
            return unusable(words->message, words->hint);
        if (path.toUtf8().size() > longestTargetPath)
            return unusable(QCoreApplication::translate("Target", "The path of the folder is too long."),
                            QCoreApplication::translate("Target", "Choose a folder nearer to the root of the disk."));
    }
    return spaceProblem({{target.path, target.volume, target.freeBytes}}, {{target.path, bytesNeeded}});
}

} // namespace groundwork
