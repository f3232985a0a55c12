// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "generator/formats/value.h"

#include <QByteArray>

namespace groundwork {

/// TOML 1.0, UTF-8: a mapping in a mapping is a [table], a mapping in a list an inline table, a list with more than
/// one member has one a line. TOML has no null; asserts. `comment` goes above it.
[[nodiscard]] QByteArray tomlText(const Mapping &mapping, const QString &comment = {});

} // namespace groundwork
