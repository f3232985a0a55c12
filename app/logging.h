// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "console.h"

#include <QString>

namespace groundwork {

/// From now on Qt's messages go to standard error (warnings; when quiet only errors) and, all of them with their
/// time, to `file` unless it is empty. At five megabytes a file is set aside, and two old ones are kept.
[[nodiscard]] Result<void> startLogging(Verbosity verbosity, const QString &file);

} // namespace groundwork
