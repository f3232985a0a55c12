// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "advice/doctor.h"

namespace groundwork {

/// What the doctor says of the environment: which manager makes it and with which Python, or why none can. The managers
/// themselves are asked, as they are when a set-up begins.
[[nodiscard]] QList<Finding> environmentFindings(const MachineFacts &facts, const ProjectSpec &spec);

} // namespace groundwork
