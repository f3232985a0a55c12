// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "generator/plan/plan.h"
#include "generator/steps/proof.h"
#include "spec/failure.h"
#include "system/git.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace groundwork {

enum class RunOutcome { Done, Failed, Cancelled };
enum class StepState { Waiting, Running, Done, Skipped, Failed, Cancelled };

struct StepReport
{
    QString id;
    Phase phase = Phase::Check;
    QString title;
    StepState state = StepState::Waiting;
    double seconds = 0;
    bool operator==(const StepReport &) const = default;
};

/// What a run did, as a value; also kept in the project as .groundwork/report.json.
struct RunReport
{
    RunOutcome outcome = RunOutcome::Failed;
    AbsolutePath project;
    QString plan; ///< hash
    QString spec; ///< file name inside the project
    QList<StepReport> steps;
    QString manager;
    ToolFact tool;
    AbsolutePath prefix;
    ProjectState state = ProjectState::Waiting;
    std::optional<InstalledEnvironment> environment;
    qint64 downloadBytes = -1; ///< of the packages that this run solved for; -1: not known
    std::optional<Proof> proof;
    std::optional<GitStatus> git;
    QStringList changedFiles; ///< of the repository, other than committed since this run began
    bool sandboxed = false;
    std::optional<Failure> failure;
    bool operator==(const RunReport &) const = default;
};

/// "waiting", "running" … as reports name it.
[[nodiscard]] QString stateName(StepState state);

/// The document of the `--json` option, as interfaces promise it.
[[nodiscard]] QByteArray toJson(const RunReport &report);

/// A sentence that names the changed files; empty when there are none.
[[nodiscard]] QString changedFilesText(const RunReport &report);

} // namespace groundwork
