// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "generator/run/speccabinet.h"
#include "system/system.h"

namespace groundwork {

/// Opens and saves spec files. Opening runs nothing, writes nothing and contacts no one.
[[nodiscard]] std::expected<ProjectSpec, SpecRejected> openSpec(const System &system, const AbsolutePath &file);
/// Keeps the comments of a file that is there already.
[[nodiscard]] Result<void> saveSpec(System &system, const AbsolutePath &file, const ProjectSpec &spec);
/// The spec that stands in a project folder of ours.
[[nodiscard]] std::expected<ProjectSpec, SpecRejected> openProjectSpec(const System &system,
                                                                       const AbsolutePath &project);

} // namespace groundwork
