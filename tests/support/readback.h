// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QJsonArray>
#include <QList>

namespace groundwork {

/// What the real reader of a format ("yaml", "toml", "json", "python", "markdown", "notebook") sees in each document,
/// in one run of tests/generator/formats/readback.py.
[[nodiscard]] Result<QJsonArray> readBack(const QString &format, const QList<QByteArray> &documents);

} // namespace groundwork
