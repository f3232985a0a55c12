// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "generator/steps/stepcontext.h"

namespace groundwork {

class System;

/// Largest lock file that is read, in bytes.
inline constexpr qint64 maximumLockSize = 16 * 1024 * 1024;

/// Proves by the environment's own records that the locked versions are there and every file has its size.
struct CheckInstalledFiles
{
    AbsolutePath prefix;
    ProjectPath lock;
    const ToolOutput *output = nullptr;

    [[nodiscard]] QString title(Tense tense) const;
    [[nodiscard]] bool isDone(const StepContext &context) const;
    [[nodiscard]] StepResult execute(StepContext &context) const;
    bool operator==(const CheckInstalledFiles &) const = default;
};

/// Compares an environment with its lock; a Failure names what differs.
[[nodiscard]] std::expected<InstalledEnvironment, Failure> readProvedEnvironment(const System &system,
                                                                                 const AbsolutePath &prefix,
                                                                                 const AbsolutePath &lock,
                                                                                 const ToolOutput &output);

} // namespace groundwork
