// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "generator/steps/ownscript.h"

#include <QFile>

namespace groundwork {

Command scriptCommand(const AbsolutePath &python, const QString &script)
{
    QFile file(QStringLiteral(":/") + script);
    const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT(opened); // compiled in
    const QString name = script.section(u'/', -1);
    Command command;
    command.program = python;
    command.arguments = {u"-I", Argument::privateFile(name)};
    command.inputs = {{name, opened ? file.readAll() : QByteArray()}};
    return command;
}

} // namespace groundwork
