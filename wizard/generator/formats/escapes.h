// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace groundwork {

/// How a format spells a character that it cannot or should not show.
enum class EscapeStyle {
    Json,   ///< \uXXXX, two of them above U+FFFF
    Yaml,   ///< \xXX, \uXXXX, \UXXXXXXXX
    Toml,   ///< \uXXXX, \UXXXXXXXX
    Python, ///< as YAML
};

/// `text` in double quotes on one line; every unsafe character is escaped.
[[nodiscard]] QString quoted(const QString &text, EscapeStyle style);

/// The escape of one character.
[[nodiscard]] QString escaped(char32_t character, EscapeStyle style);

} // namespace groundwork
