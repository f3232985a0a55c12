// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "generator/steps/checkexisting.h"

#include "system/journaledsystem.h"

#include <QCoreApplication>

namespace groundwork {

QString CheckExisting::title(Tense tense) const
{
    return tense == Tense::Imperative ? QCoreApplication::translate("CheckExisting", "Look for the packages in %1")
                                            .arg(environment.prefix.toString())
                                      : QCoreApplication::translate("CheckExisting", "Looking for the packages in %1")
                                            .arg(environment.prefix.toString());
}

bool CheckExisting::isDone(const StepContext &) const
{
    return false;
}

StepResult CheckExisting::execute(StepContext &context) const
{
    auto gaps = gapsOf(context.system, environment, FileCheck::Sizes);
    if (!gaps)
        return failed(gaps.error());
    if (const auto problem = existingProblem(environment, *gaps, mayAdd))
        return std::unexpected(*problem);
    context.findings.environment = std::move(gaps->installed);
    context.findings.proof.filesOk = gaps->missing.isEmpty(); // with a damaged file it would not come here
    return Completion::Done;
}

} // namespace groundwork
