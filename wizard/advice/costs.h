// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "advice/placedata.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace groundwork {

/// Dollars, or months, between which the truth probably lies.
struct Range
{
    double low = 0, high = 0;
    [[nodiscard]] double middle() const { return (low + high) / 2; }
    bool operator==(const Range &) const = default;
};

/// What a place costs a month, in US dollars, by the hours, storage and data out of the spec or the data's own
/// assumptions. Low: the machine runs for these hours only. High: it also idles before it stops itself, and undated
/// prices are as far off as the data says.
struct MonthlyCost
{
    RunPlace place = RunPlace::Local;
    Range total{};
    Range machine{}, storage{}, dataOut{}; ///< what the total is made of
    QString machineName{};                 ///< "ml.g5.xlarge", empty here
    QString gpu{};                         ///< of it; may be empty
    int cores = 0;                         ///< of it
    double memoryGb = 0;                   ///< of it
    QString region{};
    Price hour{}; ///< of the machine; its source is empty where it is the person's own
    bool isOwnPrice = false;
    Price storageGbMonth{}, outGb{};
    bool operator==(const MonthlyCost &) const = default;
};

/// The smallest machine of a provider that has what the spec needs; null when there is none.
[[nodiscard]] const MachineOffer *smallestOffer(const ProviderPrices &prices, const TargetSection &target);

/// Every place in the order of the enum; without clouds that have no machine for the need.
[[nodiscard]] QList<MonthlyCost> monthlyCosts(const TargetSection &target, const PlaceData &data);

/// When buying a computer that does the same costs as much as going on to pay for a place.
struct BreakEven
{
    RunPlace place = RunPlace::Aws; ///< the cheapest cloud
    Range purchase{};               ///< US dollars
    bool isOwnPrice = false;
    std::optional<Range> months{}; ///< none when the place costs nothing
    bool operator==(const BreakEven &) const = default;
};

/// Nothing when no cloud has a machine for the need.
[[nodiscard]] std::optional<BreakEven> breakEven(const TargetSection &target, const QList<MonthlyCost> &costs,
                                                 const PlaceData &data);

/// Where the prices that `costs` uses come from, each once: those that were seen more than the data's limit before
/// `today`, and those that nobody dates.
struct DoubtfulPrices
{
    QStringList old{}, undated{};
    bool operator==(const DoubtfulPrices &) const = default;
};
[[nodiscard]] DoubtfulPrices doubtfulPrices(const QList<MonthlyCost> &costs, const PlaceData &data, QDate today);

} // namespace groundwork
