// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QProcess>
#include <QString>
#include <QTemporaryDir>

namespace groundwork {

/// A channel and a package index on this machine that count what is fetched from them.
class FetchServer
{
public:
    /// `bytesPerSecond` of all requests together; 0: as fast as they go.
    FetchServer(const QString &folder, qint64 bytesPerSecond);
    ~FetchServer();

    [[nodiscard]] bool isReady() const { return !m_address.isEmpty(); }
    [[nodiscard]] QString address(const QString &path) const { return m_address + path; }
    /// Of packages, so far; what was broken off counts with what was sent of it.
    [[nodiscard]] qint64 bytesFetched() const;

private:
    QTemporaryDir m_folder;
    QProcess m_process;
    QString m_address;
};

} // namespace groundwork
