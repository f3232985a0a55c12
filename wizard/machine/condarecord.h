// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "machine/packagerecord.h"
#include "system/system.h"

namespace groundwork {

/// Reads one conda-meta/NAME-VERSION-BUILD.json.
[[nodiscard]] PackageRecord readCondaRecord(const System &system, const AbsolutePath &file);

} // namespace groundwork
