// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArrayView>
#include <QString>

namespace groundwork {

/// One line of a foreign program's output as harmless text: escape sequences, control and bidirectional-override
/// characters gone, bad UTF-8 replaced, passwords in addresses and token-like strings blacked out, at most
/// `maximumLength` characters.
[[nodiscard]] QString plainLine(QByteArrayView bytes, qsizetype maximumLength = 2000);

/// Several lines of it, with at most `maximumLength` characters from the end; what a cut left of a line is left out.
[[nodiscard]] QString plainText(QByteArrayView bytes, qsizetype maximumLength = 8000);

} // namespace groundwork
