// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "generator/managers/environmentmanager.h"
#include "generator/steps/step.h"
#include "machine/machinefacts.h"
#include "spec/failure.h"
#include "spec/projectspec.h"

#include <QByteArray>
#include <QList>
#include <QMap>
#include <QString>

#include <expected>
#include <optional>

namespace groundwork {

enum class PlanKind {
    Create, ///< a new project, staged beside its folder and put in place in one step
    Finish, ///< what is missing in a project of ours
    Verify, ///< only the proof
};

/// Everything that will happen, as a value: what Review shows is what runs.
struct Plan
{
    PlanKind kind = PlanKind::Create;
    ProjectSpec spec;
    AbsolutePath target;
    QString manager;
    ToolFact tool;
    AbsolutePath prefix;
    AbsolutePath python;    ///< inside the prefix
    QString kernel;         ///< its name
    AbsolutePath kernels{}; ///< the folder that it is put into
    QList<Step> steps;
    bool operator==(const Plan &) const = default;
};

enum class EnvironmentWish { Make, Later }; ///< Later: `create --no-environment`

/// The plan that makes (or, in a project of ours, finishes) the spec's project at facts.target. Pure. The Failure
/// has kind TargetNotUsable when the folder is in the way.
[[nodiscard]] std::expected<Plan, Failure> makePlan(const ProjectSpec &spec, const MachineFacts &facts,
                                                    EnvironmentWish wish);

/// The plan that only proves a project of ours again.
[[nodiscard]] std::expected<Plan, Failure> makeVerifyPlan(const ProjectSpec &spec, const MachineFacts &facts);

/// "sha256:…" over ids, phases, files and commands, not over titles. The documents among the files are written in the
/// language of the run, so the same spec has another hash in another language.
[[nodiscard]] QString hashOf(const Plan &plan);

/// The text of the Review page and of the `plan` command.
[[nodiscard]] QString toText(const Plan &plan);
[[nodiscard]] QByteArray toJson(const Plan &plan);
/// A bash script that makes the same project in the current, empty folder.
[[nodiscard]] QByteArray toShell(const Plan &plan);

/// The files that the plan writes, in order; the lock's text is empty until it was solved.
[[nodiscard]] QList<TextFile> filesOf(const Plan &plan);

/// The locks among those files, this machine's first; none when the plan writes none.
[[nodiscard]] QList<ProjectPath> locksOf(const Plan &plan);
/// Whether the versions can be found out before the person says yes: nothing has to be got for it.
[[nodiscard]] bool solvesAhead(const Plan &plan);
/// Whether that installs something, if only into a private directory: it waits for the person's yes.
[[nodiscard]] bool installsToSolve(const Plan &plan);

/// What the solve of a plan is about. Plans that ask the same have the same answer, whatever else they write.
struct SolveQuestion
{
    QList<Step> steps;
    ToolFact tool;
    QMap<QString, QString> toolEnvironment; ///< which index and settings the tools inherit
    bool operator==(const SolveQuestion &) const = default;
};
[[nodiscard]] SolveQuestion solveQuestionOf(const Plan &plan, const QMap<QString, QString> &toolEnvironment);

/// Brings the packages of a solution of the plan into the caches that its install takes them from. No commands where
/// there is nothing to bring.
[[nodiscard]] FetchPackages fetchAhead(const Plan &plan, const MachineFacts &facts, const Solution &solution);

[[nodiscard]] bool makesRepository(const Plan &plan);

} // namespace groundwork
