// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "machine/machinefacts.h"

#include <QString>

#include <optional>

namespace groundwork {

/// The word for it in a project's record and in reports.
[[nodiscard]] QString stateName(ProjectState state);
[[nodiscard]] std::optional<ProjectState> projectStateNamed(const QString &name);

} // namespace groundwork
