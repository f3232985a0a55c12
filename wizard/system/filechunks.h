// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/paths.h"
#include "base/result.h"

#include <QByteArray>
#include <QByteArrayView>

#include <functional>

namespace groundwork {

// Files that are too large to be held in memory. For what is only read: System is the door to all else.

enum class Reading { GoOn, Stop };

/// Hands the file's bytes to `sink` in order, a quarter of a megabyte at a time, until the end or until it says Stop.
/// Fails when there is no such file that can be read; a pipe or a device is none.
[[nodiscard]] Result<void> readChunks(const AbsolutePath &file, const std::function<Reading(QByteArrayView)> &sink);

/// The last `most` bytes of the file, or all of a shorter one.
[[nodiscard]] Result<QByteArray> readEnd(const AbsolutePath &file, qint64 most);

} // namespace groundwork
