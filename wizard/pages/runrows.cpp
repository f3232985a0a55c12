// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "pages/runrows.h"

#include <QCoreApplication>

#include <algorithm>

namespace groundwork {

QList<RunRow> runRows(const Plan &plan)
{
    QList<RunRow> rows;
    const auto stage = [&](qsizetype i) {
        return plan.steps.at(i).phase == Phase::Stage && plan.kind == PlanKind::Create;
    };
    for (qsizetype i = 0; i < plan.steps.size(); ++i) {
        qsizetype last = i;
        while (stage(i) && last + 1 < plan.steps.size() && stage(last + 1))
            ++last;
        const auto begin = plan.steps.cbegin() + i;
        const auto end = plan.steps.cbegin() + last + 1;
        const auto files = std::count_if(begin, end, [](const Step &step) { return step.file().has_value(); });
        const bool repository = std::any_of(
            begin, end, [](const Step &step) { return std::holds_alternative<CreateRepository>(step.action); });
        QString title = plan.steps.at(i).title(Tense::Imperative);
        if (last > i)
            title = repository
                        ? QCoreApplication::translate("RunRows", "Write %n file(s) and the repository", nullptr,
                                                      static_cast<int>(files))
                        : QCoreApplication::translate("RunRows", "Write %n file(s)", nullptr, static_cast<int>(files));
        rows.append({title, static_cast<int>(i), static_cast<int>(last)});
        i = last;
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
