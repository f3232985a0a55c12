// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "generator/steps/stepcontext.h"

#include <optional>

namespace groundwork {

class System;

/// Largest lock file that is read, in bytes.
inline constexpr qint64 maximumLockSize = 16 * 1024 * 1024;

/// The lock of packages from elsewhere that an environment holds beside those of its manager.
struct LockWithin
{
    ProjectPath lock;
    const ToolOutput *output = nullptr;
    bool operator==(const LockWithin &) const = default;
};

/// An environment and the lock that it is made and judged by.
struct LockedEnvironment
{
    AbsolutePath prefix;
    ProjectPath lock;
    QString platform; ///< conda's name of this machine: "linux-64"
    const ToolOutput *output = nullptr;
    std::optional<LockWithin> within{};
    bool operator==(const LockedEnvironment &) const = default;
};

/// Proves by the environment's own records that the locked versions are there and every file has its size.
struct CheckInstalledFiles
{
    LockedEnvironment environment;

    [[nodiscard]] QString title(Tense tense) const;
    [[nodiscard]] bool isDone(const StepContext &context) const;
    [[nodiscard]] StepResult execute(StepContext &context) const;
    bool operator==(const CheckInstalledFiles &) const = default;
};

/// The packages of its locks. Without a full version of Python (InstalledEnvironment::python) those of other Pythons
/// may be among them.
[[nodiscard]] std::expected<QList<LockedPackage>, Error> readLockedPackages(const System &system,
                                                                            const AbsolutePath &project,
                                                                            const LockedEnvironment &asked,
                                                                            const QString &python);

/// Compares the asked environment with its lock in `project`; a Failure names what differs.
[[nodiscard]] std::expected<InstalledEnvironment, Failure>
readProvedEnvironment(const System &system, const AbsolutePath &project, const LockedEnvironment &asked);

} // namespace groundwork
