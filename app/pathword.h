// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/paths.h"
#include "base/result.h"
#include "console.h"

#include <QString>

#include <optional>

namespace groundwork {

/// A path as a person wrote it: from the current folder, unless it is a full one. Fails on an empty word, and on a name
/// that is not text.
[[nodiscard]] Result<AbsolutePath> pathFromWord(const QString &word);

/// The same; what is wrong with the word is said.
[[nodiscard]] std::optional<AbsolutePath> pathFromWord(const QString &word, Console &console);

/// Where settings and what is remembered are kept. A place that cannot be when the folder of settings has a name that
/// is not text: then nothing is kept.
[[nodiscard]] AbsolutePath settingsFolder();

/// Where temporary files go: as TMPDIR says, if it can be used.
[[nodiscard]] AbsolutePath temporaryFolder();

} // namespace groundwork
