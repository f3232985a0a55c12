// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace groundwork {

/// A file of patterns in the manner of .gitignore and .gitattributes: groups under a comment.
class GitPatterns
{
public:
    /// `lines` are patterns of our own, in git's syntax.
    void group(const QString &comment, const QStringList &lines);

    [[nodiscard]] QByteArray text() const { return m_text; }

private:
    QByteArray m_text;
};

} // namespace groundwork
