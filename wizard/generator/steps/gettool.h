// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "generator/steps/command.h"
#include "generator/steps/stepcontext.h"

#include <optional>

namespace groundwork {

/// Puts a tool that this machine lacks into an environment of its own in Groundwork's folder of tools: neither the
/// system's Python nor the person's is changed. It belongs to the project that it was got for, and goes with it.
struct GetTool
{
    /// A file of the person's that the commands run: from the private directory, as it was when its checksum was shown.
    struct Installer
    {
        AbsolutePath file;
        QString sha256;   ///< hex
        Argument program; ///< what the commands run
        bool operator==(const Installer &) const = default;
    };

    QString name; ///< shown: "uv"
    AbsolutePath project;
    AbsolutePath folder;
    AbsolutePath program; ///< inside the folder
    QList<Command> commands;
    const ToolOutput *output = nullptr;
    std::optional<Installer> installer{};

    [[nodiscard]] QString title(Tense tense) const;
    [[nodiscard]] bool isDone(const StepContext &context) const;
    [[nodiscard]] StepResult execute(StepContext &context) const;
    bool operator==(const GetTool &) const = default;

private:
    [[nodiscard]] bool isWhole(const StepContext &context) const;
    /// It is this project's, or that of another one that stands.
    [[nodiscard]] bool hasOwner(const StepContext &context) const;
    [[nodiscard]] StepResult takeOver(StepContext &context) const;
};

} // namespace groundwork
