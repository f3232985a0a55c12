// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "advice/places.h"

#include <QByteArray>
#include <QDate>
#include <QList>
#include <QMap>
#include <QString>

namespace groundwork {

/// What a factor means at each place. Sentences are English; see factorTitle() and factorText().
struct FactorData
{
    Factor factor = Factor::Cost;
    QString title{}, here{}, docker{}, cloud{}; ///< `docker` is empty where it is as here
    bool favoursHere = false;
    QMap<RunPlace, int> scores{}; ///< 0–10; none where the score is made from the answers or the machine
    bool operator==(const FactorData &) const = default;
};

/// A price in US dollars with where it comes from.
struct Price
{
    double low = 0, high = 0; ///< the same when one figure is known
    QDate observed{};         ///< null: nobody says when; the first of January where only the year is known
    bool isYearOnly = false;
    QString source{};
    bool operator==(const Price &) const = default;
};

struct MachineOffer
{
    QString name{}, gpu{};
    int cores = 0;
    double memoryGb = 0;
    double gpuMemoryGb = 0; ///< of one GPU; 0: it has none
    Price hour{};
    bool operator==(const MachineOffer &) const = default;
};

struct ProviderPrices
{
    RunPlace place = RunPlace::Aws;
    QString region{};
    QString stopped{}; ///< what goes on costing when the machine is stopped; English
    Price storageGbMonth{}, outGb{};
    double freeOutGb = 0; ///< a month
    QList<MachineOffer> machines{};
    bool operator==(const ProviderPrices &) const = default;
};

struct Purchase
{
    double gpuMemoryGb = 0;
    Price price{};
    bool operator==(const Purchase &) const = default;
};

/// How a machine makes its score for `resources`: a point for each of what it reaches.
struct ResourceSteps
{
    int start = 0, most = 0, unknown = 0, wantedGpuMissing = 0;
    QList<double> memoryGb{}, cores{}, gpuMemoryGb{};
    bool operator==(const ResourceSteps &) const = default;
};

struct PlaceData
{
    QDate factorsChecked{}, pricesChecked{};
    QString source{}; ///< of the factors' sentences and scores
    double closeBelow = 0;
    ResourceSteps resources;
    int nothingToBuy = 0, purchaseUnknown = 0, toBuy = 0; ///< scores for the initial investment
    QList<FactorData> factors{};                          ///< all ten, in the order of the enum
    int staleAfterDays = 0;
    double undatedMargin = 0;
    double hoursWeek = 0, storageGb = 0, dataOutGb = 0; ///< where the answers do not say
    double idleHoursWeek = 0, halfScoreAt = 0, purchaseMonths = 0;
    QList<ProviderPrices> providers{};
    QList<Purchase> purchases{}; ///< by GPU memory

    [[nodiscard]] const FactorData &of(Factor factor) const { return factors.at(static_cast<int>(factor)); }
    [[nodiscard]] const ProviderPrices *pricesOf(RunPlace place) const;
    bool operator==(const PlaceData &) const = default;
};

struct PlaceDataProblem
{
    int line = 0;
    QString message{}; ///< for those who write the files; not translated
    bool operator==(const PlaceDataProblem &) const = default;
};

struct PlaceDataReading
{
    PlaceData data;
    QList<PlaceDataProblem> problems{}; ///< with any, `data` is not to be used
};

/// Reads resources/advice/factors.yaml and prices.yaml. Every key, word, date and figure is checked.
[[nodiscard]] PlaceDataReading readPlaceData(const QByteArray &factors, const QByteArray &prices);

/// The data that the program was built with.
[[nodiscard]] const PlaceData &bundledPlaceData();

} // namespace groundwork
