// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "generator/formats/value.h"

#include <QByteArray>

namespace groundwork {

/// Blanks per level.
enum class JsonIndent { Notebook = 1, Usual = 2 };

/// JSON with the keys in their order, one value a line, UTF-8; unsafe characters are escaped. Ends with LF.
[[nodiscard]] QByteArray jsonText(const Value &value, JsonIndent indent = JsonIndent::Usual);

} // namespace groundwork
