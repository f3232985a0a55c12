// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "generator/managers/environmentmanager.h"

namespace groundwork {

// What venv, Pipenv and uv have in common: environments that take Python from this machine and packages from an index.

/// Where the environment lies: .venv in the project, or ~/.virtualenvs/SLUG.
[[nodiscard]] AbsolutePath virtualEnvironmentPrefix(const EnvironmentRequest &request);
/// The same as a line for a shell in the project's folder names it.
[[nodiscard]] QString virtualEnvironmentPlace(const EnvironmentRequest &request);

/// The line that activates it in such a shell.
[[nodiscard]] QString activateVirtualEnvironment(const EnvironmentRequest &request);

/// The spec with `auto` answered. The lock does not hold Python: a patch level more or less makes no other environment.
[[nodiscard]] ProjectSpec resolvedTo(ManagerChoice manager, const PythonFact *python, ProjectSpec spec);

/// Copies files of the project to private files, where a tool may write beside them.
[[nodiscard]] Command copyToPrivate(const EnvironmentRequest &request, const AbsolutePath &python,
                                    const QList<std::pair<ProjectPath, QString>> &files);

/// Why no environment can be made at that place.
[[nodiscard]] std::optional<Failure> unusablePrefix(const ProjectSpec &spec, const MachineFacts &facts,
                                                    const QString &manager);
/// No Python here that is the wanted version and can make an environment by itself.
[[nodiscard]] Failure noPython(const ProjectSpec &spec, const MachineFacts &facts);
/// A failure where the network may not be used and no folder with packages is known; `tool` is what would look there.
[[nodiscard]] std::optional<Failure> noPackagesOffline(const MachineFacts &facts, const QString &tool);

/// How many packages are in place there, by their *.dist-info.
[[nodiscard]] int packageRecordsBelow(const System &system, const AbsolutePath &prefix);

} // namespace groundwork
