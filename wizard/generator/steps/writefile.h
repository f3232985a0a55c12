// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "generator/formats/textfile.h"
#include "generator/steps/stepcontext.h"

namespace groundwork {

/// Writes one file below the project's root, with the folders above it.
struct WriteFile
{
    TextFile file;

    [[nodiscard]] QString title(Tense tense) const;
    [[nodiscard]] bool isDone(const StepContext &context) const;
    [[nodiscard]] StepResult execute(StepContext &context) const;
    bool operator==(const WriteFile &) const = default;
};

/// Writes `file` below `root`, making the folders above it.
[[nodiscard]] Result<void> writeBelow(JournaledSystem &system, const AbsolutePath &root, const TextFile &file);

} // namespace groundwork
