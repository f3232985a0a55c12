// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "desktopopener.h"

#include "system/detachedprocess.h"

#include <QCoreApplication>
#include <QDesktopServices>
#include <QRandomGenerator>
#include <QUrl>

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace groundwork {

namespace {

/// 192 bits from the system's generator, in hexadecimal digits.
QString newToken()
{
    std::array<quint32, 6> words{};
    QRandomGenerator::system()->fillRange(words.data(), static_cast<qsizetype>(words.size()));
    QString token;
    for (const quint32 word : words)
        token += u"%1"_s.arg(word, 8, 16, QLatin1Char('0'));
    return token;
}

} // namespace

Result<void> DesktopOpener::openFolder(const AbsolutePath &folder)
{
    if (QDesktopServices::openUrl(QUrl::fromLocalFile(folder.toString())))
        return {};
    return failure(QCoreApplication::translate("DesktopOpener", "No file manager opened the folder."),
                   folder.toString(),
                   QCoreApplication::translate("DesktopOpener", "Open the folder by hand: it stands in the details."));
}

Result<void> DesktopOpener::openJupyter(const JupyterStart &start)
{
    // The token goes by the environment: an argument could be read by every user of the machine.
    QMap<QString, QString> environment = start.toolEnvironment;
    for (const QString &name : {u"DISPLAY"_s, u"WAYLAND_DISPLAY"_s, u"XAUTHORITY"_s, u"XDG_RUNTIME_DIR"_s,
                                u"DBUS_SESSION_BUS_ADDRESS"_s, u"BROWSER"_s, u"XDG_CURRENT_DESKTOP"_s}) {
        if (qEnvironmentVariableIsSet(name.toLatin1().constData()))
            environment.insert(name, qEnvironmentVariable(name.toLatin1().constData()));
    }
    environment.insert(u"JUPYTER_TOKEN"_s, newToken());
    const QString kind = start.kind == JupyterKind::Lab ? u"lab"_s : u"notebook"_s;
    return startDetached({.program = start.python,
                          // Without -I a jupyter.py of the project would run instead.
                          .arguments = {u"-I"_s, u"-m"_s, u"jupyter"_s, kind, u"--ip=127.0.0.1"_s},
                          .workingDirectory = start.project,
                          .environment = environment});
}

} // namespace groundwork
