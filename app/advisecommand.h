// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "console.h"
#include "exitcode.h"

#include <QStringList>

namespace groundwork {

/// groundwork advise FILE
[[nodiscard]] ExitCode runAdvise(const QStringList &words, Console &console);

} // namespace groundwork
