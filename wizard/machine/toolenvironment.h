// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "machine/machinefacts.h"
#include "system/system.h"

#include <QProcessEnvironment>

namespace groundwork {

/// The allow-listed part of the environment that a tool inherits. Everything else could change what it does behind
/// the plan's back: PYTHON*, LD_*, GIT_*, an extra package index, a switched-off certificate check.
[[nodiscard]] QMap<QString, QString> toolEnvironmentFrom(const System &system, const QProcessEnvironment &surroundings);

} // namespace groundwork
