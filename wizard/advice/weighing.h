// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "advice/placedata.h"

#include <QList>

#include <array>
#include <optional>

namespace groundwork {

/// What each factor counts, as whole numbers of which only the proportions matter: every total is exact.
using Weights = std::array<qint64, allFactors.size()>;

/// How well a place does, factor by factor, in hundredths of a point: 0 to fullScore.
using Scores = std::array<int, allFactors.size()>;
inline constexpr int fullScore = 1000;

/// Rank-order centroids: the mean of all weights that agree with the order. Factors that `ranking` does not name share
/// what is left of them evenly; without any all ten count the same. No factor stands in it twice.
[[nodiscard]] Weights weightsByRank(const QList<Factor> &ranking);

/// The person's own, 0–5; a factor that is not named counts nothing.
[[nodiscard]] Weights weightsByHand(const QMap<Factor, int> &weights);

/// By hand where the decision has weights, else by rank.
[[nodiscard]] Weights weightsOf(const WhereToRunDecision &decision);

struct ScoredPlace
{
    RunPlace place = RunPlace::Local;
    Scores scores{};
    bool operator==(const ScoredPlace &) const = default;
};

struct RankedPlace
{
    RunPlace place = RunPlace::Local;
    qint64 total = 0;                              ///< exact, in units of the weights
    double score = 0;                              ///< 0–1
    std::array<double, allFactors.size()> parts{}; ///< of the score, factor by factor
    bool operator==(const RankedPlace &) const = default;
};

/// Best first. Equal totals stand in the order of the enum, whatever the order of `places`.
[[nodiscard]] QList<RankedPlace> ranked(const QList<ScoredPlace> &places, const Weights &weights);

/// The first of ranked(), without the rest; nothing of no places.
[[nodiscard]] std::optional<RunPlace> bestOf(const QList<ScoredPlace> &places, const Weights &weights);

/// Whether the first two differ by less than `closeBelow` of a score from 0 to 1.
[[nodiscard]] bool isClose(const QList<RankedPlace> &ranking, const Weights &weights, double closeBelow);

[[nodiscard]] inline std::size_t indexOf(Factor factor)
{
    return static_cast<std::size_t>(factor);
}

} // namespace groundwork
