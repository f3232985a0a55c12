// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "advice/sensitivity.h"

#include "spec/specformat.h"

#include <algorithm>
#include <cstdlib>

namespace groundwork {

namespace {

/// Keeps the flip that takes the least; of equal ones the first that was offered.
class Search
{
public:
    Search(const QList<ScoredPlace> &places, const WhereToRunDecision &decision)
        : m_places(places), m_decision(decision), m_best(bestOf(places, weightsOf(decision)))
    {
    }

    void offer(Flip flip, int distance)
    {
        if (m_found && distance >= m_distance)
            return;
        const auto best = bestOf(m_places, weightsOf(changedBy(flip, m_decision)));
        if (best == m_best)
            return;
        flip.winner = *best;
        m_found = flip;
        m_distance = distance;
    }

    [[nodiscard]] std::optional<Flip> found() const { return m_found; }

private:
    const QList<ScoredPlace> &m_places;
    const WhereToRunDecision &m_decision;
    std::optional<RunPlace> m_best;
    std::optional<Flip> m_found;
    int m_distance = 0;
};

std::optional<Flip> flipByHand(const QList<ScoredPlace> &places, const WhereToRunDecision &decision)
{
    Search search(places, decision);
    for (const Factor factor : allFactors) {
        const int from = decision.weights.value(factor);
        for (int to = 0; to <= largestWeight; ++to) {
            if (to != from)
                search.offer({.factor = factor, .kind = FlipKind::Weight, .from = from, .to = to}, std::abs(to - from));
        }
    }
    return search.found();
}

std::optional<Flip> flipByRank(const QList<ScoredPlace> &places, const WhereToRunDecision &decision)
{
    Search search(places, decision);
    const int named = static_cast<int>(decision.ranking.size());
    // Those that have no place stand together behind the last that has one.
    for (int from = 1; from <= named; ++from) {
        const Factor factor = decision.ranking.at(from - 1);
        for (int to = 1; to <= named; ++to) {
            if (to != from)
                search.offer({.factor = factor, .kind = FlipKind::Place, .from = from, .to = to}, std::abs(to - from));
        }
        if (named < static_cast<int>(allFactors.size()))
            search.offer({.factor = factor, .kind = FlipKind::Left, .from = from}, named + 1 - from);
    }
    for (const Factor factor : allFactors) {
        for (int to = 1; to <= named + 1 && !decision.ranking.contains(factor); ++to)
            search.offer({.factor = factor, .kind = FlipKind::Place, .to = to}, named + 2 - to);
    }
    return search.found();
}

/// A share is `numerator / denominator`, with a positive denominator.
bool isNearerToOne(const Flip &left, const Flip &right)
{
    return std::abs(left.numerator - left.denominator) * right.denominator <
           std::abs(right.numerator - right.denominator) * left.denominator;
}

std::optional<Flip> flipByEmphasis(const QList<ScoredPlace> &places)
{
    Weights even{};
    even.fill(1);
    const auto ranking = ranked(places, even);
    if (ranking.size() < 2)
        return std::nullopt;
    const auto scoresOf = [&](RunPlace place) { return std::ranges::find(places, place, &ScoredPlace::place)->scores; };
    const Scores best = scoresOf(ranking.first().place);
    std::optional<Flip> found;
    for (const Factor factor : allFactors) {
        for (qsizetype i = 1; i < ranking.size(); ++i) {
            // With the share x the other gains (x - 1) * gain on the best, and has to make up for `behind`.
            const qint64 behind = ranking.first().total - ranking.at(i).total;
            const qint64 gain = scoresOf(ranking.at(i).place)[indexOf(factor)] - best[indexOf(factor)];
            if (gain == 0 || (gain < 0 && behind >= -gain))
                continue; // it never does, or only with less than nothing
            const Flip flip{.factor = factor,
                            .kind = FlipKind::Emphasis,
                            .numerator = gain > 0 ? gain + behind : -gain - behind,
                            .denominator = std::abs(gain),
                            .winner = ranking.at(i).place};
            if (!found || isNearerToOne(flip, *found))
                found = flip;
        }
    }
    return found;
}

} // namespace

WhereToRunDecision changedBy(const Flip &flip, WhereToRunDecision decision)
{
    if (flip.kind == FlipKind::Weight) {
        decision.weights.insert(flip.factor, flip.to);
        return decision;
    }
    decision.ranking.removeOne(flip.factor);
    if (flip.kind == FlipKind::Place)
        decision.ranking.insert(flip.to - 1, flip.factor);
    return decision;
}

std::optional<Flip> smallestFlip(const QList<ScoredPlace> &places, const WhereToRunDecision &decision)
{
    if (!decision.weights.isEmpty())
        return flipByHand(places, decision);
    return decision.ranking.isEmpty() ? flipByEmphasis(places) : flipByRank(places, decision);
}

} // namespace groundwork
