// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "generator/formats/gitpatterns.h"

#include "generator/formats/safetext.h"

namespace groundwork {

void GitPatterns::group(const QString &comment, const QStringList &lines)
{
    if (!m_text.isEmpty())
        m_text += '\n';
    m_text += commentLines(comment);
    for (const auto &line : lines)
        m_text += line.toUtf8() + '\n';
}

} // namespace groundwork
