// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "machine/machinefacts.h"
#include "spec/failure.h"
#include "spec/projectspec.h"

#include <QString>

#include <optional>

namespace groundwork {

/// Packages that are wanted from where `manager` does not look.
[[nodiscard]] std::optional<Failure> foreignPackages(const ProjectSpec &spec, PackageOrigin foreign,
                                                     const QString &manager);
[[nodiscard]] Failure missingTool(const QString &name);

/// Why the folder with packages that the person named, if one was named, is of no use to any manager.
[[nodiscard]] std::optional<Failure> uselessPackageFolder(const MachineFacts &facts);
enum class PackageKind { Wheels, Conda };
/// The same for one manager, which takes packages of that kind.
[[nodiscard]] std::optional<Failure> unusablePackageFolder(const MachineFacts &facts, PackageKind kind,
                                                           const QString &manager);

} // namespace groundwork
