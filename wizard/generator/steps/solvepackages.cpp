// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "generator/steps/solvepackages.h"

#include "generator/steps/checkinstalledfiles.h"
#include "generator/steps/explainedend.h"
#include "generator/steps/runcommand.h"
#include "system/system.h"

#include <QCoreApplication>

namespace groundwork {

namespace {

Failure onOtherPlatform(Failure failure, const QString &platform)
{
    failure.error.message =
        QCoreApplication::translate("SolvePackages", "For %1: %2").arg(platform, failure.error.message);
    failure.waysOut.append(WayOut{QCoreApplication::translate("SolvePackages", "Lock for this computer only"),
                                  {{QStringLiteral("environment.platforms"), {}}}});
    return failure;
}

} // namespace

QString SolvePackages::title(Tense tense) const
{
    return tense == Tense::Imperative
               ? QCoreApplication::translate("SolvePackages", "Find versions that fit together with %1").arg(manager)
               : QCoreApplication::translate("SolvePackages", "Finding versions that fit together with %1")
                     .arg(manager);
}

QList<Command> SolvePackages::allCommands() const
{
    QList<Command> all = commands;
    for (const auto &other : others)
        all.append(other.command);
    return all;
}

bool SolvePackages::isDone(const StepContext &context) const
{
    return context.findings.solution.has_value();
}

StepResult SolvePackages::execute(StepContext &context) const
{
    Q_ASSERT(!commands.isEmpty() && output != nullptr);
    for (const auto &command : commands.first(commands.size() - 1)) {
        const auto end = runExplained(context, {command, *output, asked});
        if (!end)
            return std::unexpected(end.error());
        if (!*end)
            return Completion::Cancelled;
    }
    auto solution = answerOf(context, commands.constLast());
    if (!solution)
        return std::unexpected(solution.error());
    if (!*solution)
        return Completion::Cancelled;
    for (const auto &other : others) {
        const auto answer = answerOf(context, other.command);
        if (!answer)
            return std::unexpected(onOtherPlatform(answer.error(), other.platform));
        if (!*answer)
            return Completion::Cancelled;
        (*solution)->otherLocks.insert(other.lock.toString(), (*answer)->lock);
    }
    output->findCached(context.machine, caches, **solution);
    context.findings.solution = std::move(*solution);
    return Completion::Done;
}

std::expected<std::optional<Solution>, Failure> SolvePackages::answerOf(StepContext &context,
                                                                        const Command &command) const
{
    const auto end = runCommand(context, command, output);
    if (!end)
        return std::unexpected(Failure{end.error(), {}});
    if (end->outcome == ProcessOutcome::Cancelled)
        return std::nullopt;
    SolveAnswer answer{*end, {}, scope};
    if (!lockFile.isEmpty()) {
        auto file = context.machine.read(context.privateDirectory.child(lockFile), maximumLockSize);
        if (end->outcome != ProcessOutcome::Exited || end->exitCode != 0)
            return std::unexpected(explainedEnd(context, {command, *output, asked}, *end));
        if (!file)
            return std::unexpected(Failure{file.error(), {}});
        answer.lockFile = std::move(*file);
    }
    auto solution = output->solutionIn(answer);
    // The reader of an answer does not know what was asked; the explanation of a failure names it.
    if (!solution)
        return std::unexpected(end->exitCode != 0 ? explainedEnd(context, {command, *output, asked}, *end)
                                                  : solution.error());
    return std::move(*solution);
}

} // namespace groundwork
