// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "spec/projectspec.h"

#include <QString>

namespace groundwork {

// What each layout has. `empty` has only the README, git's files and the spec.

[[nodiscard]] bool hasNotebooks(Layout layout); ///< and the test of the environment
[[nodiscard]] bool hasDocuments(Layout layout); ///< docs/
[[nodiscard]] bool hasData(Layout layout);
[[nodiscard]] bool hasModels(Layout layout);
[[nodiscard]] bool hasCode(Layout layout);    ///< src/
[[nodiscard]] bool hasPackage(Layout layout); ///< pyproject.toml, so that the code can be installed

[[nodiscard]] QString startNotebookPath();
[[nodiscard]] QString specFileName(const ProjectSpec &spec);

} // namespace groundwork
