// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/paths.h"

#include <QStringList>

namespace groundwork {

class System;

/// Whether a git repository (its .git folder) holds more than `commits`, the ids of those that Groundwork made: other
/// commits, branches, tags, stashes, notes, working trees or hooks. True as well when that cannot be read.
[[nodiscard]] bool holdsForeignWork(const System &system, const AbsolutePath &repository, const QStringList &commits);

} // namespace groundwork
