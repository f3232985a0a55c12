// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "generator/steps/stepcontext.h"

namespace groundwork {

/// Writes a lock: a file whose text the solve decides.
struct WriteLock
{
    ProjectPath path;

    [[nodiscard]] QString title(Tense tense) const;
    [[nodiscard]] bool isDone(const StepContext &context) const;
    [[nodiscard]] StepResult execute(StepContext &context) const;
    bool operator==(const WriteLock &) const = default;
};

} // namespace groundwork
