// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "generator/steps/checktarget.h"

#include "machine/probe.h"
#include "machine/targetproblem.h"
#include "system/journaledsystem.h"

#include <QCoreApplication>

namespace groundwork {

QString CheckTarget::title(Tense tense) const
{
    return tense == Tense::Imperative
               ? QCoreApplication::translate("CheckTarget", "Check the folder %1").arg(target.toString())
               : QCoreApplication::translate("CheckTarget", "Checking the folder %1").arg(target.toString());
}

bool CheckTarget::isDone(const StepContext &) const
{
    return false;
}

StepResult CheckTarget::execute(StepContext &context) const
{
    const TargetFact found = probeTarget(context.system, target);
    if (const auto problem =
            targetProblem(found, ownProject ? TargetUse::OurProject : TargetUse::NewProject, bytesNeeded))
        return std::unexpected(Failure{*problem, {}});
    QList<DiskFact> disks{{found.path, found.volume, found.freeBytes}};
    for (const auto &need : elsewhere) {
        if (const auto disk = probeDisk(context.machine, need.place))
            disks.append(*disk);
    }
    if (const auto problem = spaceProblem(disks, QList<SpaceNeed>{{found.path, bytesNeeded}} + elsewhere))
        return std::unexpected(Failure{*problem, {}});
    return Completion::Done;
}

} // namespace groundwork
