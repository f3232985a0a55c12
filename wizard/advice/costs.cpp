// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "advice/costs.h"

#include <algorithm>

namespace groundwork {

namespace {

constexpr double hoursInWeek = 7 * 24;
constexpr double weeksInMonth = 365.25 / 12 / 7;

/// An undated price may be off.
Range rangeOf(const Price &price, const PlaceData &data)
{
    const double margin = price.observed.isNull() ? data.undatedMargin : 0;
    return {price.low * (1 - margin), price.high * (1 + margin)};
}

Range times(Range range, double low, double high)
{
    return {range.low * low, range.high * high};
}

Range sum(const Range &left, const Range &right)
{
    return {left.low + right.low, left.high + right.high};
}

MonthlyCost costIn(const ProviderPrices &prices, const MachineOffer &offer, const TargetSection &target,
                   const PlaceData &data)
{
    MonthlyCost cost;
    cost.place = prices.place;
    cost.machineName = offer.name;
    cost.gpu = offer.gpu;
    cost.cores = offer.cores;
    cost.memoryGb = offer.memoryGb;
    cost.region = prices.region;
    cost.hour = offer.hour;
    cost.storageGbMonth = prices.storageGbMonth;
    cost.outGb = prices.outGb;
    const auto own = target.decision.prices.of(prices.place);
    cost.isOwnPrice = own.has_value();
    if (own)
        cost.hour = {.low = *own, .high = *own, .observed = {}, .isYearOnly = false, .source = {}};
    const Range hour = own ? Range{*own, *own} : rangeOf(offer.hour, data);
    const double hours = std::min(target.hoursWeek.value_or(data.hoursWeek), hoursInWeek);
    const double running = hours > 0 ? std::min(hours + data.idleHoursWeek, hoursInWeek) : 0;
    cost.machine = times(hour, hours * weeksInMonth, running * weeksInMonth);
    const double storage = target.storageGb.value_or(data.storageGb);
    cost.storage = times(rangeOf(prices.storageGbMonth, data), storage, storage);
    const double out = std::max(0.0, target.dataOutGbMonth.value_or(data.dataOutGb) - prices.freeOutGb);
    cost.dataOut = times(rangeOf(prices.outGb, data), out, out);
    cost.total = sum(sum(cost.machine, cost.storage), cost.dataOut);
    return cost;
}

} // namespace

const MachineOffer *smallestOffer(const ProviderPrices &prices, const TargetSection &target)
{
    const double gpuMemory = target.decision.must.gpuMemoryGb;
    const bool needsGpu = target.gpu || gpuMemory > 0;
    const MachineOffer *found = nullptr;
    for (const MachineOffer &offer : prices.machines) {
        const bool fits = needsGpu ? !offer.gpu.isEmpty() && offer.gpuMemoryGb >= gpuMemory : offer.gpu.isEmpty();
        if (fits && (!found || offer.hour.low < found->hour.low))
            found = &offer;
    }
    return found;
}

QList<MonthlyCost> monthlyCosts(const TargetSection &target, const PlaceData &data)
{
    QList<MonthlyCost> costs;
    for (const RunPlace place : allPlaces) {
        const ProviderPrices *prices = data.pricesOf(place);
        if (!isCloud(place))
            costs.append(MonthlyCost{.place = place});
        else if (const MachineOffer *offer = prices ? smallestOffer(*prices, target) : nullptr)
            costs.append(costIn(*prices, *offer, target, data));
    }
    return costs;
}

std::optional<BreakEven> breakEven(const TargetSection &target, const QList<MonthlyCost> &costs, const PlaceData &data)
{
    const MonthlyCost *cheapest = nullptr;
    for (const MonthlyCost &cost : costs) {
        if (isCloud(cost.place) && (!cheapest || cost.total.middle() < cheapest->total.middle()))
            cheapest = &cost;
    }
    if (!cheapest)
        return std::nullopt;
    // The smallest that has the memory; any GPU is taken for the least of those that have one.
    const double gpuMemory = std::max(target.decision.must.gpuMemoryGb, target.gpu ? 1.0 : 0.0);
    const auto found = std::ranges::find_if(
        data.purchases, [&](const Purchase &purchase) { return purchase.gpuMemoryGb >= gpuMemory; });
    const auto own = target.decision.prices.local;
    if (found == data.purchases.end() && !own)
        return std::nullopt;
    BreakEven even{.place = cheapest->place, .isOwnPrice = own.has_value()};
    even.purchase = own ? Range{*own, *own} : Range{found->price.low, found->price.high};
    if (cheapest->total.low > 0)
        even.months = Range{even.purchase.low / cheapest->total.high, even.purchase.high / cheapest->total.low};
    return even;
}

DoubtfulPrices doubtfulPrices(const QList<MonthlyCost> &costs, const PlaceData &data, QDate today)
{
    DoubtfulPrices doubtful;
    const auto judge = [&](const Price &price) {
        if (price.source.isEmpty())
            return;
        QStringList &sources = price.observed.isNull() ? doubtful.undated : doubtful.old;
        const bool counts = price.observed.isNull() || price.observed.daysTo(today) > data.staleAfterDays;
        if (counts && !sources.contains(price.source))
            sources.append(price.source);
    };
    for (const MonthlyCost &cost : costs) {
        judge(cost.hour);
        judge(cost.storageGbMonth);
        judge(cost.outGb);
    }
    return doubtful;
}

} // namespace groundwork
