// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "generator/steps/addpackages.h"

#include "generator/steps/explainedend.h"
#include "generator/steps/runcommand.h"
#include "system/journaledsystem.h"

#include <QCoreApplication>

#include <algorithm>

namespace groundwork {

namespace {

QByteArray linesOf(const InstalledEnvironment &environment)
{
    QByteArray lines;
    for (const auto &package : environment.packages)
        lines += package.name.toUtf8() + "==" + package.version.toUtf8() + '\n';
    return lines;
}

/// What was there before and is not any more, or in another version.
QStringList changedPackages(const InstalledEnvironment &before, const InstalledEnvironment &after)
{
    QStringList changed;
    for (const auto &package : before.packages) {
        const auto found = std::ranges::find(after.packages, package.name, &InstalledPackage::name);
        if (found == after.packages.cend() || found->version != package.version)
            changed.append(package.name);
    }
    return changed;
}

} // namespace

QString AddPackages::title(Tense tense) const
{
    return tense == Tense::Imperative
               ? QCoreApplication::translate("AddPackages", "Add what is missing to %1 with %2")
                     .arg(environment.prefix.toString(), manager)
               : QCoreApplication::translate("AddPackages", "Adding what is missing to %1 with %2")
                     .arg(environment.prefix.toString(), manager);
}

bool AddPackages::isDone(const StepContext &context) const
{
    const auto gaps = gapsOf(context.system, environment, FileCheck::Skip);
    return gaps && gaps->missing.isEmpty() && gaps->unfit.isEmpty();
}

StepResult AddPackages::execute(StepContext &context) const
{
    Q_ASSERT(output != nullptr);
    const auto before = gapsOf(context.system, environment, FileCheck::Skip);
    if (!before)
        return failed(before.error());
    Command adding = command;
    adding.inputs.append({QString::fromUtf16(installedFile), linesOf(before->installed)});
    const auto end = runCommand(context, adding, output);
    if (!end)
        return failed(end.error());
    if (end->outcome == ProcessOutcome::Cancelled)
        return Completion::Cancelled;
    if (end->outcome != ProcessOutcome::Exited || end->exitCode != 0)
        return std::unexpected(explainedEnd(context, {adding, *output, environment.needed, environment.prefix}, *end));

    // As everywhere, the tool's word proves nothing.
    auto after = gapsOf(context.system, environment, FileCheck::Skip);
    if (!after)
        return failed(after.error());
    if (const auto problem = existingProblem(environment, *after, false))
        return std::unexpected(*problem);
    if (const auto changed = changedPackages(before->installed, after->installed); !changed.isEmpty())
        return failed(
            Error{QCoreApplication::translate("AddPackages", "%1 changed packages that were in %2 before: %3.")
                      .arg(manager, environment.prefix.toString(), changed.join(QStringLiteral(", "))),
                  {},
                  QCoreApplication::translate("AddPackages", "Look whether your other work in this "
                                                             "environment still runs.")});
    context.findings.environment = std::move(after->installed);
    return Completion::Done;
}

} // namespace groundwork
