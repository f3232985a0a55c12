// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "generator/run/bundle.h"
#include "generator/run/specstore.h"
#include "machine/machinefacts.h"

#include <expected>
#include <memory>
#include <optional>

namespace groundwork {

/// What a command is given: a setup file, or a bundle that holds one and its packages.
struct SetupSource
{
    ProjectSpec spec;
    std::unique_ptr<Bundle> bundle; ///< null: a setup file alone
};

/// Nothing when a signal ended the unpacking.
[[nodiscard]] std::expected<std::optional<SetupSource>, SpecRejected> openSetup(System &system,
                                                                                const AbsolutePath &file);
/// The bundle alone; null when a signal ended the unpacking.
[[nodiscard]] Result<std::unique_ptr<Bundle>> openBundle(System &system, const AbsolutePath &file);

/// A machine as a plan is made for it, and what a bundle knows of the plan's solve.
struct Prepared
{
    MachineFacts facts;
    std::optional<Solution> solution{};
    AbsolutePath bundle{}; ///< the file; empty: none
};

/// With a bundle the packages are those that it holds; a failure where they are not for this machine.
[[nodiscard]] std::expected<Prepared, Failure> prepared(const Bundle *bundle, const ProjectSpec &spec,
                                                        MachineFacts facts);

} // namespace groundwork
