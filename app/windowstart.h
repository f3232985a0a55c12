// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "console.h"
#include "exitcode.h"

#include <QStringList>

namespace groundwork {

/// Becomes the window program that lies beside this one. Returns only when that cannot be.
[[nodiscard]] ExitCode startWindow(const QStringList &words, Console &console);

} // namespace groundwork
