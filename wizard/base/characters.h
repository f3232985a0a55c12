// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace groundwork {

/// C0, DEL and C1.
[[nodiscard]] constexpr bool isControl(char32_t c)
{
    return c < 0x20 || (c >= 0x7f && c < 0xa0);
}

/// Embeddings, overrides and isolates: what follows is shown in another order than it is stored in.
[[nodiscard]] constexpr bool turnsDirection(char32_t c)
{
    return (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
}

/// Marks without a width, which names in Arabic and Hebrew may hold.
[[nodiscard]] constexpr bool marksDirection(char32_t c)
{
    return c == 0x200e || c == 0x200f || c == 0x061c;
}

} // namespace groundwork
