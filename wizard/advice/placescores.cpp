// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "advice/placescores.h"

#include "advice/placetexts.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace groundwork {

namespace {

constexpr int pointsOf = fullScore / 10;
constexpr double bytesInGb = 1e9;

const MonthlyCost *costOf(const QList<MonthlyCost> &costs, RunPlace place)
{
    const auto found = std::ranges::find(costs, place, &MonthlyCost::place);
    return found == costs.end() ? nullptr : &*found;
}

/// Half of the best at the data's figure, and never nothing: more money is always worse.
int costScore(const MonthlyCost *cost, const PlaceData &data)
{
    if (!cost)
        return 0;
    return static_cast<int>(std::lround(fullScore * data.halfScoreAt / (data.halfScoreAt + cost->total.middle())));
}

int resourceScore(const TargetSection &target, const std::optional<MachineStrength> &machine,
                  const ResourceSteps &steps)
{
    if (!machine)
        return steps.unknown * pointsOf;
    if (lacksGpu(target, machine).value_or(false))
        return steps.wantedGpuMissing * pointsOf;
    const auto reached = [](const QList<double> &limits, double value) {
        return static_cast<int>(std::ranges::count_if(limits, [value](double limit) { return value >= limit; }));
    };
    const int points = steps.start + reached(steps.memoryGb, machine->memoryGb) + reached(steps.cores, machine->cores) +
                       reached(steps.gpuMemoryGb, machine->gpuMemoryGb);
    return std::min(points, steps.most) * pointsOf;
}

int investmentScore(const TargetSection &target, const std::optional<MachineStrength> &machine, const PlaceData &data)
{
    const auto lacks = lacksGpu(target, machine);
    return (lacks ? (*lacks ? data.toBuy : data.nothingToBuy) : data.purchaseUnknown) * pointsOf;
}

int scoreOf(Factor factor, RunPlace place, const TargetSection &target, const std::optional<MachineStrength> &machine,
            const QList<MonthlyCost> &costs, const PlaceData &data)
{
    const auto &own = target.decision.scores.of(place);
    if (own.contains(factor))
        return own.value(factor) * pointsOf;
    const auto &scores = data.of(factor).scores;
    if (scores.contains(place))
        return scores.value(place) * pointsOf;
    if (factor == Factor::Cost)
        return costScore(costOf(costs, place), data);
    return factor == Factor::Resources ? resourceScore(target, machine, data.resources)
                                       : investmentScore(target, machine, data);
}

QStringList whyNotInCloud(const TargetSection &target, const MonthlyCost *cost)
{
    QStringList because;
    if (target.decision.must.offline)
        because.append(
            QCoreApplication::translate("WhereToRun", "It must work without internet, and the cloud needs it."));
    if (target.decision.must.dataStays)
        because.append(QCoreApplication::translate(
            "WhereToRun", "The data must stay on this computer, and there it would be with the provider."));
    if (!cost)
        because.append(
            QCoreApplication::translate("WhereToRun", "No machine that is known there has a GPU with %1 GB of memory.")
                .arg(shownAmount(target.decision.must.gpuMemoryGb)));
    else if (target.budgetMonth && cost->total.low > *target.budgetMonth)
        because.append(QCoreApplication::translate(
                           "WhereToRun", "It would cost at least %1 US dollars a month, and the budget is %2.")
                           .arg(shownMoney(cost->total.low), shownMoney(*target.budgetMonth)));
    return because;
}

QStringList whyNotHere(const TargetSection &target, const std::optional<MachineStrength> &machine)
{
    const double asked = target.decision.must.gpuMemoryGb;
    if (!machine || asked <= 0)
        return {};
    if (machine->gpu.isEmpty())
        return {QCoreApplication::translate("WhereToRun",
                                            "A GPU with %1 GB of memory is needed, and no GPU was found here.")
                    .arg(shownAmount(asked))};
    if (machine->gpuMemoryGb > 0 && machine->gpuMemoryGb < asked)
        return {QCoreApplication::translate("WhereToRun", "A GPU with %1 GB of memory is needed, and %2 has %3 GB.")
                    .arg(shownAmount(asked), machine->gpu, shownAmount(machine->gpuMemoryGb))};
    return {};
}

} // namespace

MachineStrength strengthOf(const MachineFacts &facts)
{
    MachineStrength machine{
        .cores = facts.cores, .memoryGb = static_cast<double>(facts.memoryBytes) / bytesInGb, .gpu = {}};
    if (!facts.gpus.isEmpty()) {
        const GpuFact &largest = *std::ranges::max_element(facts.gpus, {}, &GpuFact::memoryBytes);
        machine.gpu = largest.name;
        machine.gpuMemoryGb = static_cast<double>(largest.memoryBytes) / bytesInGb;
    }
    return machine;
}

std::optional<bool> lacksGpu(const TargetSection &target, const std::optional<MachineStrength> &machine)
{
    const double asked = target.decision.must.gpuMemoryGb;
    if (!target.gpu && asked <= 0)
        return false;
    if (!machine)
        return std::nullopt;
    if (machine->gpu.isEmpty())
        return true;
    if (asked > 0 && machine->gpuMemoryGb <= 0)
        return std::nullopt;
    return machine->gpuMemoryGb < asked;
}

QList<ScoredPlace> scoredPlaces(const TargetSection &target, const std::optional<MachineStrength> &machine,
                                const QList<MonthlyCost> &costs, const PlaceData &data)
{
    QList<ScoredPlace> places;
    for (const RunPlace place : allPlaces) {
        ScoredPlace scored{.place = place};
        for (const Factor factor : allFactors)
            scored.scores[indexOf(factor)] = scoreOf(factor, place, target, machine, costs, data);
        places.append(scored);
    }
    return places;
}

QList<Exclusion> exclusionsBy(const TargetSection &target, const std::optional<MachineStrength> &machine,
                              const QList<MonthlyCost> &costs)
{
    QList<Exclusion> excluded;
    for (const RunPlace place : allPlaces) {
        const QStringList because =
            isCloud(place) ? whyNotInCloud(target, costOf(costs, place)) : whyNotHere(target, machine);
        if (!because.isEmpty())
            excluded.append({place, because});
    }
    return excluded;
}

} // namespace groundwork
