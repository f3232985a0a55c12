// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "system/system.h"

#include <QMap>
#include <QProcessEnvironment>
#include <QString>

namespace groundwork {

/// What the person's uv.toml files say about where packages come from, as the variables that uv knows for it:
/// UV_DEFAULT_INDEX and UV_NATIVE_TLS. No second index, and no host without certificate check.
[[nodiscard]] QMap<QString, QString> uvSettingsFrom(const System &system, const QProcessEnvironment &surroundings);

} // namespace groundwork
