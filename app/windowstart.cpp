// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "windowstart.h"

#include <QCoreApplication>

#include <unistd.h>

#include <vector>

namespace groundwork {

ExitCode startWindow(const QStringList &words, Console &console)
{
    const bool display = qEnvironmentVariableIsSet("DISPLAY") || qEnvironmentVariableIsSet("WAYLAND_DISPLAY") ||
                         qEnvironmentVariableIsSet("QT_QPA_PLATFORM");
    if (!display) {
        console.complain(Error{
            QCoreApplication::translate("WindowStart", "There is no display to open the window on."),
            {},
            QCoreApplication::translate("WindowStart", "“groundwork --help” lists the commands that need none.")});
        return ExitCode::Failed;
    }
    const QByteArray program =
        QCoreApplication::applicationDirPath().toUtf8() + QByteArrayLiteral("/groundwork-window");
    std::vector<QByteArray> bytes{program};
    bytes.reserve(static_cast<std::size_t>(words.size()) + 1);
    for (const QString &word : words)
        bytes.push_back(word.toUtf8());
    std::vector<char *> arguments;
    arguments.reserve(bytes.size() + 1);
    for (QByteArray &word : bytes)
        arguments.push_back(word.data());
    arguments.push_back(nullptr);
    execv(program.constData(), arguments.data());
    console.complain(
        Error{QCoreApplication::translate("WindowStart", "The window's program is not beside this one."),
              QString::fromUtf8(program),
              QCoreApplication::translate("WindowStart", "Install Groundwork again, or use its commands.")});
    return ExitCode::Failed;
}

} // namespace groundwork
