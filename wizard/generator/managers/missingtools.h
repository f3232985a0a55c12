// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "generator/managers/environmentmanager.h"

namespace groundwork {

// Tools that Groundwork gets itself when the person asks for a manager that this machine lacks: by pip, or by an
// installer that the person chose.

/// The tool as it was found, or where it will be once it was got.
[[nodiscard]] ToolFact foundOrOwnTool(const MachineFacts &facts, const QString &name);
/// Why `name` can neither be used nor be got. `auto` takes only what is there.
[[nodiscard]] std::optional<Failure> toolObstacle(const ProjectSpec &spec, const MachineFacts &facts,
                                                  const QString &name);
/// The step that gets it, as the pip requirement ("uv>=0.5") says; nothing when it was found.
[[nodiscard]] std::optional<GetTool> getByPip(const EnvironmentRequest &request, const QString &name,
                                              const QString &requirement);

/// conda as it will be once the person's installer has run; nothing where none was chosen, or none can be used.
[[nodiscard]] std::optional<ToolFact> ownConda(const ProjectSpec &spec, const MachineFacts &facts);
/// Why there is neither a conda nor an installer of it.
[[nodiscard]] Failure missingConda(const MachineFacts &facts);
/// The step that gets it.
[[nodiscard]] GetTool getByInstaller(const EnvironmentRequest &request, const ToolFact &conda,
                                     const ToolOutput *output);

} // namespace groundwork
