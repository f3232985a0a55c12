// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "generator/run/fetchpackages.h"

#include "generator/steps/runcommand.h"
#include "system/journaledsystem.h"

namespace groundwork {

namespace {

std::expected<Completion, Failure> runCommands(const FetchPackages &fetch, StepContext &context)
{
    for (const auto &command : fetch.commands) {
        const auto end = runCommand(context, command, fetch.output);
        if (!end)
            return std::unexpected(Failure{end.error(), {}});
        if (end->outcome == ProcessOutcome::Cancelled)
            return Completion::Cancelled;
        if (end->outcome != ProcessOutcome::Exited || end->exitCode != 0)
            return std::unexpected(fetch.output->explain(*end, {}));
    }
    return Completion::Done;
}

} // namespace

std::expected<Completion, Failure> fetchPackages(const FetchPackages &fetch, System &system, Git &git,
                                                 const RunSurroundings &surroundings, const CancelToken &cancel)
{
    if (cancel.isCancelled())
        return Completion::Cancelled;
    const auto temporary = system.makePrivateDirectory(surroundings.temporaryDirectory, QStringLiteral("groundwork-"));
    if (!temporary)
        return std::unexpected(Failure{temporary.error(), {}});
    JournaledSystem journal(system);
    StepContext context{journal, system, git, cancel, *temporary, *temporary, surroundings.toolEnvironment, {}, {}, {}};
    auto result = runCommands(fetch, context);
    // What is left in the temporary folder harms nobody.
    if (const auto removed = system.removeTree(*temporary); !removed)
        qWarning("%s", qUtf8Printable(removed.error().message));
    return result;
}

} // namespace groundwork
