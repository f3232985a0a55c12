// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "generator/imports/imported.h"

namespace groundwork {

/// conda's environment.yml.
[[nodiscard]] Result<Imported> environmentFileIn(const SourceText &source);

} // namespace groundwork
