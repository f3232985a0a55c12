// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "advice/placedatareader.h"

#include "spec/specwords.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace groundwork {

namespace {

constexpr qsizetype largestDataFile = 200'000;
constexpr qsizetype yearDigits = 4;
constexpr int bestScore = 10;

std::optional<YamlNode> rootOf(const QByteArray &bytes, PlaceDataReading &reading)
{
    YamlDocument document = parseYaml(bytes, largestDataFile);
    for (const YamlProblem &problem : document.problems)
        reading.problems.append({problem.line, problem.message});
    if (!document.complete || !document.problems.isEmpty())
        return std::nullopt;
    return std::move(document.root);
}

template <typename Enum>
Enum wordIn(DataFields &fields, const QString &key)
{
    const QString word = fields.text(key);
    const auto value = valueOfWord<Enum>(word);
    if (!value)
        fields.problem(u"\"%1\" is no value of \"%2\"."_s.arg(word, key));
    return value.value_or(Enum{});
}

FactorData readFactor(const YamlNode &node, PlaceDataReading &reading)
{
    DataFields fields(node, reading.problems);
    FactorData data;
    data.factor = wordIn<Factor>(fields, u"name"_s);
    data.title = fields.sentence(u"title"_s);
    const QString favours = fields.text(u"favours"_s);
    if (favours != u"here" && favours != u"cloud")
        fields.problem(u"\"favours\" is here or cloud."_s);
    data.favoursHere = favours == u"here";
    data.here = fields.sentence(u"here"_s);
    if (node.find(u"docker"_s))
        data.docker = fields.sentence(u"docker"_s);
    data.cloud = fields.sentence(u"cloud"_s);
    (void)fields.take(u"why"_s); // for those who review the scores
    DataFields scores(fields.need(u"scores"_s), reading.problems);
    for (const RunPlace place : allPlaces) {
        if (fields.need(u"scores"_s).find(wordFor(place)))
            data.scores.insert(place, scores.whole(wordFor(place), 0, bestScore));
    }
    scores.onlyThese();
    fields.onlyThese();
    return data;
}

void readMachine(const YamlNode &node, PlaceDataReading &reading)
{
    DataFields machine(node, reading.problems);
    DataFields steps(machine.need(u"resources"_s), reading.problems);
    ResourceSteps &resources = reading.data.resources;
    resources.start = steps.whole(u"start"_s, 0, bestScore);
    resources.memoryGb = steps.numbers(u"memory_gb"_s);
    resources.cores = steps.numbers(u"cores"_s);
    resources.gpuMemoryGb = steps.numbers(u"gpu_memory_gb"_s);
    resources.most = steps.whole(u"most"_s, 0, bestScore);
    resources.unknown = steps.whole(u"unknown"_s, 0, bestScore);
    resources.wantedGpuMissing = steps.whole(u"wanted_gpu_missing"_s, 0, bestScore);
    steps.onlyThese();
    DataFields investment(machine.need(u"initial_investment"_s), reading.problems);
    reading.data.nothingToBuy = investment.whole(u"nothing_to_buy"_s, 0, bestScore);
    reading.data.purchaseUnknown = investment.whole(u"unknown"_s, 0, bestScore);
    reading.data.toBuy = investment.whole(u"to_buy"_s, 0, bestScore);
    investment.onlyThese();
    machine.onlyThese();
}

Price readPrice(DataFields &fields, PlaceDataReading &reading)
{
    Price price;
    const YamlNode &usd = fields.need(u"usd"_s);
    if (usd.kind == YamlKind::Mapping) {
        DataFields range(usd, reading.problems);
        price.low = range.number(u"low"_s);
        price.high = range.number(u"high"_s);
        range.onlyThese();
    } else {
        price.low = price.high = DataFields::numberIn(usd, reading.problems);
    }
    if (price.low > price.high)
        fields.problem(u"\"low\" is more than \"high\"."_s);
    price.observed = fields.date(u"observed"_s);
    price.isYearOnly = fields.text(u"observed"_s).size() == yearDigits;
    price.source = fields.text(u"source"_s);
    return price;
}

Price priceAt(DataFields &fields, const QString &key, PlaceDataReading &reading)
{
    DataFields inner(fields.need(key), reading.problems);
    Price price = readPrice(inner, reading);
    inner.onlyThese();
    return price;
}

MachineOffer readOffer(const YamlNode &node, PlaceDataReading &reading)
{
    DataFields fields(node, reading.problems);
    MachineOffer offer;
    offer.name = fields.text(u"name"_s);
    offer.cores = fields.whole(u"cores"_s, 1, 10'000);
    offer.memoryGb = fields.number(u"memory_gb"_s);
    if (node.find(u"gpu"_s)) {
        offer.gpu = fields.text(u"gpu"_s);
        offer.gpuMemoryGb = fields.number(u"gpu_memory_gb"_s);
    }
    offer.hour = readPrice(fields, reading);
    fields.onlyThese();
    return offer;
}

ProviderPrices readProvider(const YamlNode &node, PlaceDataReading &reading)
{
    DataFields fields(node, reading.problems);
    ProviderPrices provider;
    provider.place = wordIn<RunPlace>(fields, u"place"_s);
    provider.region = fields.text(u"region"_s);
    provider.stopped = fields.sentence(u"stopped"_s);
    provider.storageGbMonth = priceAt(fields, u"storage"_s, reading);
    provider.outGb = priceAt(fields, u"data_out"_s, reading);
    provider.freeOutGb = fields.number(u"free_out_gb"_s);
    for (const YamlNode &machine : fields.list(u"machines"_s))
        provider.machines.append(readOffer(machine, reading));
    if (std::ranges::none_of(provider.machines, [](const MachineOffer &offer) { return offer.gpu.isEmpty(); }))
        fields.problem(u"There is no machine without a GPU."_s);
    fields.onlyThese();
    return provider;
}

} // namespace

void readFactors(const QByteArray &bytes, PlaceDataReading &reading)
{
    const auto root = rootOf(bytes, reading);
    if (!root)
        return;
    PlaceData &data = reading.data;
    DataFields fields(*root, reading.problems);
    data.factorsChecked = fields.date(u"checked"_s);
    data.source = fields.text(u"source"_s);
    data.closeBelow = fields.number(u"close_below"_s);
    readMachine(fields.need(u"machine"_s), reading);
    for (const YamlNode &factor : fields.list(u"factors"_s))
        data.factors.append(readFactor(factor, reading));
    if (!std::ranges::equal(data.factors, allFactors, {}, &FactorData::factor))
        fields.problem(u"The ten factors have to stand in the order of the setup file's words."_s);
    fields.onlyThese();
}

void readPrices(const QByteArray &bytes, PlaceDataReading &reading)
{
    const auto root = rootOf(bytes, reading);
    if (!root)
        return;
    PlaceData &data = reading.data;
    DataFields fields(*root, reading.problems);
    data.pricesChecked = fields.date(u"checked"_s);
    data.staleAfterDays = fields.whole(u"stale_after_days"_s, 1, 10'000);
    data.undatedMargin = fields.number(u"undated_margin"_s);
    DataFields assumed(fields.need(u"assumed"_s), reading.problems);
    data.hoursWeek = assumed.number(u"hours_week"_s);
    data.storageGb = assumed.number(u"storage_gb"_s);
    data.dataOutGb = assumed.number(u"data_out_gb"_s);
    assumed.onlyThese();
    data.idleHoursWeek = fields.number(u"idle_hours_week"_s);
    data.halfScoreAt = fields.number(u"half_score_at"_s);
    data.purchaseMonths = fields.number(u"purchase_months"_s);
    for (const YamlNode &provider : fields.list(u"providers"_s))
        data.providers.append(readProvider(provider, reading));
    for (const YamlNode &node : fields.list(u"purchases"_s)) {
        DataFields purchase(node, reading.problems);
        const double gpuMemoryGb = purchase.number(u"gpu_memory_gb"_s);
        data.purchases.append({gpuMemoryGb, readPrice(purchase, reading)});
        purchase.onlyThese();
    }
    if (!std::ranges::is_sorted(data.purchases, {}, &Purchase::gpuMemoryGb) || data.purchases.isEmpty())
        fields.problem(u"Purchases stand in the order of their GPU memory."_s);
    fields.onlyThese();
}

} // namespace groundwork
