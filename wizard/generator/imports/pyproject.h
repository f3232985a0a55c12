// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "generator/imports/imported.h"

namespace groundwork {

/// pyproject.toml: the project's own table, dependency groups, and those of Poetry, uv and pixi.
[[nodiscard]] Result<Imported> pyProjectIn(const SourceText &source);

/// The inline metadata at the top of a script (PEP 723).
[[nodiscard]] Result<Imported> inlineScriptIn(const SourceText &source);
[[nodiscard]] bool hasInlineMetadata(const QByteArray &script);

} // namespace groundwork
