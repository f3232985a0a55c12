// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "generator/steps/command.h"
#include "generator/steps/stepcontext.h"

namespace groundwork {

/// Asks the packages that come in builds for GPUs whether they see the one of this machine.
struct CheckGpu
{
    AbsolutePath python;
    QStringList packages;
    bool isWanted = false; ///< the project cannot do without; else the finding is only told

    [[nodiscard]] Command command() const;

    [[nodiscard]] QString title(Tense tense) const;
    [[nodiscard]] bool isDone(const StepContext &context) const;
    [[nodiscard]] StepResult execute(StepContext &context) const;
    bool operator==(const CheckGpu &) const = default;
};

} // namespace groundwork
