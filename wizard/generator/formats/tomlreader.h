// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "generator/formats/value.h"

#include <QByteArray>

namespace groundwork {

/// The tables of a TOML 1.0 document, the keys of each in alphabetical order; what is neither text, truth, whole
/// number, list nor table comes as Null. Fails with the line.
[[nodiscard]] Result<Mapping> mappingInToml(const QByteArray &text);

} // namespace groundwork
