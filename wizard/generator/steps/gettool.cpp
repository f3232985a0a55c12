// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "generator/steps/gettool.h"

#include "generator/steps/environmentmark.h"
#include "generator/steps/exclusivefolders.h"
#include "generator/steps/runcommand.h"
#include "system/folders.h"
#include "system/journaledsystem.h"

#include <QCoreApplication>

namespace groundwork {

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
    const auto tool = readInstalledEnvironment(context.system, folder, FileCheck::Sizes);
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
    for (const auto &command : commands) {
        const auto end = runCommand(context, command, output);
        if (!end)
            return failed(end.error());
        if (end->outcome == ProcessOutcome::Cancelled)
            return Completion::Cancelled;
        if (end->outcome != ProcessOutcome::Exited || end->exitCode != 0)
            return std::unexpected(output->explain(*end, {}));
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
