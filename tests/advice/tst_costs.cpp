// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "advice/costs.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace groundwork;
using namespace Qt::Literals::StringLiterals;

namespace {

// The expected figures are worked out by hand from these, which stand in no file of the program.
PlaceData smallData()
{
    PlaceData data;
    data.hoursWeek = 10;
    data.storageGb = 100;
    data.dataOutGb = 0;
    data.idleHoursWeek = 4;
    data.undatedMargin = 0.25;
    data.staleAfterDays = 180;
    data.purchaseMonths = 36;
    const QDate seen(2026, 8, 1);
    data.providers = {
        {.place = RunPlace::Aws,
         .region = u"here"_s,
         .stopped = {},
         .storageGbMonth = {.low = 0.1, .high = 0.1, .observed = seen, .source = u"disks"_s},
         .outGb = {.low = 0.2, .high = 0.2, .observed = seen, .source = u"out"_s},
         .freeOutGb = 10,
         .machines = {{.name = u"plain"_s,
                       .gpu = {},
                       .hour = {.low = 0.5, .high = 0.5, .observed = seen, .source = u"hours"_s}},
                      {.name = u"gpu24"_s,
                       .gpu = u"A"_s,
                       .gpuMemoryGb = 24,
                       .hour = {.low = 2, .high = 2, .source = u"hearsay"_s}},
                      {.name = u"gpu16"_s,
                       .gpu = u"B"_s,
                       .gpuMemoryGb = 16,
                       .hour = {.low = 1, .high = 1.2, .source = u"hearsay"_s}}}},
    };
    data.purchases = {{.gpuMemoryGb = 0, .price = {.low = 1000, .high = 2000, .source = u"shops"_s}},
                      {.gpuMemoryGb = 24, .price = {.low = 3000, .high = 4000, .source = u"shops"_s}}};
    return data;
}

const MonthlyCost &ofAws(const QList<MonthlyCost> &costs)
{
    return *std::ranges::find(costs, RunPlace::Aws, &MonthlyCost::place);
}

bool near(double left, double right)
{
    return std::abs(left - right) < 0.01;
}

} // namespace

class TestCosts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aMonth();
    void hereNothingIsPaid();
    void theSmallestMachineThatHasTheGpu();
    void stoppedForTheWholeMonth();
    void theOwnPriceComesFirst();
    void moreThanAWeekHasHours();
    void buying();
    void oldAndUndatedPrices();
};

void TestCosts::aMonth()
{
    TargetSection target;
    target.hoursWeek = 20;
    target.storageGb = 50;
    target.dataOutGbMonth = 30;
    const auto costs = monthlyCosts(target, smallData());
    const MonthlyCost &cost = ofAws(costs);
    // A month has 365.25 / 12 / 7 = 4.348 weeks. 20 and 24 hours a week at 0.5; 50 GB at 0.1; 20 of 30 GB at 0.2.
    QVERIFY(near(cost.machine.low, 43.48) && near(cost.machine.high, 52.18));
    QVERIFY(near(cost.storage.low, 5) && near(cost.storage.high, 5));
    QVERIFY(near(cost.dataOut.low, 4) && near(cost.dataOut.high, 4));
    QVERIFY(near(cost.total.low, 52.48) && near(cost.total.high, 61.18));
    QCOMPARE(cost.machineName, u"plain"_s);
    // Where the answers do not say: 10 hours, 100 GB, nothing out.
    const auto assumed = monthlyCosts({}, smallData());
    QVERIFY(near(ofAws(assumed).total.low, 21.74 + 10) && near(ofAws(assumed).total.high, 30.44 + 10));
}

void TestCosts::hereNothingIsPaid()
{
    const auto costs = monthlyCosts({}, smallData());
    QCOMPARE(costs.size(), 3);
    for (const MonthlyCost &cost : costs.first(2))
        QCOMPARE(cost.total, Range{});
}

