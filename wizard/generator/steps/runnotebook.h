// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "generator/steps/command.h"
#include "generator/steps/stepcontext.h"

namespace groundwork {

/// Starts the project's kernel and executes the starter notebook in it.
struct RunNotebook
{
    AbsolutePath python;
    QString kernel;
    AbsolutePath notebook; ///< empty: only the kernel is proved
    AbsolutePath project;
    AbsolutePath jupyterData{}; ///< where the kernel lies when that is not where Jupyter looks by itself

    [[nodiscard]] Command command() const;

    [[nodiscard]] QString title(Tense tense) const;
    [[nodiscard]] bool isDone(const StepContext &context) const;
    [[nodiscard]] StepResult execute(StepContext &context) const;
    bool operator==(const RunNotebook &) const = default;
};

} // namespace groundwork
