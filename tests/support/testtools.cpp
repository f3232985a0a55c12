// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "support/testtools.h"

#include <QFileInfo>
#include <QProcess>

namespace groundwork {

ToolEnd runProgram(const QString &program, const QStringList &arguments, const QString &folder, const QByteArray &input)
{
    QProcess process;
    process.setWorkingDirectory(folder);
    process.start(program, arguments);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(-1) || process.exitStatus() != QProcess::NormalExit)
        return {-1, process.readAllStandardOutput(),
                process.readAllStandardError() + program.toUtf8() + ": " + process.errorString().toUtf8()};
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

ToolEnd runTestTool(const QString &program, const QStringList &arguments, const QByteArray &input)
{
    const QString tools = qEnvironmentVariable("GROUNDWORK_TEST_TOOLS");
    const QString path = tools + QStringLiteral("/bin/") + program;
    if (tools.isEmpty() || !QFileInfo(path).isExecutable())
        return {-1, {}, "GROUNDWORK_TEST_TOOLS names no folder with bin/" + program.toUtf8() + "; see tests/run.sh"};
    return runProgram(path, arguments, QString(), input);
}

bool everythingIsAsked()
{
    return qEnvironmentVariableIsSet("GROUNDWORK_ALL_FAULTS");
}

} // namespace groundwork
