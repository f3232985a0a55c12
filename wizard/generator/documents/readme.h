// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "generator/documents/documents.h"

namespace groundwork {

/// README.md: what the project is for and how to work with it, for somebody who has only the folder.
[[nodiscard]] TextFile readme(const ProjectSpec &spec, const DocumentContext &context);

} // namespace groundwork
