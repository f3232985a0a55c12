// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "generator/imports/imported.h"

namespace groundwork {

/// Pipenv's Pipfile.
[[nodiscard]] Result<Imported> pipfileIn(const SourceText &source);

} // namespace groundwork
