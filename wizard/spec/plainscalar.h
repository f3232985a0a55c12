// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace groundwork {

/// What an unquoted scalar stands for: the core schema of YAML 1.2.
enum class PlainType { Null, Bool, Integer, Float, Text };

[[nodiscard]] PlainType plainTypeOf(const QString &text);

/// A number as the format writes it: 0 or more, no sign, no leading zero, finite.
[[nodiscard]] bool isNumber(const QString &text);
[[nodiscard]] bool isWholeNumber(const QString &text);

} // namespace groundwork
