// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "generator/steps/registerkernel.h"

#include "base/plaintext.h"
#include "generator/steps/environmentmark.h"
#include "generator/steps/runcommand.h"
#include "system/journaledsystem.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace groundwork {

namespace {

constexpr qint64 maximumKernelFile = 1024 * 1024;

bool startsPython(const System &system, const AbsolutePath &kernel, const AbsolutePath &python)
{
    const auto bytes = system.read(kernel.child(QStringLiteral("kernel.json")), maximumKernelFile);
    if (!bytes)
        return false;
    const QJsonArray argv = QJsonDocument::fromJson(*bytes).object().value(u"argv").toArray();
    // The tool writes sys.executable, which may be another name of the same link in the prefix (python3, python3.11).
    return argv.size() > 1 &&
           AbsolutePath::from(argv.at(0).toString()).value_or(AbsolutePath()).parent() == python.parent();
}

/// Whether Groundwork registered the kernel there for this project: a person may have one for the same Python.
bool isOurs(const StepContext &context, const RegisterKernel &kernel)
{
    if (const auto mark = readEnvironmentMark(context.system, kernel.directory))
        return mark->project == context.root.toString();
    // Of a run that was killed before it wrote the mark, or of an earlier project in this very folder.
    return (context.wasInterrupted && context.system.isDeclared(kernel.directory)) ||
           (kernel.python.isBelow(context.root) && startsPython(context.system, kernel.directory, kernel.python));
}

} // namespace

QString RegisterKernel::title(Tense tense) const
{
    return tense == Tense::Imperative
               ? QCoreApplication::translate("RegisterKernel", "Register the notebook kernel %1").arg(name)
               : QCoreApplication::translate("RegisterKernel", "Registering the notebook kernel %1").arg(name);
}

bool RegisterKernel::isDone(const StepContext &context) const
{
    if (!context.system.isDeclared(directory) || !startsPython(context.system, directory, python))
        return false;
    // One without our mark that nothing interrupted is the person's own in place of ours.
    const auto mark = readEnvironmentMark(context.system, directory);
    return mark ? mark->project == context.root.toString() : !context.wasInterrupted;
}

StepResult RegisterKernel::execute(StepContext &context) const
{
    const auto there = context.system.status(directory);
    if (!there)
        return failed(there.error());
    if (*there && !isOurs(context, *this))
        return failed(Error{
            QCoreApplication::translate("RegisterKernel", "There is a notebook kernel %1 of another project already.")
                .arg(name),
            directory.toString(),
            QCoreApplication::translate("RegisterKernel", "Remove that kernel, or give the project another slug.")});
    if (*there) {
        if (const auto adopted = context.system.adoptTree(directory); !adopted)
            return failed(adopted.error());
        if (const auto removed = context.system.removeTree(directory); !removed)
            return failed(removed.error());
    }
    if (const auto declared = context.system.declareTree(directory); !declared)
        return failed(declared.error());
    const auto end = runCommand(context, command, nullptr);
    if (!end)
        return failed(end.error());
    if (end->outcome == ProcessOutcome::Cancelled)
        return Completion::Cancelled;
    if (!startsPython(context.system, directory, python))
        return failed(Error{
            QCoreApplication::translate("RegisterKernel", "The notebook kernel %1 could not be registered.").arg(name),
            plainText(end->standardError.isEmpty() ? end->standardOutput : end->standardError),
            QCoreApplication::translate("RegisterKernel", "Look whether %1 can be written to, then continue.")
                .arg(directory.parent().toString())});
    // By this mark undo knows it again, wherever its Python lies.
    if (const auto marked = writeEnvironmentMark(context.machine, directory, {context.root.toString(), {}, {}});
        !marked)
        return failed(marked.error());
    return Completion::Done;
}

} // namespace groundwork
