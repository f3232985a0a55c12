// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "generator/steps/command.h"
#include "generator/steps/stepcontext.h"

#include <QList>
#include <QString>

namespace groundwork {

/// Finds versions of packages from elsewhere that fit those which a solve has decided and which stay: the second part
/// of an environment, with a lock of its own.
struct SolveWithin
{
    /// Files of the private directory that `prepare` and `command` find.
    static constexpr const char16_t *decidedFile = u"within/decided.lock"; ///< the lock of what is decided
    static constexpr const char16_t *pythonFile = u"within/python.txt";    ///< its Python, and pip, as conda takes them

    QString manager;        ///< shown: "pip"
    QList<Command> prepare; ///< before the one whose output is the answer
    const ToolOutput *prepareOutput = nullptr;
    Command command;
    const ToolOutput *output = nullptr;
    QList<PackageRequest> asked;
    ProjectPath lock;
    Command lockFilter{}; ///< as in SolvePackages

    [[nodiscard]] QList<Command> allCommands() const { return prepare + QList<Command>{command}; }
    [[nodiscard]] QString title(Tense tense) const;
    [[nodiscard]] bool isDone(const StepContext &context) const;
    [[nodiscard]] StepResult execute(StepContext &context) const;
    bool operator==(const SolveWithin &) const = default;
};

} // namespace groundwork
