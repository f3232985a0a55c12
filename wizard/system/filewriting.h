// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "system/anchors.h"

#include <QByteArray>

#include <expected>

namespace groundwork {

/// Makes a new file; what it began is removed again when it fails, with errno. `folder` is open for reading, and the
/// content and the name in it are on the disk when it succeeds; -1: not synced.
[[nodiscard]] std::expected<void, int> writeNewFile(const Place &place, int folder, const QByteArray &bytes,
                                                    unsigned permissions);

/// Puts new content in a file's place, durably: when it succeeds the content is on the disk, when it fails the
/// file holds all of the old content (or of the new, if only the last sync failed). `folder` is open for reading. Keeps
/// the mode of a file that was there.
[[nodiscard]] std::expected<void, int> replaceFile(int folder, const QByteArray &name, const QByteArray &temporaryName,
                                                   const QByteArray &bytes, unsigned permissions);

} // namespace groundwork
