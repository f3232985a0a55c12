// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "generator/formats/textfile.h"
#include "spec/projectspec.h"

#include <QString>

namespace groundwork {

/// docs/decisions/0001-where-to-run.md: what was decided, from which answers, and what follows.
[[nodiscard]] TextFile decisionRecord(const ProjectSpec &spec);

/// "this computer", "Docker on this computer" …
[[nodiscard]] QString placeName(RunPlace place);

} // namespace groundwork
