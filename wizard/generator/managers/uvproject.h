// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "generator/managers/environmentmanager.h"

namespace groundwork {

/// The pyproject.toml of a project whose environment uv makes: what it needs, and in the layout that is a package also
/// how that is built.
[[nodiscard]] QByteArray uvProject(const EnvironmentRequest &request);

} // namespace groundwork
