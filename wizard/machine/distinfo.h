// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "machine/packagerecord.h"
#include "system/system.h"

namespace groundwork {

/// Reads one *.dist-info folder (Python's METADATA and RECORD) of a site-packages folder below `prefix`.
[[nodiscard]] PackageRecord readDistInfo(const System &system, const AbsolutePath &prefix,
                                         const AbsolutePath &distInfo);

/// The fields of the CSV line of a RECORD: path, hash, size. Quotes are undone.
[[nodiscard]] QStringList recordFields(QByteArrayView line);

} // namespace groundwork
