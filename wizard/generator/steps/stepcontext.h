// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/canceltoken.h"
#include "base/paths.h"
#include "base/result.h"
#include "generator/steps/proof.h"
#include "generator/steps/tooloutput.h"
#include "machine/installedpackages.h"
#include "spec/failure.h"

#include <QMap>
#include <QString>

#include <expected>
#include <functional>
#include <optional>

namespace groundwork {

class Git;
class JournaledSystem;
class System;
struct Command;

enum class Tense { Imperative, Progressive }; ///< "Create README.md", "Creating README.md"

/// Done or cancelled, or a failure with ways out.
using StepResult = std::expected<Completion, Failure>;

/// A step's end by an error without ways out.
[[nodiscard]] inline StepResult failed(Error error)
{
    return std::unexpected(Failure{std::move(error), {}});
}

/// What steps found out, for later steps and for the report.
struct StepFindings
{
    std::optional<Solution> solution;
    std::optional<InstalledEnvironment> environment;
    QString commit;
    Proof proof;
    std::optional<bool> sandboxed; ///< whether every tool so far was confined; nothing before the first
    bool operator==(const StepFindings &) const = default;
};

/// What a step may use while it runs.
struct StepContext
{
    JournaledSystem &system; ///< for the project: what it makes is remembered
    System &machine;         ///< for the private directory and caches: never part of the project
    Git &git;
    const CancelToken &cancel;
    AbsolutePath root;             ///< where the project's files are now: the staging directory, later the target
    AbsolutePath privateDirectory; ///< empty folder of this run, removed at its end
    QMap<QString, QString> toolEnvironment;
    std::function<void(const ToolProgress &)> progress;
    std::function<void(const QString &)> log; ///< one plain line of a tool's output
    StepFindings findings;
    bool wasInterrupted = false; ///< an earlier run may have left an environment half made
};

} // namespace groundwork
