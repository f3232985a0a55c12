// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "advice/placetexts.h"
#include "advice/wheretorun.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace groundwork;
using namespace Qt::Literals::StringLiterals;

namespace {

const MachineStrength laptop{.cores = 8, .memoryGb = 16.5, .gpu = {}};
const MachineStrength workstation{.cores = 32, .memoryGb = 128, .gpu = u"A card"_s, .gpuMemoryGb = 24};

PlaceAdvice adviceOn(const TargetSection &target, const std::optional<MachineStrength> &machine = laptop,
                     QDate today = bundledPlaceData().pricesChecked)
{
    return whereToRun(target, machine, bundledPlaceData(), today);
}

QList<RunPlace> placesIn(const QList<Exclusion> &excluded)
{
    QList<RunPlace> places;
    for (const Exclusion &exclusion : excluded)
        places.append(exclusion.place);
    return places;
}

QString becauseOf(const PlaceAdvice &advice, RunPlace place)
{
    const auto found = std::ranges::find(advice.excluded, place, &Exclusion::place);
    return found == advice.excluded.end() ? QString() : found->because.join(u' ');
}

const QList<RunPlace> clouds{RunPlace::Aws, RunPlace::GoogleCloud, RunPlace::Azure};
const QList<RunPlace> here{RunPlace::Local, RunPlace::Docker};

} // namespace

class TestWhereToRun : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aMustRulesOutWithItsReason();
    void nothingIsRuledOutForWantOfFacts();
    void theBudgetRulesOut();
    void whenNothingIsLeft();
    void onlyOneIsLeft();
    void theMachineCounts();
    void moneyCounts();
    void theReasonsAreTheStrongest();
    void ownFiguresCountAndAreMarked();
    void assumptionsAndAgeAreTold();
    void flipsAreSaidInWords();
    void randomAnswersAreWhole();
};

void TestWhereToRun::aMustRulesOutWithItsReason()
{
    TargetSection target;
    target.decision.must.offline = true;
    auto advice = adviceOn(target);
    QCOMPARE(placesIn(advice.excluded), clouds);
    QVERIFY(becauseOf(advice, RunPlace::Azure).contains(u"internet"));
    target.decision.must = {.offline = false, .dataStays = true, .gpuMemoryGb = 0};
    advice = adviceOn(target);
    QCOMPARE(placesIn(advice.excluded), clouds);
    QVERIFY(becauseOf(advice, RunPlace::Aws).contains(u"data must stay"));
    target.decision.must = {.offline = false, .dataStays = false, .gpuMemoryGb = 20};
    QCOMPARE(placesIn(adviceOn(target, laptop).excluded), here);
    QVERIFY(becauseOf(adviceOn(target, laptop), RunPlace::Local).contains(u"no GPU was found"));
    QCOMPARE(placesIn(adviceOn(target, workstation).excluded), QList<RunPlace>());
    target.decision.must.gpuMemoryGb = 90;
    const auto large = adviceOn(target, workstation);
    QCOMPARE(placesIn(large.excluded),
             (QList<RunPlace>{RunPlace::Local, RunPlace::Docker, RunPlace::Aws, RunPlace::GoogleCloud}));
    QVERIFY(becauseOf(large, RunPlace::Docker).contains(u"24"));
    QVERIFY(becauseOf(large, RunPlace::Aws).contains(u"90"));
}

void TestWhereToRun::nothingIsRuledOutForWantOfFacts()
{
    TargetSection target;
    target.decision.must.gpuMemoryGb = 20;
    QCOMPARE(adviceOn(target, std::nullopt).excluded, QList<Exclusion>());
    const MachineStrength unknown{.cores = 8, .memoryGb = 0, .gpu = u"A card"_s, .gpuMemoryGb = 0};
    QCOMPARE(adviceOn(target, unknown).excluded, QList<Exclusion>());
}

void TestWhereToRun::theBudgetRulesOut()
{
    TargetSection target;
    target.gpu = true;
    target.hoursWeek = 40;
    target.budgetMonth = 100;
    const auto advice = adviceOn(target);
    for (const MonthlyCost &cost : advice.costs)
        QCOMPARE(!becauseOf(advice, cost.place).isEmpty(), cost.total.low > 100);
    QVERIFY(becauseOf(advice, RunPlace::Aws).contains(u"budget is 100"));
    // Within the budget at best, over it at worst: kept, and told.
    const auto azure = std::ranges::find(advice.costs, RunPlace::Azure, &MonthlyCost::place);
    QVERIFY(azure->total.low < 100 && azure->total.high > 100);
    QVERIFY(std::ranges::any_of(
        advice.notes, [](const QString &note) { return note.startsWith(u"Azure could cost more than the budget"); }));
    target.budgetMonth = 0;
    QCOMPARE(placesIn(adviceOn(target).excluded), clouds);
}

