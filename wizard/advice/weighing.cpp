// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "advice/weighing.h"

#include <algorithm>
#include <numeric>

namespace groundwork {

namespace {

constexpr qint64 oneToTen = 2520; // the least common multiple of 1 … 10, so that every fraction below is whole
static_assert(allFactors.size() == 10);

/// Ten times the centroid weight of a rank, in units of 1/oneToTen.
qint64 centroid(std::size_t rank)
{
    qint64 sum = 0;
    for (std::size_t i = rank; i < allFactors.size(); ++i)
        sum += oneToTen / static_cast<qint64>(i + 1);
    return sum;
}

qint64 sumOf(const Weights &weights)
{
    return std::accumulate(weights.begin(), weights.end(), qint64{0});
}

} // namespace

Weights weightsByRank(const QList<Factor> &ranking)
{
    Weights weights{};
    const auto named = static_cast<std::size_t>(ranking.size());
    for (std::size_t rank = 0; rank < named; ++rank)
        weights[indexOf(ranking.at(static_cast<qsizetype>(rank)))] = centroid(rank) * oneToTen;
    qint64 rest = 0;
    for (std::size_t rank = named; rank < allFactors.size(); ++rank)
        rest += centroid(rank);
    for (const Factor factor : allFactors) {
        if (!ranking.contains(factor))
            weights[indexOf(factor)] = rest * (oneToTen / static_cast<qint64>(allFactors.size() - named));
    }
    return weights;
}

Weights weightsByHand(const QMap<Factor, int> &weights)
{
    Weights byFactor{};
    for (auto weight = weights.begin(); weight != weights.end(); ++weight)
        byFactor[indexOf(weight.key())] = weight.value();
    return byFactor;
}

Weights weightsOf(const WhereToRunDecision &decision)
{
    return decision.weights.isEmpty() ? weightsByRank(decision.ranking) : weightsByHand(decision.weights);
}

QList<RankedPlace> ranked(const QList<ScoredPlace> &places, const Weights &weights)
{
    const auto full = static_cast<double>(std::max<qint64>(sumOf(weights), 1) * fullScore);
    QList<RankedPlace> ranking;
    for (const ScoredPlace &place : places) {
        RankedPlace rank{.place = place.place};
        for (std::size_t i = 0; i < weights.size(); ++i) {
            rank.total += weights[i] * place.scores[i];
            rank.parts[i] = static_cast<double>(weights[i] * place.scores[i]) / full;
        }
        rank.score = static_cast<double>(rank.total) / full;
        ranking.append(rank);
    }
    std::ranges::sort(ranking, [](const RankedPlace &left, const RankedPlace &right) {
        return left.total != right.total ? left.total > right.total : left.place < right.place;
    });
    return ranking;
}

std::optional<RunPlace> bestOf(const QList<ScoredPlace> &places, const Weights &weights)
{
    std::optional<RunPlace> best;
    qint64 most = 0;
    for (const ScoredPlace &place : places) {
        const qint64 total = std::inner_product(weights.begin(), weights.end(), place.scores.begin(), qint64{0});
        if (!best || total > most || (total == most && place.place < *best)) {
            best = place.place;
            most = total;
        }
    }
    return best;
}

bool isClose(const QList<RankedPlace> &ranking, const Weights &weights, double closeBelow)
{
    if (ranking.size() < 2)
        return false;
    const auto difference = static_cast<double>(ranking[0].total - ranking[1].total);
    return sumOf(weights) == 0 || difference < closeBelow * static_cast<double>(sumOf(weights) * fullScore);
}

} // namespace groundwork
