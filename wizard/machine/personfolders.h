// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/paths.h"

#include <QProcessEnvironment>

namespace groundwork {

/// HOME; empty when there is none. So are the others then, unless a variable of XDG names them.
[[nodiscard]] AbsolutePath homeFolder(const QProcessEnvironment &surroundings);
[[nodiscard]] AbsolutePath dataFolder(const QProcessEnvironment &surroundings);   ///< ~/.local/share
[[nodiscard]] AbsolutePath configFolder(const QProcessEnvironment &surroundings); ///< ~/.config

} // namespace groundwork
