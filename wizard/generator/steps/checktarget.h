// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "generator/steps/stepcontext.h"
#include "machine/disks.h"

namespace groundwork {

/// Looks at the folder once more, right before anything happens: absent or truly empty, writable, enough space.
struct CheckTarget
{
    AbsolutePath target;
    qint64 bytesNeeded = 0;       ///< below the target
    bool ownProject = false;      ///< the folder must be a project of ours instead
    QList<SpaceNeed> elsewhere{}; ///< what is written beside it: a named environment, the cache of packages

    [[nodiscard]] QString title(Tense tense) const;
    [[nodiscard]] bool isDone(const StepContext &context) const;
    [[nodiscard]] StepResult execute(StepContext &context) const;
    bool operator==(const CheckTarget &) const = default;
};

} // namespace groundwork
