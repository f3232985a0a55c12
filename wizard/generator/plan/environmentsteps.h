// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "generator/managers/environmentmanager.h"
#include "generator/plan/plan.h"
#include "spec/specrules.h"

namespace groundwork {

// The part of a plan that is about the environment and its kernel.

/// All that the parts of a plan are made from.
struct Planning
{
    const ProjectSpec &spec;
    const MachineFacts &facts;
    const EnvironmentManager &manager;
    EnvironmentRequest request;

    [[nodiscard]] QString slug() const { return slugOf(spec); }
    [[nodiscard]] AbsolutePath target() const { return facts.target.path; }
    /// Whether the spec names an environment that was there before.
    [[nodiscard]] bool usesExisting() const { return !spec.environment.existing.isEmpty(); }
    [[nodiscard]] ExistingEnvironment existing() const { return manager.add(request).environment; }
    [[nodiscard]] AbsolutePath prefix() const { return usesExisting() ? existing().prefix : manager.prefix(request); }
    [[nodiscard]] AbsolutePath python() const { return prefix().child(QStringLiteral("bin/python")); }
};

/// The project's own name, unless a kernel of another project has it already; in a project of ours the one it has.
[[nodiscard]] QString kernelName(const Planning &planning);

/// The folder that it is put into; in a project of ours the one that it was put into.
[[nodiscard]] AbsolutePath kernelsFolder(const Planning &planning);

/// What stands in the way of the environment and its kernel, found before anything is written.
[[nodiscard]] std::optional<Failure> environmentProblem(const Planning &planning);

/// Gets the manager where this machine lacks it and it can be got.
void addTool(QList<Step> &steps, const Planning &planning);
/// What is decided before anything is written: the versions, or whether an existing environment fits. A tool that is
/// missing is got first.
void addDecision(QList<Step> &steps, const Planning &planning);
/// The files that hold the decision; none for an existing environment.
void addLocks(QList<Step> &steps, const Planning &planning);
/// Those of them that git keeps.
[[nodiscard]] QList<ProjectPath> keptLocks(const Planning &planning);
/// Rough needs of the environment on the target's disk, in bytes.
[[nodiscard]] qint64 environmentBytes(const ProjectSpec &spec);
void addInstall(QList<Step> &steps, const Planning &planning);
void addProof(QList<Step> &steps, const Planning &planning);

} // namespace groundwork