void TestWhereToRun::whenNothingIsLeft()
{
    TargetSection target;
    target.decision.must = {.offline = true, .dataStays = false, .gpuMemoryGb = 20};
    const auto advice = adviceOn(target);
    QCOMPARE(advice.excluded.size(), 5);
    QVERIFY(!advice.best() && !advice.flip && !advice.close && advice.reasons.isEmpty());
    QVERIFY(verdict(advice).startsWith(u"No place"));
    QVERIFY(whatWouldFlip(advice, bundledPlaceData()).startsWith(u"Give up"));
}

void TestWhereToRun::onlyOneIsLeft()
{
    TargetSection target;
    target.decision.must.gpuMemoryGb = 90;
    const auto advice = adviceOn(target);
    QCOMPARE(advice.best(), std::optional(RunPlace::Azure));
    QVERIFY(!advice.runnerUp() && !advice.flip && !advice.close);
    QVERIFY(verdict(advice).startsWith(u"Only one place"));
    QCOMPARE(advice.reasons.size(), 2);
}

void TestWhereToRun::theMachineCounts()
{
    TargetSection target;
    const auto scoreOn = [&](const std::optional<MachineStrength> &machine, Factor factor) {
        return adviceOn(target, machine).scores.first().scores[indexOf(factor)];
    };
    QVERIFY(scoreOn(workstation, Factor::Resources) > scoreOn(laptop, Factor::Resources));
    QCOMPARE(scoreOn(laptop, Factor::InitialInvestment), scoreOn(workstation, Factor::InitialInvestment));
    target.gpu = true;
    QVERIFY(scoreOn(workstation, Factor::InitialInvestment) > scoreOn(std::nullopt, Factor::InitialInvestment));
    QVERIFY(scoreOn(std::nullopt, Factor::InitialInvestment) > scoreOn(laptop, Factor::InitialInvestment));
    target.decision.ranking = {Factor::Resources, Factor::InitialInvestment};
    QVERIFY(isCloud(*adviceOn(target, laptop).best()));
}

void TestWhereToRun::moneyCounts()
{
    TargetSection target;
    const auto costScore = [&] { return adviceOn(target).scores.at(2).scores[indexOf(Factor::Cost)]; };
    target.hoursWeek = 1;
    const int little = costScore();
    target.hoursWeek = 100;
    const int much = costScore();
    QVERIFY(little > much);
    target.decision.prices.aws = 50;
    QVERIFY(much > costScore());
}

void TestWhereToRun::theReasonsAreTheStrongest()
{
    TargetSection target;
    target.decision.ranking = {Factor::Privacy, Factor::Offline, Factor::Control};
    const auto advice = adviceOn(target);
    QCOMPARE(advice.best(), std::optional(RunPlace::Local));
    QCOMPARE(advice.reasons.size(), 2);
    QVERIFY2(advice.reasons.first().startsWith(u"Works offline, number 2 of yours: "),
             qPrintable(advice.reasons.first()));
    QVERIFY2(advice.reasons.last().startsWith(u"Privacy and security, number 1 of yours: "),
             qPrintable(advice.reasons.last()));
    QVERIFY(!advice.against.isEmpty());
}

void TestWhereToRun::ownFiguresCountAndAreMarked()
{
    TargetSection target;
    target.decision.ranking = {Factor::Privacy};
    target.decision.scores.aws = {{Factor::Privacy, 10}};
    target.decision.scores.local = {{Factor::Privacy, 0}};
    target.decision.prices = {.local = 700, .docker = {}, .aws = 0.01, .googleCloud = {}, .azure = {}};
    const auto advice = adviceOn(target);
    QCOMPARE(advice.best(), std::optional(RunPlace::Aws));
    QVERIFY(advice.notes.contains(u"Your own score: This computer, Privacy and security: 0 of 10."_s));
    QVERIFY(advice.notes.contains(u"Your own score: AWS, Privacy and security: 10 of 10."_s));
    QVERIFY(advice.notes.contains(u"Your own price: AWS, 0.01 US dollars an hour."_s));
    QVERIFY(advice.notes.contains(u"Your own price: a computer for 700 US dollars."_s));
    QVERIFY(advice.reasons.first().endsWith(u"The score is your own."));
    QVERIFY(costText(advice.costs.at(2)).contains(u"your own figure"));
    QVERIFY(!costText(advice.costs.at(3)).contains(u"your own figure"));
}

