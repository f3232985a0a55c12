// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace groundwork {

/// Characters that no generated text shows as they are: C0 and C1 controls but LF and TAB, line and paragraph
/// separators, bidirectional overrides and isolates, the byte order mark, noncharacters. Formats with escapes write
/// them escaped; formats without show a replacement.
[[nodiscard]] bool isUnsafeInText(char32_t character);

/// `text` with CRLF and CR as LF and a visible mark (U+FFFD) for every unsafe character.
[[nodiscard]] QString safeText(const QString &text);

/// The lines of safeText(text), with no blanks at their ends.
[[nodiscard]] QStringList safeLines(const QString &text);

/// safeText(text) on one line: runs of blanks and line ends are one space.
[[nodiscard]] QString safeLine(const QString &text);

/// Each line of `text` behind "# ", for the formats whose comments look so; nothing for an empty text.
[[nodiscard]] QByteArray commentLines(const QString &text);

} // namespace groundwork
