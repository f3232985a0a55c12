// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "generator/formats/textfile.h"
#include "generator/steps/addpackages.h"
#include "generator/steps/checkexisting.h"
#include "generator/steps/checkgpu.h"
#include "generator/steps/checkinstalledfiles.h"
#include "generator/steps/checktarget.h"
#include "generator/steps/command.h"
#include "generator/steps/commitfiles.h"
#include "generator/steps/createrepository.h"
#include "generator/steps/gettool.h"
#include "generator/steps/importpackages.h"
#include "generator/steps/installenvironment.h"
#include "generator/steps/putinplace.h"
#include "generator/steps/registerkernel.h"
#include "generator/steps/runnotebook.h"
#include "generator/steps/solvepackages.h"
#include "generator/steps/solvewithin.h"
#include "generator/steps/stepcontext.h"
#include "generator/steps/writefile.h"
#include "generator/steps/writelock.h"

#include <QList>
#include <QString>

#include <variant>

namespace groundwork {

enum class Phase { Check, Solve, Stage, Promote, Install, Prove };

/// "check", "solve" … as the report and the plan's JSON name it.
[[nodiscard]] QString phaseName(Phase phase);

/// The closed set of things that a plan can do. Each says what it does (title, files, commands) beside doing it.
using AnyStep = std::variant<CheckTarget, GetTool, SolvePackages, SolveWithin, WriteFile, WriteLock, CreateRepository,
                             PutInPlace, CommitFiles, InstallEnvironment, CheckExisting, AddPackages, RegisterKernel,
                             CheckInstalledFiles, ImportPackages, CheckGpu, RunNotebook>;

struct Step
{
    QString id; ///< unique in a plan and stable: "write:README.md"
    Phase phase = Phase::Check;
    int weight = 1; ///< expected duration, in tenths of a second
    AnyStep action;

    [[nodiscard]] QString title(Tense tense) const;
    /// True when the step holds already, with evidence; it is then skipped.
    [[nodiscard]] bool isDone(const StepContext &context) const;
    [[nodiscard]] StepResult execute(StepContext &context) const;
    [[nodiscard]] QList<Command> commands() const;
    /// The file that the step writes; its text is empty where a solve decides it.
    [[nodiscard]] std::optional<TextFile> file() const;
    bool operator==(const Step &) const = default;
};

} // namespace groundwork
