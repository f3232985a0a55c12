// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "generator/steps/tooloutput.h"

namespace groundwork {

/// Whether an environment marker as the dependency specifiers of Python packages have it ("sys_platform == 'win32' and
/// python_version < '3.11'") holds in that environment. No marker always holds; one over a Python that the scope does
/// not name is taken to hold, and an `extra` is never asked for. Fails on what is no marker.
/// Source: the Python packaging specification "Dependency specifiers".
[[nodiscard]] Result<bool> markerHolds(const QString &marker, const LockScope &scope);

} // namespace groundwork
