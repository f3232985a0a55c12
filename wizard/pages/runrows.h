// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "generator/run/runreport.h"

#include <QList>
#include <QString>

namespace groundwork {

/// A line of the list on the page Set up: one step, or all the files of a plan together.
struct RunRow
{
    QString title;
    int first = 0; ///< steps first … last of the plan
    int last = 0;
    bool operator==(const RunRow &) const = default;
};

[[nodiscard]] QList<RunRow> runRows(const Plan &plan);

/// The state of a row from the states of its steps.
[[nodiscard]] StepState stateOf(const RunRow &row, const QList<StepState> &states);

} // namespace groundwork
