// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "advice/weighing.h"

#include <QList>

#include <optional>

namespace groundwork {

enum class FlipKind {
    Place,    ///< the factor stands at another place of the order
    Left,     ///< the factor is taken out of the order
    Weight,   ///< the factor has another weight by hand
    Emphasis, ///< the factor counts more, or less, than the others, which have no order
};

/// The smallest change of one factor that makes another place the best.
struct Flip
{
    Factor factor = Factor::Cost;
    FlipKind kind = FlipKind::Place;
    int from = 0, to = 0; ///< of Place: 1 is the first, `from` 0 where it had none; of Weight: 0–5
    /// Of Emphasis: the factor has to count beyond this share of what each other counts, on the side away from 1; at
    /// the share itself both places are equal.
    qint64 numerator = 1, denominator = 1;
    RunPlace winner = RunPlace::Local; ///< then
    bool operator==(const Flip &) const = default;
};

/// Nothing when no change of a single factor makes another place the best. By rank: every move of one factor was tried,
/// and none over fewer places does it. By hand: every other weight of one factor was tried, and none that is nearer
/// does it. Without an order: the share is the exact one.
[[nodiscard]] std::optional<Flip> smallestFlip(const QList<ScoredPlace> &places, const WhereToRunDecision &decision);

/// The decision with the change made; of Place, Left and Weight.
[[nodiscard]] WhereToRunDecision changedBy(const Flip &flip, WhereToRunDecision decision);

} // namespace groundwork
