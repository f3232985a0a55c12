// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "generator/documents/decisionrecord.h"

#include "generator/formats/markdown.h"

#include <QCoreApplication>

#include <algorithm>

namespace groundwork {

namespace {

QString factorName(Factor factor)
{
    switch (factor) {
    case Factor::Cost:
        return QCoreApplication::translate("DecisionRecord", "cost");
    case Factor::Resources:
        return QCoreApplication::translate("DecisionRecord", "resources");
    case Factor::Control:
        return QCoreApplication::translate("DecisionRecord", "control and customization");
    case Factor::Offline:
        return QCoreApplication::translate("DecisionRecord", "work without a connection");
    case Factor::Privacy:
        return QCoreApplication::translate("DecisionRecord", "privacy and security");
    case Factor::Learning:
        return QCoreApplication::translate("DecisionRecord", "what there is to learn");
    case Factor::InitialInvestment:
        return QCoreApplication::translate("DecisionRecord", "initial investment");
    case Factor::Collaboration:
        return QCoreApplication::translate("DecisionRecord", "collaboration");
    case Factor::AdvancedTools:
        return QCoreApplication::translate("DecisionRecord", "advanced tools");
    case Factor::Maintenance:
        return QCoreApplication::translate("DecisionRecord", "maintenance");
    }
    Q_UNREACHABLE();
}

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
    return items;
}

void writeWeights(MarkdownDocument &document, const WhereToRunDecision &decision)
{
    if (!decision.ranking.isEmpty()) {
        document.paragraph(QCoreApplication::translate("DecisionRecord", "What counts, the most important first:"));
        QList<MarkdownText> ranking;
        for (const auto factor : decision.ranking)
            ranking.append(factorName(factor));
        document.numbered(ranking);
    }
    if (!decision.weights.isEmpty()) {
        document.paragraph(QCoreApplication::translate("DecisionRecord", "What counts, from 0 (not at all) to 5:"));
        QList<QList<MarkdownText>> rows;
        for (const auto &[factor, weight] : decision.weights.asKeyValueRange())
            rows.append({factorName(factor), QString::number(weight)});
        document.table({QCoreApplication::translate("DecisionRecord", "Factor"),
                        QCoreApplication::translate("DecisionRecord", "Weight")},
                       rows);
    }
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

TextFile decisionRecord(const ProjectSpec &spec)
{
    const TargetSection &target = spec.target;
    const bool wasWeighed = target.decision != WhereToRunDecision{};
    MarkdownDocument document;
    document.heading(1, QCoreApplication::translate("DecisionRecord", "Decision 1: where the project runs"));

    document.heading(2, QCoreApplication::translate("DecisionRecord", "State"));
    document.paragraph(wasWeighed
                           ? QCoreApplication::translate("DecisionRecord",
                                                         "Decided when the project was set up, from the answers below.")
                           : QCoreApplication::translate(
                                 "DecisionRecord",
                                 "Chosen when the project was set up; the reasons were not written down. Add them "
                                 "here when you have talked about it."));

    const QList<MarkdownText> wanted = needs(target);
    if (wasWeighed || !wanted.isEmpty()) {
        document.heading(2, QCoreApplication::translate("DecisionRecord", "What is needed"));
        document.bullets(wanted);
        writeWeights(document, target.decision);
    }

    document.heading(2, QCoreApplication::translate("DecisionRecord", "Decision"));
    document.paragraph(MarkdownText::sentence(QCoreApplication::translate("DecisionRecord", "The project runs on %1."),
                                              {MarkdownText::strong(placeName(target.runOn))}));
    if (const auto others = otherPlaces(target); !others.isEmpty()) {
        document.paragraph(QCoreApplication::translate("DecisionRecord", "It is also meant for:"));
        document.bullets(others);
    }

    document.heading(2, QCoreApplication::translate("DecisionRecord", "What follows from it"));
    document.bullets(consequences(target));

    document.heading(2, QCoreApplication::translate("DecisionRecord", "When to decide again"));
    document.paragraph(QCoreApplication::translate(
        "DecisionRecord", "When one of the answers above no longer holds: more data, other people, another budget. "
                          "Write the new decision into a record of its own beside this one."));
    return {ProjectPath::known(QStringLiteral("docs/decisions/0001-where-to-run.md")), document.text()};
}

} // namespace groundwork
