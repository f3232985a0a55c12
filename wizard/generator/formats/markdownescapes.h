// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace groundwork {

// What keeps plain text plain in GitHub-flavoured Markdown, and readable as it stands: only what could be taken for
// markup gets a backslash.

/// One line or part of a line of plain text. Web addresses become links to themselves.
[[nodiscard]] QString escapedMarkdown(const QString &text);

/// An escaped line that begins no block: no list, heading, quotation, rule or table.
[[nodiscard]] QString escapedLineStart(const QString &line);

/// An escaped line as the text of a heading.
[[nodiscard]] QString escapedHeading(const QString &line);

/// `text` between as many backticks as it takes; one line. Empty for an empty text.
[[nodiscard]] QString markdownCode(const QString &text);

/// A relative path, or an http, https or mailto address, of characters that a link target can hold as they are.
[[nodiscard]] bool isSafeLinkTarget(const QString &target);

[[nodiscard]] qsizetype longestRun(const QString &text, QChar character);

} // namespace groundwork
