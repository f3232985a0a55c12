// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "system/anchors.h"

#include <QByteArray>

#include <expected>

namespace groundwork {

/// Why bytes did not get to the disk.
struct WriteFault
{
    int code = 0;       ///< errno
    qint64 missing = 0; ///< bytes that were still to be written
};

/// Makes a new file; what it began is removed again when it fails. Not synced.
[[nodiscard]] std::expected<void, WriteFault> writeNewFile(const Place &place, const QByteArray &bytes,
                                                           unsigned permissions);

/// Puts new content in a file's place, durably: when it succeeds the content is on the disk, when it fails the old
/// file is as it was. `folder` is open for reading. Keeps the mode of a file that was there.
[[nodiscard]] std::expected<void, WriteFault> replaceFile(int folder, const QByteArray &name,
                                                          const QByteArray &temporaryName, const QByteArray &bytes,
                                                          unsigned permissions);

} // namespace groundwork
