// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "generator/documents/decisionrecord.h"

#include "advice/placetexts.h"
#include "advice/wheretorun.h"
#include "generator/formats/markdown.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace groundwork {

namespace {

QString amount(double number)
{
    return QString::number(number, 'g', 12);
}

QList<MarkdownText> needs(const TargetSection &target)
{
    QList<MarkdownText> items;
    if (target.decision.must.offline)
        items.append(QCoreApplication::translate("DecisionRecord", "It must work without a connection."));
    if (target.decision.must.dataStays)
        items.append(QCoreApplication::translate("DecisionRecord", "The data must stay here."));
    if (target.decision.must.gpuMemoryGb > 0)
        items.append(QCoreApplication::translate("DecisionRecord", "It needs a GPU with at least %1 GB of memory.")
                         .arg(amount(target.decision.must.gpuMemoryGb)));
    else if (target.gpu)
        items.append(QCoreApplication::translate("DecisionRecord", "It needs a GPU."));
    if (target.budgetMonth)
        items.append(QCoreApplication::translate("DecisionRecord", "It may cost %1 US dollars a month.")
                         .arg(amount(*target.budgetMonth)));
    if (target.hoursWeek)
        items.append(QCoreApplication::translate("DecisionRecord", "It will be used about %1 hours a week.")
                         .arg(amount(*target.hoursWeek)));
    if (target.storageGb)
        items.append(
            QCoreApplication::translate("DecisionRecord", "It keeps about %1 GB.").arg(amount(*target.storageGb)));
    if (target.dataOutGbMonth)
        items.append(QCoreApplication::translate("DecisionRecord", "About %1 GB leave the place a month.")
                         .arg(amount(*target.dataOutGbMonth)));
    return items;
}

void writeWeights(MarkdownDocument &document, const WhereToRunDecision &decision)
{
    if (!decision.weights.isEmpty()) {
        document.paragraph(QCoreApplication::translate("DecisionRecord", "What counts, from 0 (not at all) to 5:"));
        QList<QList<MarkdownText>> rows;
        for (const auto &[factor, weight] : decision.weights.asKeyValueRange())
            rows.append({factorTitle(factor, bundledPlaceData()), QString::number(weight)});
        document.table({QCoreApplication::translate("DecisionRecord", "Factor"),
                        QCoreApplication::translate("DecisionRecord", "Weight")},
                       rows);
    } else if (!decision.ranking.isEmpty()) {
        document.paragraph(QCoreApplication::translate("DecisionRecord", "What counts, the most important first:"));
        QList<MarkdownText> ranking;
        for (const auto factor : decision.ranking)
            ranking.append(factorTitle(factor, bundledPlaceData()));
        document.numbered(ranking);
    }
}

MarkdownDocument needed(const TargetSection &target, const std::optional<MachineStrength> &machine)
{
    MarkdownDocument document;
    document.bullets(needs(target));
    writeWeights(document, target.decision);
    if (machine)
        document.paragraph(
            QCoreApplication::translate("DecisionRecord", "This computer had: %1.").arg(shownMachine(*machine)));
    return document;
}

void writeComparison(MarkdownDocument &document, const PlaceAdvice &advice)
{
    document.heading(2, QCoreApplication::translate("DecisionRecord", "How the places compare"));
    document.paragraph(verdict(advice));
    if (!advice.ranking.isEmpty()) {
        QList<QList<MarkdownText>> rows;
        for (const RankedPlace &place : advice.ranking)
            rows.append({placeTitle(place.place), QLocale().toString(place.score, 'f', 2)});
        document.table({QCoreApplication::translate("DecisionRecord", "Place"),
                        QCoreApplication::translate("DecisionRecord", "Score, from 0 to 1")},
                       rows);
    }
    if (!advice.excluded.isEmpty()) {
        document.paragraph(QCoreApplication::translate("DecisionRecord", "Ruled out by what must be true:"));
        QList<MarkdownText> excluded;
        for (const Exclusion &exclusion : advice.excluded)
            excluded.append(MarkdownText::strong(placeTitle(exclusion.place) + u':') + QStringLiteral(" ") +
                            exclusion.because.join(u' '));
        document.bullets(excluded);
    }
    QList<MarkdownText> reasons(advice.reasons.begin(), advice.reasons.end());
    if (!advice.against.isEmpty())
        reasons.append(MarkdownText::strong(QCoreApplication::translate("DecisionRecord", "Against it:")) +
                       QStringLiteral(" ") + advice.against);
    if (!reasons.isEmpty()) {
        document.heading(2, QCoreApplication::translate("DecisionRecord", "Why %1").arg(placeTitle(*advice.best())));
        document.bullets(reasons);
    }
    document.heading(2, QCoreApplication::translate("DecisionRecord", "What would change the answer"));
    document.paragraph(whatWouldFlip(advice, bundledPlaceData()));
}

void writeCosts(MarkdownDocument &document, const PlaceAdvice &advice)
{
    document.heading(2, QCoreApplication::translate("DecisionRecord", "What it costs"));
    QList<QList<MarkdownText>> rows;
    QList<MarkdownText> notes;
    for (const MonthlyCost &cost : advice.costs) {
        const QString machine = isCloud(cost.place) ? machineText(cost) : QStringLiteral("–");
        const QString hour = isCloud(cost.place) ? hourText(cost) : QStringLiteral("–");
        rows.append({placeTitle(cost.place), shownMoney(cost.total), shownMoney(cost.storage), machine, hour});
        if (isCloud(cost.place))
            notes.append(MarkdownText::strong(placeTitle(cost.place) + u':') + QStringLiteral(" ") +
                         stoppedText(cost.place, bundledPlaceData()));
    }
    document.paragraph(QCoreApplication::translate("DecisionRecord", "In US dollars a month, with prices as of %1:")
                           .arg(bundledPlaceData().pricesChecked.toString(Qt::ISODate)));
    document.table({QCoreApplication::translate("DecisionRecord", "Place"),
                    QCoreApplication::translate("DecisionRecord", "A month"),
                    QCoreApplication::translate("DecisionRecord", "Stopped for a month"),
                    QCoreApplication::translate("DecisionRecord", "Machine"),
                    QCoreApplication::translate("DecisionRecord", "Price, seen on, source")},
                   rows);
    if (const QString buying = breakEvenText(advice, bundledPlaceData()); !buying.isEmpty())
        notes.append(buying);
    for (const QString &note : advice.notes)
        notes.append(note);
    document.bullets(notes);
}

QList<MarkdownText> consequences(const TargetSection &target)
{
    switch (target.runOn) {
    case RunPlace::Local:
        return {QCoreApplication::translate("DecisionRecord", "There is no bill, and no connection is needed."),
                QCoreApplication::translate(
                    "DecisionRecord", "Memory, processors and disk are those of this computer; a job that outgrows "
                                      "them needs another place."),
                QCoreApplication::translate("DecisionRecord",
                                            "Updates, drivers and backups are ours, and so is the care for the data.")};
    case RunPlace::Docker:
        return {
            QCoreApplication::translate("DecisionRecord",
                                        "Everybody with Docker gets the same system, on this computer or another."),
            QCoreApplication::translate("DecisionRecord", "Images take disk space and want to be rebuilt for updates."),
            QCoreApplication::translate("DecisionRecord",
                                        "Memory, processors and disk are still those of the computer it runs on.")};
    case RunPlace::Aws:
    case RunPlace::GoogleCloud:
    case RunPlace::Azure:
        return {QCoreApplication::translate(
                    "DecisionRecord", "Machines are paid by the hour while they run, and disks also while they do "
                                      "not: stop what nobody uses."),
                QCoreApplication::translate(
                    "DecisionRecord", "More memory or a GPU is a change of one setting, within the account's quota."),
                QCoreApplication::translate("DecisionRecord",
                                            "The data lies with the provider: its region and who may see it are to be "
                                            "settled before it is uploaded."),
                QCoreApplication::translate("DecisionRecord", "Nothing works without a connection.")};
    }
    Q_UNREACHABLE();
}

QList<MarkdownText> otherPlaces(const TargetSection &target)
{
    QList<MarkdownText> items;
    for (const auto extra : target.also) {
        switch (extra) {
        case ExtraTarget::Devcontainer:
            items.append(QCoreApplication::translate("DecisionRecord", "Development containers"));
            break;
        case ExtraTarget::Binder:
            items.append(QCoreApplication::translate("DecisionRecord", "Binder"));
            break;
        case ExtraTarget::Kitfile:
            items.append(QCoreApplication::translate("DecisionRecord", "KitOps packages"));
            break;
        }
    }
    if (target.scaleOut == ScaleOut::Ray)
        items.append(QCoreApplication::translate("DecisionRecord", "Several machines, with Ray"));
    return items;
}

QString stateText(const TargetSection &target, bool wasWeighed)
{
    if (!wasWeighed)
        return QCoreApplication::translate(
            "DecisionRecord", "Chosen when the project was set up; the reasons were not written down. Add them "
                              "here when you have talked about it.");
    if (target.decision.decided.isEmpty())
        return QCoreApplication::translate("DecisionRecord",
                                           "Decided when the project was set up, from the answers below.");
    return QCoreApplication::translate("DecisionRecord", "Decided on %1, from the answers below.")
        .arg(target.decision.decided);
}

/// The plan knows no clock: prices are as old as they were on the day of the decision.
PlaceAdvice adviceFor(const TargetSection &target, const std::optional<MachineStrength> &machine)
{
    const QDate decided = QDate::fromString(target.decision.decided, Qt::ISODate);
    const PlaceData &data = bundledPlaceData();
    return whereToRun(target, machine, data, decided.isValid() ? decided : data.pricesChecked);
}

/// Empty where the choice is what the answers speak for.
QString otherThanAdvised(const TargetSection &target, const PlaceAdvice &advice)
{
    if (std::ranges::find(advice.excluded, target.runOn, &Exclusion::place) != advice.excluded.end())
        return QCoreApplication::translate("DecisionRecord", "What must be true rules this place out, see below.");
    if (!advice.best() || advice.best() == target.runOn)
        return {};
    return QCoreApplication::translate("DecisionRecord", "The answers speak for another place: %1. See below.")
        .arg(placeTitle(*advice.best()));
}

} // namespace

