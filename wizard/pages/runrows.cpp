// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "pages/runrows.h"

#include <QCoreApplication>

#include <algorithm>

namespace groundwork {

namespace {

/// What the files of a plan are called together.
QString filesTitle(int files, bool withRepository)
{
    if (withRepository)
        return QCoreApplication::translate("RunRows", "Write %n file(s) and the repository", nullptr, files);
    return QCoreApplication::translate("RunRows", "Write %n file(s)", nullptr, files);
}

/// Whether the step is one of those that are shown as one row.
bool isWriting(const Plan &plan, qsizetype step)
{
    return plan.kind == PlanKind::Create && step < plan.steps.size() && plan.steps.at(step).phase == Phase::Stage;
}

} // namespace

QList<RunRow> runRows(const Plan &plan)
{
    QList<RunRow> rows;
    for (qsizetype first = 0; first < plan.steps.size(); ++first) {
        qsizetype last = first;
        int files = 0;
        for (qsizetype i = first; i == first || (isWriting(plan, first) && isWriting(plan, i)); ++i) {
            last = i;
            files += plan.steps.at(i).file() ? 1 : 0;
        }
        const QString title =
            last > first ? filesTitle(files, makesRepository(plan)) : plan.steps.at(first).title(Tense::Imperative);
        rows.append({title, static_cast<int>(first), static_cast<int>(last)});
        first = last;
    }
    return rows;
}

StepState stateOf(const RunRow &row, const QList<StepState> &states)
{
    const auto part = states.mid(row.first, row.last - row.first + 1);
    for (const StepState state : {StepState::Failed, StepState::Cancelled, StepState::Running}) {
        if (part.contains(state))
            return state;
    }
    if (std::ranges::all_of(part, [](StepState state) { return state == StepState::Skipped; }))
        return StepState::Skipped;
    if (part.contains(StepState::Waiting))
        return part.first() == StepState::Waiting ? StepState::Waiting : StepState::Running;
    return StepState::Done;
}

} // namespace groundwork
