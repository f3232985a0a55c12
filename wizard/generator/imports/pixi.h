// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "generator/formats/tomltree.h"
#include "generator/imports/collector.h"

namespace groundwork {

/// pixi.toml, and conda.toml, which is built alike.
[[nodiscard]] Result<Imported> pixiIn(const SourceText &source);

/// The same tables inside a pyproject.toml. Only the default environment is taken.
void takePixi(const TomlNode &root, Collector &collector);

/// pixi.lock and conda.lock: the packages of the default environment.
[[nodiscard]] Result<Imported> pixiLockIn(const SourceText &source);

} // namespace groundwork
