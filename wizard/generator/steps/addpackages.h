// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "generator/steps/command.h"
#include "generator/steps/existingenvironment.h"

#include <optional>

namespace groundwork {

/// Adds what an existing environment lacks, and changes nothing that is in it.
struct AddPackages
{
    QString manager; ///< shown
    ExistingEnvironment environment;
    Command command; ///< may name the private file `installedFile`
    const ToolOutput *output = nullptr;
    /// Prints what `installedFile` holds, for a script; a run has it from the records. None when the command does not
    /// name that file.
    std::optional<Command> list{};

    /// Private file that holds "name==version" of all that is in the environment, a line each.
    static constexpr auto installedFile = u"installed.txt";

    [[nodiscard]] QString title(Tense tense) const;
    [[nodiscard]] bool isDone(const StepContext &context) const;
    [[nodiscard]] StepResult execute(StepContext &context) const;
    bool operator==(const AddPackages &) const = default;
};

} // namespace groundwork
