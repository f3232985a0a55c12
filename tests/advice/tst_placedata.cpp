// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "advice/placedata.h"
#include "advice/placetexts.h"
#include "spec/specwords.h"

#include <QFile>
#include <QTest>

#include <algorithm>

using namespace groundwork;
using namespace Qt::Literals::StringLiterals;

namespace {

QByteArray dataFile(const QString &name)
{
    QFile file(QStringLiteral(GROUNDWORK_SOURCE_DIR "/resources/advice/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString messages(const QList<PlaceDataProblem> &problems)
{
    QStringList lines;
    for (const PlaceDataProblem &problem : problems)
        lines.append(QString::number(problem.line) + u": "_s + problem.message);
    return lines.join(u'\n');
}

/// What the guide's table says of a factor, in the words that must not be missing.
struct GuideRow
{
    Factor factor;
    bool favoursHere;
    QStringList here, cloud;
};

const QList<GuideRow> guide{
    {Factor::Cost,
     true,
     {u"small scale"_s, u"nothing to pay every month"_s},
     {u"adds up"_s, u"running or idle"_s, u"stopped"_s}},
    {Factor::Resources,
     false,
     {u"Limited"_s, u"this machine"_s},
     {u"GPUs"_s, u"memory"_s, u"as needed"_s, u"quotas"_s}},
    {Factor::Control,
     true,
     {u"Full"_s, u"hardware and software"_s},
     {u"Little of the hardware"_s, u"managed services"_s}},
    {Factor::Offline, true, {u"no connection"_s}, {u"reliable connection"_s}},
    {Factor::Privacy,
     true,
     {u"stays here"_s, u"control"_s, u"patches and backups"_s},
     {u"stored elsewhere"_s, u"breaches"_s, u"regions"_s, u"roles"_s}},
    {Factor::Learning,
     true,
     {u"More"_s, u"set up and mended"_s},
     {u"Cloud services"_s, u"roles"_s, u"billing"_s, u"quotas"_s}},
    {Factor::InitialInvestment, false, {u"capable machine"_s, u"at the start"_s}, {u"Low"_s, u"as it is used"_s}},
    {Factor::Collaboration, false, {u"local network"_s, u"by hand"_s}, {u"Easy sharing"_s, u"central storage"_s}},
    {Factor::AdvancedTools, false, {u"installed here"_s}, {u"Managed training"_s, u"registries"_s, u"accelerators"_s}},
    {Factor::Maintenance,
     false,
     {u"Yours"_s, u"updates"_s, u"drivers"_s, u"dependencies"_s},
     {u"provider"_s, u"infrastructure"_s, u"images"_s, u"security"_s}},
};

} // namespace

class TestPlaceData : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theBundledDataIsWhole();
    void theFactorsAgreeWithTheGuide();
    void everyFigureHasADateOrSaysSoAndASource();
    void aBrokenFileIsRefused_data();
    void aBrokenFileIsRefused();
};

void TestPlaceData::theBundledDataIsWhole()
{
    const auto reading = readPlaceData(dataFile(u"factors.yaml"_s), dataFile(u"prices.yaml"_s));
    QVERIFY2(reading.problems.isEmpty(), qPrintable(messages(reading.problems)));
    QCOMPARE(reading.data, bundledPlaceData());
    QVERIFY(reading.data.factorsChecked.isValid());
    QVERIFY(reading.data.pricesChecked.isValid());
    QCOMPARE(reading.data.staleAfterDays, 180);
    for (const RunPlace place : allPlaces)
        QCOMPARE(reading.data.pricesOf(place) != nullptr, isCloud(place));
}

void TestPlaceData::theFactorsAgreeWithTheGuide()
{
    const PlaceData &data = bundledPlaceData();
    QCOMPARE(data.factors.size(), guide.size());
    for (qsizetype i = 0; i < guide.size(); ++i) {
        const GuideRow &row = guide.at(i);
        const FactorData &factor = data.factors.at(i);
        const QString word = wordFor(row.factor);
        QCOMPARE(factor.factor, row.factor);
        QVERIFY2(factor.favoursHere == row.favoursHere, qPrintable(word));
        for (const QString &piece : row.here)
            QVERIFY2(factor.here.contains(piece), qPrintable(word + u": "_s + factor.here));
        for (const QString &piece : row.cloud)
            QVERIFY2(factor.cloud.contains(piece), qPrintable(word + u": "_s + factor.cloud));
        // Whatever the machine and the hours, the scores lean the way of the guide.
        for (const bool gpu : {false, true}) {
            for (const MachineStrength &machine :
                 {MachineStrength{.cores = 1, .memoryGb = 2, .gpu = {}},
                  MachineStrength{.cores = 128, .memoryGb = 1024, .gpu = u"H100"_s, .gpuMemoryGb = 80}}) {
                TargetSection target;
                target.gpu = gpu;
                for (const std::optional<MachineStrength> &known :
                     {std::optional<MachineStrength>(), std::optional(machine)}) {
                    const auto places = scoredPlaces(target, known, monthlyCosts(target, data), data);
                    const int here = places.first().scores[indexOf(row.factor)];
                    for (const ScoredPlace &place : places.sliced(2)) {
                        const int there = place.scores[indexOf(row.factor)];
                        QVERIFY2(row.favoursHere ? here > there : here < there, qPrintable(word));
                    }
                }
            }
        }
    }
}

void TestPlaceData::everyFigureHasADateOrSaysSoAndASource()
{
    const PlaceData &data = bundledPlaceData();
    QList<Price> prices;
    for (const ProviderPrices &provider : data.providers) {
        QVERIFY(!provider.region.isEmpty() && !provider.stopped.isEmpty());
        prices += {provider.storageGbMonth, provider.outGb};
        for (const MachineOffer &offer : provider.machines)
            prices.append(offer.hour);
    }
    for (const Purchase &purchase : data.purchases)
        prices.append(purchase.price);
    for (const Price &price : prices) {
        QVERIFY(price.low > 0 && price.low <= price.high);
        QVERIFY(!price.source.isEmpty());
        QVERIFY(price.observed.isNull() || price.observed <= data.pricesChecked);
        QVERIFY(priceOrigin(price).contains(price.source));
        QCOMPARE(priceOrigin(price).startsWith(u"undated"), price.observed.isNull());
    }
    QCOMPARE(priceOrigin(data.pricesOf(RunPlace::Aws)->outGb), u"2026, aws.amazon.com/ec2/pricing/on-demand"_s);
}

void TestPlaceData::aBrokenFileIsRefused_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QString>("message");
    const auto row = [](const char *name, const QString &file, const char *from, const char *to,
                        const QString &message) {
        QTest::newRow(name) << file << QByteArray(from) << QByteArray(to) << message;
    };
    const QString factors = u"factors"_s;
    const QString prices = u"prices"_s;
    row("score over ten", factors, "maintenance\n", "maintenance\n    extra: 1\n",
        u"There is no key \"extra\" here."_s);
    row("unknown factor", factors, "name: cost", "name: price", u"\"price\" is no value of \"name\"."_s);
    row("score of eleven", factors, "local: 10, docker: 8", "local: 11, docker: 8",
        u"\"local\" is no whole number from 0 to 10."_s);
    row("factor twice", factors, "name: resources", "name: cost",
        u"The ten factors have to stand in the order of the setup file's words."_s);
    row("sentence lost", factors, "    cloud: 'Low, and paid as it is used.'\n", "", u"\"cloud\" is missing."_s);
    row("sentence for no list", factors, "Needs no connection.", "Needs; no connection.",
        u"\"here\" holds a quote, a semicolon, a backslash or a line's end."_s);
    row("leans nowhere", factors, "favours: here", "favours: both", u"\"favours\" is here or cloud."_s);
    row("no date", prices, "\"2026-08-17\"", "\"2026-13-17\"", u"\"2026-13-17\" is no date."_s);
    row("no source", prices, ", source: aws.amazon.com/ec2/pricing/on-demand}", "}", u"\"source\" is missing."_s);
    row("a minus", prices, "usd: 1.408", "usd: -1.408", u"\"-1.408\" is no number of 0 or more."_s);
    row("span the wrong way", prices, "low: 0.70, high: 0.72", "low: 0.72, high: 0.70",
        u"\"low\" is more than \"high\"."_s);
    row("unknown place", prices, "place: azure", "place: moon", u"\"moon\" is no value of \"place\"."_s);
    row("no YAML", prices, "providers:", "providers: [", u""_s);
}

void TestPlaceData::aBrokenFileIsRefused()
{
    QFETCH(const QString, file);
    QFETCH(const QByteArray, from);
    QFETCH(const QByteArray, to);
    QFETCH(const QString, message);
    QByteArray factors = dataFile(u"factors.yaml"_s);
    QByteArray prices = dataFile(u"prices.yaml"_s);
    QByteArray &broken = file == u"factors" ? factors : prices;
    QVERIFY(broken.contains(from));
    broken.replace(broken.indexOf(from), from.size(), to);
    const auto problems = readPlaceData(factors, prices).problems;
    QVERIFY(!problems.isEmpty());
    if (!message.isEmpty())
        QVERIFY2(std::ranges::find(problems, message, &PlaceDataProblem::message) != problems.end(),
                 qPrintable(messages(problems)));
}

QTEST_APPLESS_MAIN(TestPlaceData)
#include "tst_placedata.moc"
