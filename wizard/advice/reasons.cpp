// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "advice/reasons.h"

#include "advice/placetexts.h"

#include <QCoreApplication>

#include <algorithm>

namespace groundwork {

namespace {

constexpr int mostReasons = 2;

const Scores &scoresOf(const PlaceAdvice &advice, RunPlace place)
{
    return std::ranges::find(advice.scores, place, &ScoredPlace::place)->scores;
}

/// In units of weight × score × the number of others, so that it is exact.
qint64 advantage(const PlaceAdvice &advice, RunPlace best, Factor factor)
{
    const std::size_t i = indexOf(factor);
    const auto own = static_cast<qint64>(scoresOf(advice, best)[i]);
    if (advice.ranking.size() == 1)
        return advice.weights[i] * (own - fullScore / 2);
    qint64 difference = 0;
    for (const RankedPlace &other : advice.ranking.sliced(1))
        difference += own - scoresOf(advice, other.place)[i];
    return advice.weights[i] * difference;
}

QString costAdded(const PlaceAdvice &advice, RunPlace best, const TargetSection &target, const PlaceData &data)
{
    const auto costOf = [&](auto wanted) {
        const MonthlyCost *cheapest = nullptr;
        for (const MonthlyCost &cost : advice.costs) {
            if (wanted(cost.place) && (!cheapest || cost.total.middle() < cheapest->total.middle()))
                cheapest = &cost;
        }
        return cheapest;
    };
    const MonthlyCost *cost = isCloud(best) ? costOf([best](RunPlace place) { return place == best; })
                                            : costOf([](RunPlace place) { return isCloud(place); });
    if (!cost)
        return {};
    return QCoreApplication::translate("WhereToRun", "%1 would be about %2 US dollars a month at %3 hours a week.")
        .arg(placeTitle(cost->place), shownMoney(cost->total), shownAmount(target.hoursWeek.value_or(data.hoursWeek)));
}

QString sentenceFor(Factor factor, const PlaceAdvice &advice, RunPlace best, const TargetSection &target,
                    const std::optional<MachineStrength> &machine, const PlaceData &data)
{
    QStringList parts{factorText(factor, best, data)};
    if (factor == Factor::Cost)
        parts.append(costAdded(advice, best, target, data));
    if (factor == Factor::Resources && !isCloud(best) && machine)
        parts.append(QCoreApplication::translate("WhereToRun", "Here: %1.").arg(shownMachine(*machine)));
    if (target.decision.scores.of(best).contains(factor))
        parts.append(QCoreApplication::translate("WhereToRun", "The score is your own."));
    parts.removeAll(QString());
    const auto rank = target.decision.weights.isEmpty() ? target.decision.ranking.indexOf(factor) + 1 : 0;
    const QString title = rank > 0 ? QCoreApplication::translate("WhereToRun", "%1, number %2 of yours")
                                         .arg(factorTitle(factor, data), QString::number(rank))
                                   : factorTitle(factor, data);
    return QCoreApplication::translate("WhereToRun", "%1: %2").arg(title, parts.join(u' '));
}

} // namespace

Reasons reasonsFor(const PlaceAdvice &advice, const TargetSection &target,
                   const std::optional<MachineStrength> &machine, const PlaceData &data)
{
    const auto best = advice.best();
    if (!best)
        return {};
    QList<std::pair<qint64, Factor>> factors;
    for (const Factor factor : allFactors)
        factors.append({advantage(advice, *best, factor), factor});
    std::ranges::stable_sort(factors, std::ranges::greater(), &std::pair<qint64, Factor>::first);
    auto add = [&, used = QList<Factor>()](Reasons &reasons, Factor factor) mutable {
        if (reasons.pro.size() < mostReasons && !used.contains(factor)) {
            used.append(factor);
            reasons.pro.append(sentenceFor(factor, advice, *best, target, machine, data));
        }
    };
    Reasons reasons;
    for (const auto &[gain, factor] : factors) {
        if (gain > 0)
            add(reasons, factor);
    }
    // Where the others are as good in all but one, what is good in itself counts too.
    const Scores &scores = scoresOf(advice, *best);
    const auto worth = [&](const std::pair<qint64, Factor> &entry) {
        const std::size_t i = indexOf(entry.second);
        return entry.first < 0 ? 0 : advice.weights[i] * (scores[i] - fullScore / 2);
    };
    QList<std::pair<qint64, Factor>> good = factors;
    std::ranges::stable_sort(good, std::ranges::greater(), worth);
    for (const auto &entry : good) {
        if (worth(entry) > 0)
            add(reasons, entry.second);
    }
    if (const auto &[gain, factor] = factors.last(); gain < 0)
        reasons.contra = sentenceFor(factor, advice, *best, target, machine, data);
    return reasons;
}

} // namespace groundwork
