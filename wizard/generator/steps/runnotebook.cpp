// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "generator/steps/runnotebook.h"

#include "base/plaintext.h"
#include "generator/steps/ownscript.h"
#include "generator/steps/runcommand.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

namespace groundwork {

Command RunNotebook::command() const
{
    const AbsolutePath folder = notebook.isEmpty() ? project : notebook.parent();
    Command result = scriptCommand(python, QStringLiteral("proof/notebook.py"));
    result.arguments += {kernel, folder.toString()};
    if (!notebook.isEmpty())
        result.arguments.append(notebook.toString());
    result.environment.insert(QStringLiteral("JUPYTER_NO_CONFIG"), QStringLiteral("1"));
    if (!jupyterData.isEmpty())
        result.environment.insert(QStringLiteral("JUPYTER_DATA_DIR"), jupyterData.toString());
    // The notebook imports the project's own code, whose folder is not the place for what only the proof made.
    result.environment.insert(QStringLiteral("PYTHONDONTWRITEBYTECODE"), QStringLiteral("1"));
    return result;
}

QString RunNotebook::title(Tense tense) const
{
    if (notebook.isEmpty())
        return tense == Tense::Imperative
                   ? QCoreApplication::translate("RunNotebook", "Start the kernel %1").arg(kernel)
                   : QCoreApplication::translate("RunNotebook", "Starting the kernel %1").arg(kernel);
    return tense == Tense::Imperative
               ? QCoreApplication::translate("RunNotebook", "Run the starter notebook in the kernel %1").arg(kernel)
               : QCoreApplication::translate("RunNotebook", "Running the starter notebook in the kernel %1")
                     .arg(kernel);
}

bool RunNotebook::isDone(const StepContext &) const
{
    return false;
}

StepResult RunNotebook::execute(StepContext &context) const
{
    auto &proof = context.findings.proof;
    proof.kernelName = kernel;
    if (!notebook.isEmpty())
        proof.notebookPath = notebook.toString().mid(project.toString().size() + 1);

    const auto end = runCommand(context, command(), nullptr);
    if (!end)
        return std::unexpected(Failure{end.error(), {}});
    if (end->outcome == ProcessOutcome::Cancelled)
        return Completion::Cancelled;
    const QJsonObject result = QJsonDocument::fromJson(end->standardOutput.trimmed().split('\n').constLast()).object();
    const QJsonObject kernelResult = result.value(u"kernel").toObject();
    const QJsonObject notebookResult = result.value(u"notebook").toObject();
    proof.kernelExecutable = kernelResult.value(u"executable").toString();
    const auto executable = AbsolutePath::from(proof.kernelExecutable).value_or(AbsolutePath());
    proof.kernelOk = kernelResult.value(u"ok").toBool() && executable.parent() == python.parent();
    proof.notebookOk = notebookResult.value(u"ok").toBool();

    const auto details = [&](const QJsonObject &part) {
        const QString said = part.value(u"details").toString();
        return said.isEmpty() ? plainText(end->standardError) : plainText(said.toUtf8());
    };
    if (!proof.kernelOk)
        return std::unexpected(Failure{
            Error{QCoreApplication::translate("RunNotebook", "The notebook kernel %1 does not run in the environment.")
                      .arg(kernel),
                  details(kernelResult),
                  QCoreApplication::translate("RunNotebook", "“continue” makes the environment and its kernel anew.")},
            {}});
    if (!notebook.isEmpty() && !notebookResult.value(u"readable").toBool(true))
        return std::unexpected(Failure{
            Error{QCoreApplication::translate("RunNotebook", "The starter notebook %1 is missing or cannot be read.")
                      .arg(proof.notebookPath),
                  details(notebookResult),
                  QCoreApplication::translate("RunNotebook", "Take it back from git, and verify again: %1")
                      .arg(QStringLiteral("git restore ") + proof.notebookPath)},
            {}});
    if (!notebook.isEmpty() && !proof.notebookOk)
        return std::unexpected(Failure{
            Error{QCoreApplication::translate("RunNotebook", "The starter notebook stops with an error."),
                  details(notebookResult),
                  QCoreApplication::translate("RunNotebook", "Open the notebook, mend the cell, and verify again.")},
            {}});
    return Completion::Done;
}

} // namespace groundwork
