// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "generator/steps/gettool.h"

#include "generator/steps/environmentmark.h"
#include "generator/steps/exclusivefolders.h"
#include "generator/steps/explainedend.h"
#include "machine/condainstaller.h"
#include "system/folders.h"
#include "system/journaledsystem.h"

#include <QCoreApplication>
#include <QCryptographicHash>

namespace groundwork {

namespace {

/// Copies the installer into the private directory, where nobody else can change it, when it is still what the plan
/// shows: what is checked is what runs.
Result<void> takeInstaller(const StepContext &context, const GetTool::Installer &installer)
{
    const QString hint =
        QCoreApplication::translate("GetTool", "Choose the installer again, and compare its checksum.");
    const auto bytes = context.machine.read(installer.file, maximumInstallerSize);
    if (!bytes)
        return failure(QCoreApplication::translate("GetTool", "The installer %1 cannot be read any more.")
                           .arg(installer.file.toString()),
                       bytes.error().message, hint);
    const QByteArray found = QCryptographicHash::hash(*bytes, QCryptographicHash::Sha256).toHex();
    if (found != installer.sha256.toLatin1())
        return failure(QCoreApplication::translate("GetTool", "%1 is no longer the file whose checksum was shown.")
                           .arg(installer.file.toString()),
                       QStringLiteral("%1 → %2").arg(installer.sha256, QString::fromLatin1(found)), hint);
    return context.machine.write(context.privateDirectory.child(installer.program.text), *bytes, WriteMode::Replace,
                                 Permissions::Normal);
}

} // namespace

QString GetTool::title(Tense tense) const
{
    return tense == Tense::Imperative
               ? QCoreApplication::translate("GetTool", "Get %1 into %2").arg(name, folder.toString())
               : QCoreApplication::translate("GetTool", "Getting %1").arg(name);
}

bool GetTool::isDone(const StepContext &context) const
{
    return isWhole(context) && hasOwner(context);
}

bool GetTool::hasOwner(const StepContext &context) const
{
    const auto mark = readEnvironmentMark(context.system, folder);
    if (!mark || mark->project == project.toString())
        return mark.has_value();
    const auto owner = AbsolutePath::from(mark->project);
    const auto record = owner ? context.machine.status(owner->child(QStringLiteral(".groundwork/state.json")))
                              : Result<std::optional<FileStatus>>();
    return record && *record;
}

/// From a run that has not put its project in place yet, and takes the tool away if it never does.
StepResult GetTool::takeOver(StepContext &context) const
{
    auto mark = readEnvironmentMark(context.system, folder);
    Q_ASSERT(mark);
    if (const auto declared = context.system.adoptTree(folder); !declared)
        return failed(declared.error());
    mark->project = project.toString();
    if (const auto marked = writeEnvironmentMark(context.machine, folder, *mark); !marked)
        return failed(marked.error());
    return Completion::Done;
}

bool GetTool::isWhole(const StepContext &context) const
{
    if (!readEnvironmentMark(context.system, folder))
        return false;
    const auto there = context.system.status(program);
    // What an installer brings was checked by its checksum, and it may change files of its packages afterwards.
    const auto tool = readInstalledEnvironment(context.system, folder, installer ? FileCheck::Skip : FileCheck::Sizes);
    return there && *there && tool && tool->damaged.isEmpty();
}

StepResult GetTool::execute(StepContext &context) const
{
    Q_ASSERT(output != nullptr);
    // Two set-ups that lack the same tool: the second one waits, and finds it.
    const auto alone = ExclusiveFolders::take(context, {folder});
    if (!alone)
        return failed(alone.error());
    if (!*alone)
        return Completion::Cancelled;
    if (isWhole(context))
        return hasOwner(context) ? Completion::Done : takeOver(context);
    // What is there without being complete is what an earlier run of ours left.
    if (const auto status = context.system.status(folder); !status)
        return failed(status.error());
    else if (*status) {
        if (const auto cleared = context.machine.removeTree(folder); !cleared)
            return failed(cleared.error());
    }
    if (const auto made = makeFolders(context.machine, folder.parent()); !made)
        return failed(made.error());
    if (const auto declared = context.system.declareTree(folder); !declared)
        return failed(declared.error());
    if (installer) {
        if (const auto taken = takeInstaller(context, *installer); !taken)
            return failed(taken.error());
    }
    for (const auto &command : commands) {
        const auto end = runExplained(context, {command, *output, {}});
        if (!end)
            return std::unexpected(end.error());
        if (!*end)
            return Completion::Cancelled;
    }
    const auto files = filesBelow(context.system, folder);
    if (!files)
        return failed(files.error());
    if (const auto marked = writeEnvironmentMark(context.machine, folder, {project.toString(), {}, *files}); !marked)
        return failed(marked.error());
    if (!isDone(context))
        return failed(Error{QCoreApplication::translate("GetTool", "%1 could not be got.").arg(name), folder.toString(),
                            QCoreApplication::translate("GetTool", "Install %1 yourself, or choose another environment "
                                                                   "manager.")
                                .arg(name)});
    return Completion::Done;
}

} // namespace groundwork
