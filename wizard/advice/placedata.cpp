// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "advice/placedata.h"

#include "advice/placedatareader.h"

#include <QResource>

#include <algorithm>

namespace groundwork {

namespace {

QByteArray compiledIn(const QString &path)
{
    return QResource(path).uncompressedData();
}

} // namespace

const ProviderPrices *PlaceData::pricesOf(RunPlace place) const
{
    const auto found = std::ranges::find(providers, place, &ProviderPrices::place);
    return found == providers.end() ? nullptr : &*found;
}

PlaceDataReading readPlaceData(const QByteArray &factors, const QByteArray &prices)
{
    PlaceDataReading reading;
    readFactors(factors, reading);
    readPrices(prices, reading);
    return reading;
}

const PlaceData &bundledPlaceData()
{
    // A test holds that the compiled-in files have no problem.
    static const PlaceData data = readPlaceData(compiledIn(QStringLiteral(":/advice/factors.yaml")),
                                                compiledIn(QStringLiteral(":/advice/prices.yaml")))
                                      .data;
    return data;
}

} // namespace groundwork