void TestCosts::theSmallestMachineThatHasTheGpu()
{
    TargetSection target;
    const PlaceData data = smallData();
    const auto name = [&] {
        const MachineOffer *offer = smallestOffer(data.providers.first(), target);
        return offer ? offer->name : QString();
    };
    target.gpu = true;
    QCOMPARE(name(), u"gpu16"_s);
    target.decision.must.gpuMemoryGb = 16;
    QCOMPARE(name(), u"gpu16"_s);
    target.decision.must.gpuMemoryGb = 16.5;
    QCOMPARE(name(), u"gpu24"_s);
    // Its price is undated, so it may be a quarter off: 10 and 14 hours at 1.5 and 2.5.
    const MonthlyCost &cost = ofAws(monthlyCosts(target, data));
    QVERIFY(near(cost.machine.low, 65.22) && near(cost.machine.high, 152.19));
    target.decision.must.gpuMemoryGb = 25;
    QCOMPARE(name(), QString());
    QCOMPARE(monthlyCosts(target, data).size(), 2);
}

void TestCosts::stoppedForTheWholeMonth()
{
    TargetSection target;
    target.hoursWeek = 0;
    const MonthlyCost &cost = ofAws(monthlyCosts(target, smallData()));
    QCOMPARE(cost.machine, Range{});
    QVERIFY(near(cost.total.low, 10) && near(cost.total.high, 10));
}

void TestCosts::theOwnPriceComesFirst()
{
    TargetSection target;
    target.decision.prices.aws = 3;
    const MonthlyCost &cost = ofAws(monthlyCosts(target, smallData()));
    QVERIFY(cost.isOwnPrice);
    QVERIFY(near(cost.machine.low, 130.45) && near(cost.machine.high, 182.63));
    QVERIFY(cost.hour.source.isEmpty());
}

void TestCosts::moreThanAWeekHasHours()
{
    TargetSection target;
    target.hoursWeek = 1e300;
    const MonthlyCost &cost = ofAws(monthlyCosts(target, smallData()));
    QVERIFY(near(cost.machine.low, 365.25) && near(cost.machine.high, 365.25));
}

void TestCosts::buying()
{
    TargetSection target;
    const PlaceData data = smallData();
    const auto even = breakEven(target, monthlyCosts(target, data), data);
    QVERIFY(even && even->months);
    QCOMPARE(even->purchase, (Range{1000, 2000}));
    QVERIFY(near(even->months->low, 1000 / 40.44) && near(even->months->high, 2000 / 31.74));
    target.decision.must.gpuMemoryGb = 16;
    QCOMPARE(breakEven(target, monthlyCosts(target, data), data)->purchase, (Range{3000, 4000}));
    target.decision.prices.local = 500;
    QCOMPARE(breakEven(target, monthlyCosts(target, data), data)->purchase, (Range{500, 500}));
    target = {};
    target.hoursWeek = 0;
    target.storageGb = 0;
    QVERIFY(!breakEven(target, monthlyCosts(target, data), data)->months);
    target.decision.must.gpuMemoryGb = 100; // nobody has such a machine
    QVERIFY(!breakEven(target, monthlyCosts(target, data), data));
}

void TestCosts::oldAndUndatedPrices()
{
    TargetSection target;
    const PlaceData data = smallData();
    const QDate seen(2026, 8, 1);
    const auto costs = monthlyCosts(target, data);
    QCOMPARE(doubtfulPrices(costs, data, seen.addDays(180)), DoubtfulPrices{});
    QCOMPARE(doubtfulPrices(costs, data, seen.addDays(181)).old, (QStringList{u"hours"_s, u"disks"_s, u"out"_s}));
    target.gpu = true;
    QCOMPARE(doubtfulPrices(monthlyCosts(target, data), data, seen).undated, QStringList{u"hearsay"_s});
    target.decision.prices.aws = 1; // the person's own is in no doubt
    QCOMPARE(doubtfulPrices(monthlyCosts(target, data), data, seen), DoubtfulPrices{});
}

QTEST_APPLESS_MAIN(TestCosts)
#include "tst_costs.moc"
