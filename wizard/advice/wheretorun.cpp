// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "advice/wheretorun.h"

#include "advice/placetexts.h"
#include "advice/reasons.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace groundwork {

namespace {

QStringList ownFigures(const TargetSection &target, const PlaceData &data)
{
    QStringList own;
    for (const RunPlace place : allPlaces) {
        const auto &scores = target.decision.scores.of(place);
        for (auto score = scores.begin(); score != scores.end(); ++score)
            own.append(QCoreApplication::translate("WhereToRun", "Your own score: %1, %2: %3 of 10.")
                           .arg(placeTitle(place), factorTitle(score.key(), data), QString::number(score.value())));
        const auto price = target.decision.prices.of(place);
        if (price && isCloud(place))
            own.append(QCoreApplication::translate("WhereToRun", "Your own price: %1, %2 US dollars an hour.")
                           .arg(placeTitle(place), shownMoney(*price)));
        else if (price)
            own.append(QCoreApplication::translate("WhereToRun", "Your own price: a computer for %1 US dollars.")
                           .arg(shownMoney(*price)));
    }
    return own;
}

QStringList assumptions(const TargetSection &target, const PlaceData &data)
{
    QStringList assumed;
    if (target.decision.weights.isEmpty() && target.decision.ranking.isEmpty())
        assumed.append(
            QCoreApplication::translate("WhereToRun", "The factors have no order yet, so each counts the same."));
    if (!target.hoursWeek)
        assumed.append(QCoreApplication::translate("WhereToRun", "%1 hours of use a week are assumed.")
                           .arg(shownAmount(data.hoursWeek)));
    if (!target.storageGb)
        assumed.append(QCoreApplication::translate("WhereToRun", "%1 GB of storage are assumed.")
                           .arg(shownAmount(data.storageGb)));
    if (!target.dataOutGbMonth)
        assumed.append(QCoreApplication::translate("WhereToRun", "%1 GB that leave the place a month are assumed.")
                           .arg(shownAmount(data.dataOutGb)));
    return assumed;
}

QStringList doubts(const QList<MonthlyCost> &costs, const PlaceData &data, QDate today)
{
    QStringList notes;
    const DoubtfulPrices doubtful = doubtfulPrices(costs, data, today);
    if (!doubtful.old.isEmpty())
        notes.append(QCoreApplication::translate("WhereToRun", "These prices are older than %1 days: %2.")
                         .arg(QString::number(data.staleAfterDays), doubtful.old.join(QStringLiteral(", "))));
    if (!doubtful.undated.isEmpty())
        notes.append(
            QCoreApplication::translate("WhereToRun", "Nobody says of when these prices are, so the span is wider: %1.")
                .arg(doubtful.undated.join(QStringLiteral(", "))));
    if (data.factorsChecked.daysTo(today) > data.staleAfterDays)
        notes.append(QCoreApplication::translate("WhereToRun", "The scores were last checked on %1.")
                         .arg(data.factorsChecked.toString(Qt::ISODate)));
    return notes;
}

QStringList overBudget(const TargetSection &target, const PlaceAdvice &advice)
{
    QStringList notes;
    for (const MonthlyCost &cost : advice.costs) {
        const double budget = target.budgetMonth.value_or(cost.total.high);
        if (cost.total.low <= budget && cost.total.high > budget)
            notes.append(QCoreApplication::translate("WhereToRun", "%1 could cost more than the budget: up to %2 US "
                                                                   "dollars a month.")
                             .arg(placeTitle(cost.place), shownMoney(cost.total.high)));
    }
    return notes;
}

} // namespace

std::optional<RunPlace> PlaceAdvice::best() const
{
    return ranking.isEmpty() ? std::nullopt : std::optional(ranking.first().place);
}

std::optional<RunPlace> PlaceAdvice::runnerUp() const
{
    return ranking.size() < 2 ? std::nullopt : std::optional(ranking.at(1).place);
}

PlaceAdvice whereToRun(const TargetSection &target, const std::optional<MachineStrength> &machine,
                       const PlaceData &data, QDate today)
{
    PlaceAdvice advice;
    advice.costs = monthlyCosts(target, data);
    advice.excluded = exclusionsBy(target, machine, advice.costs);
    advice.scores = scoredPlaces(target, machine, advice.costs, data);
    advice.weights = weightsOf(target.decision);
    QList<ScoredPlace> left = advice.scores;
    left.removeIf([&](const ScoredPlace &scored) {
        return std::ranges::find(advice.excluded, scored.place, &Exclusion::place) != advice.excluded.end();
    });
    advice.ranking = ranked(left, advice.weights);
    advice.close = isClose(advice.ranking, advice.weights, data.closeBelow);
    advice.flip = smallestFlip(left, target.decision);
    const Reasons reasons = reasonsFor(advice, target, machine, data);
    advice.reasons = reasons.pro;
    advice.against = reasons.contra;
    advice.breakEven = breakEven(target, advice.costs, data);
    advice.notes = ownFigures(target, data) + assumptions(target, data) + overBudget(target, advice) +
                   doubts(advice.costs, data, today);
    return advice;
}

QString verdict(const PlaceAdvice &advice)
{
    if (advice.ranking.isEmpty())
        return QCoreApplication::translate("WhereToRun", "No place has everything that must be true.");
    const QString best = placeTitle(*advice.best());
    if (!advice.runnerUp())
        return QCoreApplication::translate("WhereToRun", "Only one place has everything that must be true: %1.")
            .arg(best);
    if (advice.close)
        return QCoreApplication::translate("WhereToRun", "Too close to call: %1, then %2.")
            .arg(best, placeTitle(*advice.runnerUp()));
    return QCoreApplication::translate("WhereToRun", "Best: %1. Then: %2.").arg(best, placeTitle(*advice.runnerUp()));
}

QString breakEvenText(const PlaceAdvice &advice, const PlaceData &data)
{
    if (!advice.breakEven)
        return {};
    const BreakEven &even = *advice.breakEven;
    const QString place = placeTitle(even.place);
    if (!even.months || even.months->low > 10 * data.purchaseMonths)
        return QCoreApplication::translate("WhereToRun",
                                           "Buying a computer for it, for %1 US dollars, would never pay against %2.")
            .arg(shownMoney(even.purchase), place);
    const QString text =
        even.months->low > data.purchaseMonths
            ? QCoreApplication::translate("WhereToRun",
                                          "Buying a computer for it, for %1 US dollars, would pay against "
                                          "%2 only after %3 months, longer than one is used.")
            : QCoreApplication::translate(
                  "WhereToRun", "Buying a computer for it, for %1 US dollars, would pay against %2 after %3 months.");
    return text.arg(shownMoney(even.purchase), place,
                    shownMoney({std::ceil(even.months->low), std::ceil(even.months->high)}));
}

QString whatWouldFlip(const PlaceAdvice &advice, const PlaceData &data)
{
    if (advice.flip)
        return flipText(*advice.flip, data);
    if (advice.ranking.isEmpty())
        return QCoreApplication::translate("WhereToRun", "Give up one of the musts.");
    if (advice.ranking.size() == 1)
        return QCoreApplication::translate("WhereToRun", "Only giving up a must would change the answer.");
    return QCoreApplication::translate("WhereToRun", "No change of a single factor would change the answer.");
}

} // namespace groundwork
