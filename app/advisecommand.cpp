// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "advisecommand.h"

#include "advice/placetexts.h"
#include "advice/wheretorun.h"
#include "commandline.h"
#include "machine/probehardware.h"
#include "pathword.h"
#include "projectrun.h"
#include "setupsource.h"
#include "spec/specwords.h"
#include "specs.h"
#include "system/realsystem.h"

#include <QCoreApplication>
#include <QDate>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>

#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace groundwork {

namespace {

constexpr double scoreSteps = 10'000; // no digits that say nothing
constexpr double cents = 100;

QJsonValue placeOrNull(const std::optional<RunPlace> &place)
{
    return place ? QJsonValue(wordFor(*place)) : QJsonValue();
}

QJsonArray rankingJson(const PlaceAdvice &advice)
{
    QJsonArray ranking;
    for (const RankedPlace &place : advice.ranking)
        ranking.append(QJsonObject{{u"option"_s, wordFor(place.place)},
                                   {u"score"_s, std::round(place.score * scoreSteps) / scoreSteps}});
    return ranking;
}

QJsonValue flipJson(const PlaceAdvice &advice, const PlaceData &data)
{
    if (!advice.flip)
        return {};
    return QJsonObject{{u"factor"_s, wordFor(advice.flip->factor)},
                       {u"change"_s, flipChange(*advice.flip, data)},
                       {u"to"_s, wordFor(advice.flip->winner)}};
}

QJsonObject priceJson(const Price &price)
{
    return {{u"low"_s, price.low},
            {u"high"_s, price.high},
            {u"observed"_s, price.observed.isNull()
                                ? QJsonValue()
                                : QJsonValue(price.observed.toString(price.isYearOnly ? u"yyyy"_s : u"yyyy-MM-dd"_s))},
            {u"source"_s, price.source.isEmpty() ? QJsonValue() : QJsonValue(price.source)}};
}

QJsonArray costsJson(const PlaceAdvice &advice)
{
    const auto rounded = [](double dollars) { return std::round(dollars * cents) / cents; };
    QJsonArray costs;
    for (const MonthlyCost &cost : advice.costs) {
        QJsonObject object{{u"option"_s, wordFor(cost.place)},
                           {u"currency"_s, u"USD"_s},
                           {u"low"_s, rounded(cost.total.low)},
                           {u"high"_s, rounded(cost.total.high)},
                           {u"stopped"_s, QJsonObject{{u"low"_s, rounded(cost.storage.low)},
                                                      {u"high"_s, rounded(cost.storage.high)}}}};
        if (isCloud(cost.place)) {
            object.insert(u"machine"_s, cost.machineName);
            object.insert(u"region"_s, cost.region);
            object.insert(u"hour"_s, priceJson(cost.hour));
            object.insert(u"storage_gb_month"_s, priceJson(cost.storageGbMonth));
            object.insert(u"data_out_gb"_s, priceJson(cost.outGb));
            object.insert(u"own_price"_s, cost.isOwnPrice);
        }
        costs.append(object);
    }
    return costs;
}

QByteArray document(const PlaceAdvice &advice, const PlaceData &data)
{
    QJsonArray excluded;
    for (const Exclusion &exclusion : advice.excluded)
        excluded.append(
            QJsonObject{{u"option"_s, wordFor(exclusion.place)}, {u"because"_s, exclusion.because.join(u' ')}});
    return QJsonDocument(QJsonObject{{u"ranking"_s, rankingJson(advice)},
                                     {u"excluded"_s, excluded},
                                     {u"reasons"_s, QJsonArray::fromStringList(advice.reasons)},
                                     {u"against"_s, advice.against},
                                     {u"runner_up"_s, placeOrNull(advice.runnerUp())},
                                     {u"flip"_s, flipJson(advice, data)},
                                     {u"close"_s, advice.close},
                                     {u"monthly_cost"_s, costsJson(advice)},
                                     {u"break_even"_s, breakEvenText(advice, data)},
                                     {u"notes"_s, QJsonArray::fromStringList(advice.notes)}})
        .toJson();
}

void printList(const QString &heading, const QStringList &lines, Console &console)
{
    if (lines.isEmpty())
        return;
    console.print({});
    console.print(heading);
    for (const QString &line : lines)
        console.print(u"  "_s + line);
}

QStringList costLines(const PlaceAdvice &advice, const PlaceData &data)
{
    QStringList lines;
    for (const MonthlyCost &cost : advice.costs) {
        lines.append(costText(cost));
        if (isCloud(cost.place))
            lines.append(u"  "_s + stoppedText(cost.place, data));
    }
    return lines;
}

void print(const PlaceAdvice &advice, const PlaceData &data, Console &console)
{
    console.print(verdict(advice));
    QStringList scores;
    for (const RankedPlace &place : advice.ranking)
        scores.append(u"%1  %2"_s.arg(QLocale().toString(place.score, 'f', 2), placeTitle(place.place)));
    printList(QCoreApplication::translate("AdviseCommand", "Scores, from 0 to 1:"), scores, console);
    QStringList excluded;
    for (const Exclusion &exclusion : advice.excluded)
        excluded.append(QCoreApplication::translate("AdviseCommand", "%1: %2")
                            .arg(placeTitle(exclusion.place), exclusion.because.join(u' ')));
    printList(QCoreApplication::translate("AdviseCommand", "Ruled out:"), excluded, console);
    printList(QCoreApplication::translate("AdviseCommand", "For it:"), advice.reasons, console);
    if (!advice.against.isEmpty())
        printList(QCoreApplication::translate("AdviseCommand", "Against it:"), {advice.against}, console);
    printList(QCoreApplication::translate("AdviseCommand", "What would change the answer:"),
              {whatWouldFlip(advice, data)}, console);
    printList(QCoreApplication::translate("AdviseCommand", "A month, in US dollars:"), costLines(advice, data),
              console);
    QStringList notes = advice.notes;
    if (const QString buying = breakEvenText(advice, data); !buying.isEmpty())
        notes.prepend(buying);
    printList(QCoreApplication::translate("AdviseCommand", "To know:"), notes, console);
}

} // namespace

ExitCode runAdvise(const QStringList &words, Console &console)
{
    CommandLine line(u"advise"_s, QCoreApplication::translate(
                                      "AdviseCommand", "Says where a project had best run, why, and what it costs."));
    line.addArgument(u"FILE"_s, Presence::Required,
                     QCoreApplication::translate("AdviseCommand", "The setup file, or a bundle."));
    if (const auto end = line.read(words, console))
        return *end;

    RealSystem system;
    const auto path = pathFromWord(line.argument(0), console);
    if (!path)
        return ExitCode::WrongCommandLine;
    const auto setup = openSetup(system, *path);
    if (!setup)
        return reportFailure({.error = rejection(line.argument(0), setup.error()), .waysOut = {}}, {}, line, console);
    if (!*setup)
        return reportCancelled({}, line, console);
    MachineFacts facts;
    facts.cores = findCores(system);
    facts.memoryBytes = findMemory(system);
    facts.gpus = findGpus(system);
    const PlaceData &data = bundledPlaceData();
    const PlaceAdvice advice = whereToRun((*setup)->spec.target, strengthOf(facts), data, QDate::currentDate());
    if (line.format() == Format::Json)
        console.printDocument(document(advice, data));
    else
        print(advice, data, console);
    return advice.ranking.isEmpty() ? ExitCode::Failed : ExitCode::Done;
}

} // namespace groundwork
