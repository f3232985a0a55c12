// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "generator/steps/proofscript.h"

#include <QFile>

namespace groundwork {

QByteArray proofScript(const QString &name)
{
    QFile file(QStringLiteral(":/proof/") + name);
    const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT(opened); // compiled in
    return opened ? file.readAll() : QByteArray();
}

} // namespace groundwork
