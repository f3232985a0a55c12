// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "generator/imports/imported.h"

namespace groundwork {

/// What `conda list --explicit` prints, and what `conda list --export` does: one package a line, with version and
/// build.
[[nodiscard]] Result<Imported> explicitListIn(const SourceText &source);

} // namespace groundwork
