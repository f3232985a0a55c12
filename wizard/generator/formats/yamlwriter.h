// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "generator/formats/value.h"

#include <QByteArray>

namespace groundwork {

/// YAML in block style, UTF-8, read alike by YAML 1.1 and 1.2: a string stands bare only when no reader can take it
/// for something else. `comment` goes above it. Keys are shorter than 500 characters.
[[nodiscard]] QByteArray yamlText(const Mapping &mapping, const QString &comment = {});

/// One scalar: bare or in double quotes.
[[nodiscard]] QString yamlScalar(const QString &text);

} // namespace groundwork
