// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "spec/failure.h"
#include "spec/projectspec.h"

#include <optional>

namespace groundwork {

/// The spec with the changes of a way out made. Nothing when one of them names a field that no way out may
/// change, or a value that the field cannot have.
[[nodiscard]] std::optional<ProjectSpec> withChanges(ProjectSpec spec, const QList<SpecChange> &changes);

} // namespace groundwork
