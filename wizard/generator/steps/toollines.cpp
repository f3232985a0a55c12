// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "generator/steps/toollines.h"

#include <utility>

namespace groundwork {

void LineSplitter::add(QByteArrayView chunk, const std::function<void(const QByteArray &)> &consume)
{
    constexpr qsizetype longestLine = 16 * 1024;
    for (const char c : chunk) {
        if (c == '\n' || c == '\r' || c == '\0')
            finish(consume);
        else if (m_line.size() < longestLine)
            m_line.append(c);
    }
}

void LineSplitter::finish(const std::function<void(const QByteArray &)> &consume)
{
    if (!m_line.isEmpty())
        consume(std::exchange(m_line, {}));
}

bool ReadableLines::accepts(const QByteArray &line)
{
    if (m_inDocument) {
        // The other stream may speak in between, and a document may break off: only what is indented belongs to it.
        m_inDocument = line.startsWith(' ');
        return !m_inDocument && line != "}" && accepts(line);
    }
    if (!line.startsWith('{'))
        return true;
    m_inDocument = !line.endsWith('}');
    return false;
}

} // namespace groundwork
