// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "spec/failure.h"
#include "spec/projectspec.h"

#include <QString>

#include <optional>

namespace groundwork {

/// Packages that are wanted from where `manager` does not look.
[[nodiscard]] std::optional<Failure> foreignPackages(const ProjectSpec &spec, PackageOrigin foreign,
                                                     const QString &manager);
[[nodiscard]] Failure missingTool(const QString &name);

} // namespace groundwork
