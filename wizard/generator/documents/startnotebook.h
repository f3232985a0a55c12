// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "generator/documents/documents.h"

namespace groundwork {

/// notebooks/00-start.ipynb: the problem in the stakeholders' words, the environment, and a first check that runs
/// with what the spec asks for, be it nothing but ipykernel.
[[nodiscard]] TextFile startNotebook(const ProjectSpec &spec, const DocumentContext &context);

} // namespace groundwork
