// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "generator/steps/step.h"

namespace groundwork {

QString phaseName(Phase phase)
{
    switch (phase) {
    case Phase::Check:
        return QStringLiteral("check");
    case Phase::Solve:
        return QStringLiteral("solve");
    case Phase::Stage:
        return QStringLiteral("stage");
    case Phase::Promote:
        return QStringLiteral("promote");
    case Phase::Install:
        return QStringLiteral("install");
    case Phase::Prove:
        return QStringLiteral("prove");
    }
    Q_UNREACHABLE();
}

QString Step::title(Tense tense) const
{
    return std::visit([tense](const auto &step) { return step.title(tense); }, action);
}

bool Step::isDone(const StepContext &context) const
{
    return std::visit([&context](const auto &step) { return step.isDone(context); }, action);
}

StepResult Step::execute(StepContext &context) const
{
    return std::visit([&context](const auto &step) { return step.execute(context); }, action);
}

QList<Command> Step::commands() const
{
    return std::visit(
        [](const auto &step) -> QList<Command> {
            if constexpr (requires { step.allCommands(); })
                return step.allCommands();
            else if constexpr (requires { step.commands; })
                return step.commands;
            else if constexpr (requires { step.command(); })
                return {step.command()};
            else if constexpr (requires { Command(step.command); })
                return {step.command};
            else
                return {};
        },
        action);
}

std::optional<TextFile> Step::file() const
{
    if (const auto *write = std::get_if<WriteFile>(&action))
        return write->file;
    if (const auto *lock = std::get_if<WriteLock>(&action))
        return TextFile{lock->path, {}};
    return std::nullopt;
}

} // namespace groundwork
