// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "pages/projectstatetext.h"

#include <QCoreApplication>

#include <algorithm>

namespace groundwork {

QString stateSentence(ProjectState state)
{
    switch (state) {
    case ProjectState::Waiting:
        return QCoreApplication::translate("ProjectState", "The files are there; the environment is still to be made.");
    case ProjectState::Installing:
        return QCoreApplication::translate("ProjectState", "The environment was being installed.");
    case ProjectState::Installed:
        return QCoreApplication::translate("ProjectState", "The environment is there; its proof is still to be made.");
    case ProjectState::Proved:
        return QCoreApplication::translate("ProjectState", "It was proved to work.");
    case ProjectState::Failed:
        return QCoreApplication::translate("ProjectState", "The environment could not be made or proved.");
    }
    Q_UNREACHABLE();
}

bool standsAfter(const Plan &plan, const RunReport &report)
{
    const auto isPromoted = [](const StepReport &step) {
        return step.phase == Phase::Promote && (step.state == StepState::Done || step.state == StepState::Skipped);
    };
    return plan.kind != PlanKind::Create || std::ranges::any_of(report.steps, isPromoted);
}

} // namespace groundwork
