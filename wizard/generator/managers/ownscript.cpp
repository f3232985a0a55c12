// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "generator/managers/ownscript.h"

#include <QFile>

namespace groundwork {

Command scriptCommand(const AbsolutePath &python, const QString &script)
{
    QFile file(QStringLiteral(":/managers/") + script);
    const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT(opened);
    Command command;
    command.program = python;
    command.arguments = {u"-I", Argument::privateFile(script)};
    command.inputs = {{script, opened ? file.readAll() : QByteArray()}};
    return command;
}

} // namespace groundwork
