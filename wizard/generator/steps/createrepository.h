// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "generator/steps/stepcontext.h"
#include "system/git.h"

namespace groundwork {

/// Makes the git repository inside the staging directory, with the first commit where one is wanted.
struct CreateRepository
{
    FirstCommit commit;

    [[nodiscard]] QString title(Tense tense) const;
    [[nodiscard]] bool isDone(const StepContext &context) const;
    [[nodiscard]] StepResult execute(StepContext &context) const;
    bool operator==(const CreateRepository &) const = default;
};

} // namespace groundwork
