// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "generator/steps/command.h"

#include <QString>

namespace groundwork {

/// A command that runs a script of resources/managers.
[[nodiscard]] Command scriptCommand(const AbsolutePath &python, const QString &script);

} // namespace groundwork
