// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "console.h"
#include "exitcode.h"

#include <QStringList>

namespace groundwork {

/// Finds packages of the catalogue by what a person would type.
[[nodiscard]] ExitCode runSearch(const QStringList &words, Console &console);

} // namespace groundwork
