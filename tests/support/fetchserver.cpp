// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "support/fetchserver.h"

#include <QFile>

namespace groundwork {

FetchServer::FetchServer(const QString &folder, qint64 bytesPerSecond)
{
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.start(QStringLiteral("/usr/bin/python3"),
                    {QStringLiteral(GROUNDWORK_TESTS_DIR "/support/fetchserver.py"), folder,
                     m_folder.filePath(QStringLiteral("log")), QString::number(bytesPerSecond)});
    while (m_process.waitForReadyRead() && !m_process.canReadLine()) {
    }
    if (const QByteArray port = m_process.readLine().trimmed(); !port.isEmpty())
        m_address = QStringLiteral("http://127.0.0.1:%1/").arg(QString::fromLatin1(port));
}

FetchServer::~FetchServer()
{
    m_process.kill();
    m_process.waitForFinished();
}

qint64 FetchServer::bytesFetched() const
{
    QFile log(m_folder.filePath(QStringLiteral("log")));
    if (!log.open(QIODevice::ReadOnly))
        return 0;
    qint64 sum = 0;
    for (const auto &line : log.readAll().split('\n'))
        sum += line.split(' ').first().toLongLong();
    return sum;
}

} // namespace groundwork
