// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/packagenames.h"

#include <QString>

namespace groundwork {

inline constexpr qsizetype longestPackageText = 200;

} // namespace groundwork
