// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "generator/steps/stepcontext.h"

namespace groundwork {

/// The single commit point: syncs the staging directory and renames it to the target in one step.
struct PutInPlace
{
    AbsolutePath target;

    [[nodiscard]] QString title(Tense tense) const;
    [[nodiscard]] bool isDone(const StepContext &context) const;
    [[nodiscard]] StepResult execute(StepContext &context) const;
    bool operator==(const PutInPlace &) const = default;
};

} // namespace groundwork
