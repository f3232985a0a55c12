// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "generator/steps/command.h"
#include "generator/steps/stepcontext.h"

namespace groundwork {

/// Imports every requested package in the environment, each in a child process that may die.
struct ImportPackages
{
    AbsolutePath python;
    QStringList packages; ///< names as asked for

    [[nodiscard]] Command command() const;

    [[nodiscard]] QString title(Tense tense) const;
    [[nodiscard]] bool isDone(const StepContext &context) const;
    [[nodiscard]] StepResult execute(StepContext &context) const;
    bool operator==(const ImportPackages &) const = default;
};

} // namespace groundwork
