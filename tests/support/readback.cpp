// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "support/readback.h"

#include "support/testtools.h"

#include <QJsonDocument>

namespace groundwork {

Result<QJsonArray> readBack(const QString &format, const QList<QByteArray> &documents)
{
    QJsonArray encoded;
    for (const auto &document : documents)
        encoded.append(QString::fromLatin1(document.toBase64()));
    const QString script = QStringLiteral(GROUNDWORK_TESTS_DIR "/generator/formats/readback.py");
    const ToolEnd end =
        runTestTool(QStringLiteral("python"), {QStringLiteral("-I"), script, format}, QJsonDocument(encoded).toJson());
    const QJsonDocument answer = QJsonDocument::fromJson(end.output);
    if (end.exitCode != 0 || answer.array().size() != documents.size())
        return failure(QStringLiteral("A document cannot be read as %1: %2")
                           .arg(format, QString::fromUtf8(end.messages.right(3000))));
    return answer.array();
}

} // namespace groundwork
