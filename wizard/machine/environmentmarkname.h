// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace groundwork {

/// Name of the file in a prefix by which Groundwork knows what it made; it is written last.
[[nodiscard]] inline QString environmentMarkName()
{
    return QStringLiteral(".groundwork-environment.json");
}

} // namespace groundwork
