// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "generator/imports/collector.h"

namespace groundwork {

/// requirements.txt, as pip reads it.
[[nodiscard]] Result<Imported> requirementsIn(const SourceText &source);

/// One line of it without its comment, as also stands below "pip:" in an environment.yml.
void takeRequirementLine(Collector &collector, const QString &line, const ImportPlace &place);

} // namespace groundwork
