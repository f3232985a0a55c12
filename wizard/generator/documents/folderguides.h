// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "generator/formats/textfile.h"
#include "spec/projectspec.h"

namespace groundwork {

/// data/README.md: what lies here, where it comes from and what git does with it.
[[nodiscard]] TextFile dataGuide(const ProjectSpec &spec);

/// models/README.md.
[[nodiscard]] TextFile modelsGuide();

} // namespace groundwork