QString placeName(RunPlace place)
{
    switch (place) {
    case RunPlace::Local:
        return QCoreApplication::translate("DecisionRecord", "this computer");
    case RunPlace::Docker:
        return QCoreApplication::translate("DecisionRecord", "a Docker container");
    case RunPlace::Aws:
        return QStringLiteral("Amazon Web Services");
    case RunPlace::GoogleCloud:
        return QStringLiteral("Google Cloud");
    case RunPlace::Azure:
        return QStringLiteral("Microsoft Azure");
    }
    Q_UNREACHABLE();
}

TextFile decisionRecord(const ProjectSpec &spec, const std::optional<MachineStrength> &machine)
{
    const TargetSection &target = spec.target;
    const bool wasWeighed = target.decision != WhereToRunDecision{};
    const PlaceAdvice advice = wasWeighed || isCloud(target.runOn) ? adviceFor(target, machine) : PlaceAdvice();
    MarkdownDocument document;
    document.heading(1, QCoreApplication::translate("DecisionRecord", "Decision 1: where the project runs"));

    document.heading(2, QCoreApplication::translate("DecisionRecord", "State"));
    document.paragraph(stateText(target, wasWeighed));

    if (const MarkdownDocument wanted = needed(target, wasWeighed ? machine : std::nullopt); !wanted.isEmpty()) {
        document.heading(2, QCoreApplication::translate("DecisionRecord", "What is needed"));
        document.append(wanted);
    }

    document.heading(2, QCoreApplication::translate("DecisionRecord", "Decision"));
    document.paragraph(MarkdownText::sentence(QCoreApplication::translate("DecisionRecord", "The project runs on %1."),
                                              {MarkdownText::strong(placeName(target.runOn))}));
    if (const QString other = otherThanAdvised(target, advice); wasWeighed && !other.isEmpty())
        document.paragraph(other);
    if (const auto others = otherPlaces(target); !others.isEmpty()) {
        document.paragraph(QCoreApplication::translate("DecisionRecord", "It is also meant for:"));
        document.bullets(others);
    }

    if (wasWeighed)
        writeComparison(document, advice);
    if (wasWeighed || isCloud(target.runOn))
        writeCosts(document, advice);

    document.heading(2, QCoreApplication::translate("DecisionRecord", "What follows from it"));
    document.bullets(consequences(target));

    document.heading(2, QCoreApplication::translate("DecisionRecord", "When to decide again"));
    document.paragraph(QCoreApplication::translate(
        "DecisionRecord", "When one of the answers above no longer holds: more data, other people, another budget. "
                          "Write the new decision into a record of its own beside this one."));
    return {ProjectPath::known(QStringLiteral("docs/decisions/0001-where-to-run.md")), document.text()};
}

} // namespace groundwork
