// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "system/system.h"

#include <QFile>
#include <QTest>

namespace groundwork {

/// What a real tool said once: tests/golden/managers/NAME.out and NAME.err. A stream that was empty has no file.
inline ProcessEnd recorded(const QString &name, int exitCode)
{
    const QString stem = QStringLiteral(GROUNDWORK_TESTS_DIR "/golden/managers/") + name;
    ProcessEnd end;
    end.exitCode = exitCode;
    QFile output(stem + QStringLiteral(".out")), errors(stem + QStringLiteral(".err"));
    const bool hasOutput = output.open(QIODevice::ReadOnly);
    const bool hasErrors = errors.open(QIODevice::ReadOnly);
    if (!hasOutput && !hasErrors)
        QTest::qFail(qPrintable(QStringLiteral("no recording ") + name), __FILE__, __LINE__);
    end.standardOutput = hasOutput ? output.readAll() : QByteArray();
    end.standardError = hasErrors ? errors.readAll() : QByteArray();
    return end;
}

} // namespace groundwork
