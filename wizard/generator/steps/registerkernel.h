// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "generator/steps/command.h"
#include "generator/steps/stepcontext.h"

namespace groundwork {

/// Makes the environment's Python a Jupyter kernel under the project's name.
struct RegisterKernel
{
    QString name;
    AbsolutePath python;
    AbsolutePath directory; ///< where the kernel will stand
    Command command;

    [[nodiscard]] QString title(Tense tense) const;
    [[nodiscard]] bool isDone(const StepContext &context) const;
    [[nodiscard]] StepResult execute(StepContext &context) const;
    bool operator==(const RegisterKernel &) const = default;
};

} // namespace groundwork