void TestWhereToRun::assumptionsAndAgeAreTold()
{
    const auto tells = [](const PlaceAdvice &advice, const QString &start) {
        return std::ranges::any_of(advice.notes, [&](const QString &note) { return note.startsWith(start); });
    };
    TargetSection target;
    const QStringList assumed{u"The factors have no order"_s, u"20 hours"_s, u"50 GB of storage"_s,
                              u"5 GB that leave"_s};
    for (const QString &start : assumed)
        QVERIFY2(tells(adviceOn(target), start), qPrintable(start));
    target.hoursWeek = target.storageGb = target.dataOutGbMonth = 1;
    target.decision.ranking = {Factor::Cost};
    for (const QString &start : assumed)
        QVERIFY2(!tells(adviceOn(target), start), qPrintable(start));
    const QString old = u"The scores were last checked on "_s;
    const QDate checked = bundledPlaceData().factorsChecked;
    QVERIFY(!tells(adviceOn(target, laptop, checked.addDays(180)), old));
    QVERIFY(tells(adviceOn(target, laptop, checked.addDays(181)), old));
    QVERIFY(tells(adviceOn(target, laptop, checked.addDays(181)), u"These prices are older than 180 days: "_s));
}

void TestWhereToRun::flipsAreSaidInWords()
{
    const PlaceData &data = bundledPlaceData();
    const auto said = [&](const Flip &flip) { return flipText(flip, data); };
    QCOMPARE(said({.factor = Factor::Cost, .kind = FlipKind::Place, .from = 3, .to = 1, .winner = RunPlace::Aws}),
             u"If “Cost” were number 1 instead of number 3, the best would be: AWS."_s);
    QCOMPARE(said({.factor = Factor::Cost, .kind = FlipKind::Place, .to = 2, .winner = RunPlace::Local}),
             u"If “Cost” were number 2 of your order, the best would be: This computer."_s);
    QCOMPARE(said({.factor = Factor::Cost, .kind = FlipKind::Left, .from = 2, .winner = RunPlace::Azure}),
             u"If “Cost” had no place in your order, the best would be: Azure."_s);
    QCOMPARE(said({.factor = Factor::Offline, .kind = FlipKind::Weight, .from = 5, .to = 2, .winner = RunPlace::Azure}),
             u"If “Works offline” counted 2 instead of 5, the best would be: Azure."_s);
    Flip share{
        .factor = Factor::Cost, .kind = FlipKind::Emphasis, .numerator = 3, .denominator = 2, .winner = RunPlace::Aws};
    QVERIFY(said(share).contains(u"counted more than 1.50 times"));
    share.numerator = 1;
    QVERIFY(said(share).contains(u"counted less than 0.50 times"));
    share.numerator = 2;
    QVERIFY(said(share).contains(u"a little differently"));
}

void TestWhereToRun::randomAnswersAreWhole()
{
    QRandomGenerator random(7);
    for (int i = 0; i < 1000; ++i) {
        TargetSection target;
        target.gpu = random.bounded(2) == 0;
        target.hoursWeek = random.bounded(100);
        if (random.bounded(3) == 0)
            target.budgetMonth = random.bounded(500);
        target.decision.must = {.offline = random.bounded(4) == 0,
                                .dataStays = random.bounded(4) == 0,
                                .gpuMemoryGb = random.bounded(3) == 0 ? random.bounded(100) : 0.0};
        QList<Factor> factors(allFactors.begin(), allFactors.end());
        std::shuffle(factors.begin(), factors.end(), random);
        target.decision.ranking = factors.first(random.bounded(11));
        const auto advice = adviceOn(target, random.bounded(2) ? laptop : workstation);
        QCOMPARE(advice.ranking.size() + advice.excluded.size(), 5);
        QVERIFY(advice.reasons.size() <= 2 && advice.reasons.isEmpty() == advice.ranking.isEmpty());
        QVERIFY(!advice.flip || advice.flip->winner != *advice.best());
        QVERIFY(!verdict(advice).isEmpty() && !whatWouldFlip(advice, bundledPlaceData()).isEmpty());
        for (const Exclusion &exclusion : advice.excluded) {
            QVERIFY(!exclusion.because.isEmpty());
            QVERIFY(std::ranges::find(advice.ranking, exclusion.place, &RankedPlace::place) == advice.ranking.end());
        }
    }
}

QTEST_APPLESS_MAIN(TestWhereToRun)
#include "tst_wheretorun.moc"
