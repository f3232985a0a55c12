// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "generator/steps/existingenvironment.h"

namespace groundwork {

/// Looks whether an existing environment has what the project needs, by the environment's own records.
struct CheckExisting
{
    ExistingEnvironment environment;
    bool mayAdd = false; ///< what is missing is added later

    [[nodiscard]] QString title(Tense tense) const;
    [[nodiscard]] bool isDone(const StepContext &context) const;
    [[nodiscard]] StepResult execute(StepContext &context) const;
    bool operator==(const CheckExisting &) const = default;
};

} // namespace groundwork
