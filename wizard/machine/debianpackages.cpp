// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "machine/debianpackages.h"

#include <QRegularExpression>

namespace groundwork {

QString DebianPackages::version(const QString &package) const
{
    constexpr qint64 limit = 32 * 1024 * 1024;
    if (!m_status)
        m_status =
            '\n' +
            m_system.read(AbsolutePath::known(QStringLiteral("/var/lib/dpkg/status")), limit).value_or(QByteArray());
    const qsizetype start = m_status->indexOf("\nPackage: " + package.toLatin1() + '\n');
    if (start < 0)
        return {};
    const QString paragraph = QString::fromUtf8(m_status->mid(start, m_status->indexOf("\n\n", start) - start));
    static const QRegularExpression removed(QStringLiteral("\nStatus: [^\n]*(?:config-files|not-installed)\n"));
    // A preview is written "3.13.0~rc2".
    static const QRegularExpression upstream(
        QStringLiteral("\nVersion: (?:[0-9]+:)?([0-9]+(?:\\.[0-9]+)*)(?:~((?:a|b|rc)[0-9]+))?"));
    const auto match = upstream.match(paragraph);
    return removed.match(paragraph).hasMatch() ? QString() : match.captured(1) + match.captured(2);
}

} // namespace groundwork
