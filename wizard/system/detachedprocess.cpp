// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "system/detachedprocess.h"

#include <QCoreApplication>
#include <QProcess>

namespace groundwork {

Result<qint64> startDetached(const DetachedProcess &process)
{
    QProcess starter;
    starter.setProgram(process.program.toString());
    starter.setArguments(process.arguments);
    starter.setWorkingDirectory(process.workingDirectory.toString());
    QProcessEnvironment environment;
    for (auto it = process.environment.cbegin(); it != process.environment.cend(); ++it)
        environment.insert(it.key(), it.value());
    starter.setProcessEnvironment(environment);
    starter.setStandardInputFile(QProcess::nullDevice());
    const QString output = process.output.isEmpty() ? QProcess::nullDevice() : process.output.toString();
    starter.setStandardOutputFile(output, QIODevice::Append);
    starter.setStandardErrorFile(output, QIODevice::Append);
    qint64 number = 0;
    if (starter.startDetached(&number))
        return number;
    return failure(
        QCoreApplication::translate("DetachedProcess", "“%1” could not be started.").arg(process.program.fileName()),
        starter.errorString(),
        QCoreApplication::translate("DetachedProcess", "Prove the project again to see what is missing."));
}

} // namespace groundwork
