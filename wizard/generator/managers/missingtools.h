// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "generator/managers/environmentmanager.h"

namespace groundwork {

// Tools that Groundwork gets itself, by pip, when the person asks for a manager that this machine lacks.

/// The tool as it was found, or where it will be once it was got.
[[nodiscard]] ToolFact foundOrOwnTool(const MachineFacts &facts, const QString &name);
/// Why `name` can neither be used nor be got. `auto` takes only what is there.
[[nodiscard]] std::optional<Failure> toolObstacle(const ProjectSpec &spec, const MachineFacts &facts,
                                                  const QString &name);
/// The step that gets it, as the pip requirement ("uv>=0.5") says; nothing when it was found.
[[nodiscard]] std::optional<GetTool> getByPip(const EnvironmentRequest &request, const QString &name,
                                              const QString &requirement);

} // namespace groundwork
