// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "machine/machinefacts.h"

namespace groundwork {

/// Where a tool keeps what it downloads: as its own variable says (none for one without), else `name` below the
/// person's folder of caches. Empty without a home.
[[nodiscard]] AbsolutePath toolCache(const MachineFacts &facts, const QString &variable, const QString &name);

/// Metadata of conda's channels, kept from one solve of Groundwork's to the next, and never a package: so a solve names
/// every address, checksum and size, which conda tells only of what it would download, and it leaves the person's cache
/// alone. Empty without a home.
[[nodiscard]] AbsolutePath condaMetadataCache(const MachineFacts &facts);

} // namespace groundwork
