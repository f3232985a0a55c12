// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "advice/placetexts.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace groundwork {

namespace {

QString translated(const QString &sentence)
{
    return QCoreApplication::translate("PlaceData", sentence.toUtf8().constData());
}

QString shownShare(const Flip &flip)
{
    return QLocale().toString(static_cast<double>(flip.numerator) / static_cast<double>(flip.denominator), 'f', 2);
}

/// Of an hour: every digit counts.
QString shownHourPrice(const Price &price)
{
    const auto shown = [](double dollars) { return QLocale().toString(dollars, 'f', QLocale::FloatingPointShortest); };
    return price.low < price.high ? shown(price.low) + u'–' + shown(price.high) : shown(price.low);
}

} // namespace

QString placeTitle(RunPlace place)
{
    switch (place) {
    case RunPlace::Local:
        return QCoreApplication::translate("WhereToRun", "This computer");
    case RunPlace::Docker:
        return QCoreApplication::translate("WhereToRun", "Docker on this computer");
    case RunPlace::Aws:
        return QStringLiteral("AWS");
    case RunPlace::GoogleCloud:
        return QStringLiteral("Google Cloud");
    case RunPlace::Azure:
        return QStringLiteral("Azure");
    }
    Q_UNREACHABLE();
}

QString factorTitle(Factor factor, const PlaceData &data)
{
    return translated(data.of(factor).title);
}

QString factorText(Factor factor, RunPlace place, const PlaceData &data)
{
    const FactorData &of = data.of(factor);
    if (isCloud(place))
        return translated(of.cloud);
    return translated(place == RunPlace::Docker && !of.docker.isEmpty() ? of.docker : of.here);
}

QString stoppedText(RunPlace place, const PlaceData &data)
{
    const ProviderPrices *prices = data.pricesOf(place);
    return prices ? translated(prices->stopped) : QString();
}

QString shownMoney(double dollars)
{
    return QLocale().toString(dollars, 'f', dollars > 0 && dollars < 9.995 ? 2 : 0);
}

QString shownMoney(const Range &dollars)
{
    const QString low = shownMoney(dollars.low);
    const QString high = shownMoney(dollars.high);
    return low == high ? low : low + u'–' + high;
}

QString shownAmount(double amount)
{
    return QLocale().toString(std::round(amount * 10) / 10, 'f', QLocale::FloatingPointShortest);
}

QString shownMachine(const MachineStrength &machine)
{
    QStringList parts{QCoreApplication::translate("WhereToRun", "%n core(s)", nullptr, machine.cores)};
    if (machine.memoryGb > 0)
        parts.append(QCoreApplication::translate("WhereToRun", "%1 GB of memory")
                         .arg(QLocale().toString(std::round(machine.memoryGb), 'f', 0)));
    if (machine.gpu.isEmpty())
        parts.append(QCoreApplication::translate("WhereToRun", "no GPU that was found"));
    else if (machine.gpuMemoryGb > 0)
        parts.append(QCoreApplication::translate("WhereToRun", "%1 with %2 GB")
                         .arg(machine.gpu, QLocale().toString(std::round(machine.gpuMemoryGb), 'f', 0)));
    else
        parts.append(machine.gpu);
    return parts.join(QStringLiteral(", "));
}

QString flipChange(const Flip &flip, const PlaceData &data)
{
    const QString factor = factorTitle(flip.factor, data);
    switch (flip.kind) {
    case FlipKind::Place:
        if (flip.from == 0)
            return QCoreApplication::translate("WhereToRun", "If “%1” were number %2 of your order")
                .arg(factor, QString::number(flip.to));
        return QCoreApplication::translate("WhereToRun", "If “%1” were number %2 instead of number %3")
            .arg(factor, QString::number(flip.to), QString::number(flip.from));
    case FlipKind::Left:
        return QCoreApplication::translate("WhereToRun", "If “%1” had no place in your order").arg(factor);
    case FlipKind::Weight:
        return QCoreApplication::translate("WhereToRun", "If “%1” counted %2 instead of %3")
            .arg(factor, QString::number(flip.to), QString::number(flip.from));
    case FlipKind::Emphasis:
        if (flip.numerator == flip.denominator)
            return QCoreApplication::translate("WhereToRun", "If “%1” counted a little differently").arg(factor);
        return (flip.numerator > flip.denominator
                    ? QCoreApplication::translate("WhereToRun",
                                                  "If “%1” counted more than %2 times what each other factor counts")
                    : QCoreApplication::translate("WhereToRun",
                                                  "If “%1” counted less than %2 times what each other factor counts"))
            .arg(factor, shownShare(flip));
    }
    Q_UNREACHABLE();
}

QString flipText(const Flip &flip, const PlaceData &data)
{
    return QCoreApplication::translate("WhereToRun", "%1, the best would be: %2.")
        .arg(flipChange(flip, data), placeTitle(flip.winner));
}

QString machineText(const MonthlyCost &cost)
{
    if (!isCloud(cost.place))
        return {};
    const QString size = QCoreApplication::translate("WhereToRun", "%1 in %2, %n core(s), %3 GB", nullptr, cost.cores)
                             .arg(cost.machineName, cost.region, shownAmount(cost.memoryGb));
    return cost.gpu.isEmpty() ? size : QCoreApplication::translate("WhereToRun", "%1, GPU %2").arg(size, cost.gpu);
}

QString hourText(const MonthlyCost &cost)
{
    return QCoreApplication::translate("WhereToRun", "%1 an hour (%2)")
        .arg(shownHourPrice(cost.hour), priceOrigin(cost.hour));
}

QString costText(const MonthlyCost &cost)
{
    if (!isCloud(cost.place))
        return QCoreApplication::translate("WhereToRun", "%1: nothing every month.").arg(placeTitle(cost.place));
    return QCoreApplication::translate("WhereToRun", "%1: %2; stopped for the whole month %3. %4: %5.")
        .arg(placeTitle(cost.place), shownMoney(cost.total), shownMoney(cost.storage), machineText(cost),
             hourText(cost));
}

QString priceOrigin(const Price &price)
{
    if (price.source.isEmpty())
        return QCoreApplication::translate("WhereToRun", "your own figure");
    if (price.observed.isNull())
        return QCoreApplication::translate("WhereToRun", "undated, %1").arg(price.source);
    const QString when =
        price.observed.toString(price.isYearOnly ? QStringLiteral("yyyy") : QStringLiteral("yyyy-MM-dd"));
    return QCoreApplication::translate("WhereToRun", "%1, %2").arg(when, price.source);
}

} // namespace groundwork
