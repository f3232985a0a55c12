// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "advice/placescores.h"
#include "generator/formats/textfile.h"
#include "spec/projectspec.h"

#include <QString>

#include <optional>

namespace groundwork {

/// docs/decisions/0001-where-to-run.md: what was decided, from which answers, how the places compare and cost, what
/// would change the answer, and what follows. Its dates are those of the spec and of the data, never of a clock.
[[nodiscard]] TextFile decisionRecord(const ProjectSpec &spec, const std::optional<MachineStrength> &machine);

/// "this computer", "Docker on this computer" …
[[nodiscard]] QString placeName(RunPlace place);

} // namespace groundwork
