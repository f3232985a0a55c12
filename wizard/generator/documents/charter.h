// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "generator/formats/textfile.h"
#include "spec/projectspec.h"

namespace groundwork {

/// docs/PROJECT_CHARTER.md: every answer of the stakeholders, and every question that is still open.
[[nodiscard]] TextFile charter(const ProjectSpec &spec);

} // namespace groundwork
