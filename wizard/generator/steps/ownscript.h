// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "generator/steps/command.h"

namespace groundwork {

/// A command that runs a script that is compiled in, by its place under resources/: "proof/imports.py".
[[nodiscard]] Command scriptCommand(const AbsolutePath &python, const QString &script);

} // namespace groundwork
