// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "console.h"
#include "exitcode.h"

#include <QStringList>

namespace groundwork {

/// Describes this machine and, with a spec, judges whether it suits.
[[nodiscard]] ExitCode runDoctor(const QStringList &words, Console &console);

} // namespace groundwork
