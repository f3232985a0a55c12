// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace groundwork {

/// The name as both worlds compare it: lower case, '-' for runs of "-_.".
[[nodiscard]] QString normalisedPackageName(const QString &name);

} // namespace groundwork
