// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "generator/formats/textfile.h"
#include "spec/projectspec.h"

namespace groundwork {

/// .gitignore: environments, data, models, secrets and what programs leave behind.
[[nodiscard]] TextFile gitIgnore(const ProjectSpec &spec);

/// .gitattributes: the same line ends everywhere, and which files are no text.
[[nodiscard]] TextFile gitAttributes(const ProjectSpec &spec);

} // namespace groundwork
