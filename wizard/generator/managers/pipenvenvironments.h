// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/paths.h"
#include "machine/machinefacts.h"

#include <QString>

namespace groundwork {

/// Where Pipenv keeps the environments that lie in no project; empty when there is no home.
[[nodiscard]] AbsolutePath pipenvEnvironments(const MachineFacts &facts);

/// The name that Pipenv itself gives the environment of a project folder there, so that it finds it again: the
/// folder's name without what shells trip over, and a hash of the Pipfile's path.
[[nodiscard]] QString pipenvEnvironmentName(const AbsolutePath &project);

} // namespace groundwork
