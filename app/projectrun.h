// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "commandline.h"
#include "console.h"
#include "exitcode.h"
#include "generator/plan/plan.h"
#include "machine/machinefacts.h"
#include "machine/offline.h"
#include "setupsource.h"
#include "spec/failure.h"
#include "system/git.h"
#include "system/system.h"

namespace groundwork {

/// --offline and --packages: where packages may come from.
void addPackageOptions(CommandLine &line);
/// What they say; nothing when a word is none, which has then been said.
[[nodiscard]] std::optional<PackageSupply> packageSupplyOf(const CommandLine &line, Console &console);

/// What is found here and at `target`; with the network off the tools are told so.
[[nodiscard]] MachineFacts factsFor(const System &system, const Git &git, const AbsolutePath &target,
                                    const PackageSupply &source = {});
/// Adds what there is of the environment that the spec names, if it names one.
[[nodiscard]] MachineFacts withExistingOf(const ProjectSpec &spec, const System &system, MachineFacts facts);

/// The option with which a person chooses an installer of conda, for where conda is missing.
void addInstallerOption(CommandLine &line);
/// Adds what the file of that option is, if it was given; fails when that is no path.
[[nodiscard]] Result<MachineFacts> withInstallerOf(const CommandLine &line, const System &system, MachineFacts facts);

/// Runs the plan until its end or a signal, shows its progress and prints the report.
[[nodiscard]] ExitCode runAndReport(const Plan &plan, const Prepared &prepared, System &system, Git &git,
                                    const CommandLine &line, Console &console);

/// The report of a run that could not begin.
[[nodiscard]] ExitCode reportFailure(const Failure &failure, const AbsolutePath &project, const CommandLine &line,
                                     Console &console);

/// The report of a run that was stopped by a signal before it began.
[[nodiscard]] ExitCode reportCancelled(const AbsolutePath &project, const CommandLine &line, Console &console);

/// On standard error: channels of the spec whose terms ask for payment, and packages whose licence a rule does not
/// want.
void noteLicences(const ProjectSpec &spec, MachineFacts facts, Console &console);

/// A yes is needed for a spec that takes packages from channels outside the allow-list: --trust, or a person's, which
/// is remembered for exactly this spec. Without one: the end of the program, which has been reported.
[[nodiscard]] std::optional<ExitCode> refuseChannels(const ProjectSpec &spec, const AbsolutePath &project,
                                                     System &system, const CommandLine &line, Console &console);

/// The same for a lock, or another file of the project in facts.target, that takes packages from addresses outside of
/// it: one that came by a clone or a pull. A yes is remembered for exactly that file.
[[nodiscard]] std::optional<ExitCode> refuseSources(const ProjectSpec &spec, const MachineFacts &facts, System &system,
                                                    const CommandLine &line, Console &console);

} // namespace groundwork
