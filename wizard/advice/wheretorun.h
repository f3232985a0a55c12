// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "advice/placescores.h"
#include "advice/sensitivity.h"

#include <QDate>
#include <QStringList>

#include <optional>

namespace groundwork {

/// Where a project had best run, and why.
struct PlaceAdvice
{
    QList<RankedPlace> ranking; ///< without what is excluded, best first; may be empty
    QList<Exclusion> excluded;  ///< in the order of the enum
    bool close = false;         ///< the first two are too close to call
    QStringList reasons;        ///< up to two, the strongest first
    QString against;            ///< the strongest; may be empty
    std::optional<Flip> flip;   ///< nothing: no change of one factor does it
    QList<MonthlyCost> costs;   ///< of every place that has one, in the order of the enum
    std::optional<BreakEven> breakEven;
    QStringList notes; ///< what was assumed, is old, or is the person's own
    Weights weights{};
    QList<ScoredPlace> scores; ///< of every place, excluded or not

    [[nodiscard]] std::optional<RunPlace> best() const;
    [[nodiscard]] std::optional<RunPlace> runnerUp() const;
    bool operator==(const PlaceAdvice &) const = default;
};

/// Pure. Without a machine nothing is known of this computer. `today` judges the age of the prices.
[[nodiscard]] PlaceAdvice whereToRun(const TargetSection &target, const std::optional<MachineStrength> &machine,
                                     const PlaceData &data, QDate today);

/// One sentence or two: what fits best, whether it is too close to call, or that nothing is left.
[[nodiscard]] QString verdict(const PlaceAdvice &advice);
/// When buying pays, in one sentence; empty where there is nothing to say.
[[nodiscard]] QString breakEvenText(const PlaceAdvice &advice, const PlaceData &data);
/// What would change the answer, in one sentence; empty without an answer.
[[nodiscard]] QString whatWouldFlip(const PlaceAdvice &advice, const PlaceData &data);

} // namespace groundwork
