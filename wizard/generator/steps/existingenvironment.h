// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/paths.h"
#include "generator/steps/stepcontext.h"

namespace groundwork {

/// An environment that the person had before, and what the project needs of it.
struct ExistingEnvironment
{
    AbsolutePath prefix;
    QList<PackageRequest> needed;
    bool operator==(const ExistingEnvironment &) const = default;
};

/// How an environment differs from what is needed.
struct EnvironmentGaps
{
    InstalledEnvironment installed;
    QStringList missing; ///< names as asked for
    QStringList unfit;   ///< "numpy 1.24.0 (>=1.26)": there, but in a version that was not asked for
};

/// Reads the environment's own records. Fails when there is no environment.
[[nodiscard]] Result<EnvironmentGaps> gapsOf(const System &system, const ExistingEnvironment &environment,
                                             FileCheck files);

/// What is in the way of using the environment; nothing when it has all that is needed, whole as far as its files were
/// looked for, or lacks only what may be added.
[[nodiscard]] std::optional<Failure> existingProblem(const ExistingEnvironment &environment,
                                                     const EnvironmentGaps &gaps, bool mayAdd);

} // namespace groundwork
