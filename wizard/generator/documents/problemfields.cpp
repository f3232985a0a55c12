// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "generator/documents/problemfields.h"

#include "generator/formats/safetext.h"

#include <QCoreApplication>

#include <algorithm>

namespace groundwork {

namespace {

/// What a table shows where nothing was said.
MarkdownText cell(const QString &text)
{
    return safeLine(text).isEmpty() ? MarkdownText(QStringLiteral("–")) : MarkdownText(text);
}

void addLabelled(QList<MarkdownText> &items, const QString &label, const QString &text)
{
    if (!safeLine(text).isEmpty())
        items.append(MarkdownText::strong(label + u':') + QStringLiteral(" ") + text);
}

QString typeName(TaskType type)
{
    switch (type) {
    case TaskType::Unstated:
        return {};
    case TaskType::Classification:
        return QCoreApplication::translate("ProblemFields", "classification");
    case TaskType::Regression:
        return QCoreApplication::translate("ProblemFields", "regression");
    case TaskType::Ranking:
        return QCoreApplication::translate("ProblemFields", "ranking");
    case TaskType::Forecasting:
        return QCoreApplication::translate("ProblemFields", "forecasting");
    case TaskType::Clustering:
        return QCoreApplication::translate("ProblemFields", "clustering");
    case TaskType::Generation:
        return QCoreApplication::translate("ProblemFields", "generation");
    case TaskType::Other:
        return QCoreApplication::translate("ProblemFields", "other");
    }
    Q_UNREACHABLE();
}

QString accessName(DataAccess access)
{
    switch (access) {
    case DataAccess::Unstated:
        return {};
    case DataAccess::Yes:
        return QCoreApplication::translate("ProblemFields", "yes");
    case DataAccess::Asked:
        return QCoreApplication::translate("ProblemFields", "asked for");
    case DataAccess::No:
        return QCoreApplication::translate("ProblemFields", "no");
    }
    Q_UNREACHABLE();
}

QString sensitivityName(DataSensitivity sensitivity)
{
    switch (sensitivity) {
    case DataSensitivity::Unstated:
        return {};
    case DataSensitivity::Public:
        return QCoreApplication::translate("ProblemFields", "public");
    case DataSensitivity::Internal:
        return QCoreApplication::translate("ProblemFields", "internal");
    case DataSensitivity::Personal:
        return QCoreApplication::translate("ProblemFields", "personal");
    case DataSensitivity::Special:
        return QCoreApplication::translate("ProblemFields", "special category");
    }
    Q_UNREACHABLE();
}

void write(MarkdownDocument &document, const QString &answer)
{
    document.prose(answer);
}

void write(MarkdownDocument &document, const Task &task)
{
    QList<MarkdownText> items;
    addLabelled(items, QCoreApplication::translate("ProblemFields", "Type"), typeName(task.type));
    addLabelled(items, QCoreApplication::translate("ProblemFields", "Input"), task.input);
    addLabelled(items, QCoreApplication::translate("ProblemFields", "Output"), task.output);
    addLabelled(items, QCoreApplication::translate("ProblemFields", "Wait until the outcome is known"), task.wait);
    document.bullets(items);
}

void write(MarkdownDocument &document, const QList<Metric> &metrics)
{
    QList<QList<MarkdownText>> rows;
    for (const auto &metric : metrics)
        rows.append(
            {cell(metric.name), cell(metric.baseline), cell(metric.target), cell(metric.by), cell(metric.measuredBy)});
    document.table(
        {QCoreApplication::translate("ProblemFields", "Metric"), QCoreApplication::translate("ProblemFields", "Today"),
         QCoreApplication::translate("ProblemFields", "Target"), QCoreApplication::translate("ProblemFields", "By"),
         QCoreApplication::translate("ProblemFields", "How it is measured")},
        rows);
}

void write(MarkdownDocument &document, const ErrorCosts &costs)
{
    document.prose(costs.text);
    QList<MarkdownText> items;
    addLabelled(items, QCoreApplication::translate("ProblemFields", "A false alarm"), costs.falseAlarm);
    addLabelled(items, QCoreApplication::translate("ProblemFields", "A miss"), costs.miss);
    addLabelled(items, QCoreApplication::translate("ProblemFields", "Fairness"), costs.fairness);
    document.bullets(items);
}

void write(MarkdownDocument &document, const QList<DataSource> &sources)
{
    QList<QList<MarkdownText>> rows;
    for (const auto &source : sources)
        rows.append({cell(source.name), cell(source.source), cell(source.owner), cell(accessName(source.access)),
                     cell(sensitivityName(source.sensitivity)), cell(source.size), cell(source.label)});
    document.table(
        {QCoreApplication::translate("ProblemFields", "Data"), QCoreApplication::translate("ProblemFields", "Source"),
         QCoreApplication::translate("ProblemFields", "Owner"), QCoreApplication::translate("ProblemFields", "Access"),
         QCoreApplication::translate("ProblemFields", "Sensitivity"),
         QCoreApplication::translate("ProblemFields", "Size"), QCoreApplication::translate("ProblemFields", "Label")},
        rows);
}

void write(MarkdownDocument &document, const Scope &scope)
{
    QList<MarkdownText> items;
    addLabelled(items, QCoreApplication::translate("ProblemFields", "Inside"), scope.inside);
    addLabelled(items, QCoreApplication::translate("ProblemFields", "Outside"), scope.outside);
    document.bullets(items);
}

void write(MarkdownDocument &document, const QList<StatedItem> &stated)
{
    QList<MarkdownText> items;
    for (const auto &item : stated)
        items.append(item.status.isEmpty() ? item.text : item.text + QStringLiteral(" (%1)").arg(item.status));
    document.bullets(items);
}

void write(MarkdownDocument &document, const QList<Milestone> &milestones)
{
    QList<QList<MarkdownText>> rows;
    for (const auto &milestone : milestones)
        rows.append({cell(milestone.what), cell(milestone.when)});
    document.table({QCoreApplication::translate("ProblemFields", "Milestone"),
                    QCoreApplication::translate("ProblemFields", "When")},
                   rows);
}

void write(MarkdownDocument &document, const QMap<QString, ChecklistAnswer> &answers)
{
    QList<ChecklistItem> items;
    for (const auto &[item, answer] : answers.asKeyValueRange()) {
        QString text = item;
        if (answer == ChecklistAnswer::Later)
            text += QStringLiteral(" — ") + QCoreApplication::translate("ProblemFields", "later");
        items.append({text, answer == ChecklistAnswer::Yes});
    }
    document.checklist(items);
}

template <typename T>
ProblemField field(const char *key, const char *title, const Field<T> &answer)
{
    ProblemField result{
        QString::fromLatin1(key), QCoreApplication::translate("ProblemFields", title), {}, answer.toBeDecided};
    if (!answer.toBeDecided && !answer.isMissing())
        write(result.answer, answer.value);
    return result;
}

} // namespace

QList<ProblemField> problemFields(const ProblemSection &problem)
{
    return {
        field("users", QT_TRANSLATE_NOOP("ProblemFields", "Who it is for"), problem.users),
        field("affected", QT_TRANSLATE_NOOP("ProblemFields", "Who else is affected"), problem.affected),
        field("decision_owner", QT_TRANSLATE_NOOP("ProblemFields", "Who decides"), problem.decisionOwner),
        field("sponsor", QT_TRANSLATE_NOOP("ProblemFields", "Sponsor"), problem.sponsor),
        field("problem", QT_TRANSLATE_NOOP("ProblemFields", "The problem, and why now"), problem.problem),
        field("objectives", QT_TRANSLATE_NOOP("ProblemFields", "What they want to achieve"), problem.objectives),
        field("value", QT_TRANSLATE_NOOP("ProblemFields", "What gets better for them"), problem.value),
        field("current_practice", QT_TRANSLATE_NOOP("ProblemFields", "How it is done today"), problem.currentPractice),
        field("alternative", QT_TRANSLATE_NOOP("ProblemFields", "The simplest way without machine learning"),
              problem.alternative),
        field("decision", QT_TRANSLATE_NOOP("ProblemFields", "What follows from a prediction"), problem.decision),
        field("task", QT_TRANSLATE_NOOP("ProblemFields", "The task for machine learning"), problem.task),
        field("metrics", QT_TRANSLATE_NOOP("ProblemFields", "How success is measured"), problem.metrics),
        field("minimum_performance", QT_TRANSLATE_NOOP("ProblemFields", "Not to be used below"),
              problem.minimumPerformance),
        field("error_costs", QT_TRANSLATE_NOOP("ProblemFields", "What errors cost"), problem.errorCosts),
        field("guardrails", QT_TRANSLATE_NOOP("ProblemFields", "What must not get worse"), problem.guardrails),
        field("data", QT_TRANSLATE_NOOP("ProblemFields", "Data inventory"), problem.data),
        field("feedback", QT_TRANSLATE_NOOP("ProblemFields", "How outcomes are collected"), problem.feedback),
        field("serving", QT_TRANSLATE_NOOP("ProblemFields", "When and how predictions are needed"), problem.serving),
        field("scope", QT_TRANSLATE_NOOP("ProblemFields", "What belongs to it and what does not"), problem.scope),
        field("deliverables", QT_TRANSLATE_NOOP("ProblemFields", "What has to be built"), problem.deliverables),
        field("constraints", QT_TRANSLATE_NOOP("ProblemFields", "Constraints"), problem.constraints),
        field("challenges", QT_TRANSLATE_NOOP("ProblemFields", "Which challenges they face"), problem.challenges),
        field("risks", QT_TRANSLATE_NOOP("ProblemFields", "Risks"), problem.risks),
        field("assumptions", QT_TRANSLATE_NOOP("ProblemFields", "Assumptions"), problem.assumptions),
        field("team", QT_TRANSLATE_NOOP("ProblemFields", "Team and maintenance"), problem.team),
        field("milestones", QT_TRANSLATE_NOOP("ProblemFields", "Milestones"), problem.milestones),
        field("responsible_ai", QT_TRANSLATE_NOOP("ProblemFields", "Checklist"), problem.responsibleAi),
        field("monitoring", QT_TRANSLATE_NOOP("ProblemFields", "Monitoring, roll-back and redress"),
              problem.monitoring),
        field("considered", QT_TRANSLATE_NOOP("ProblemFields", "What was considered and not done"), problem.considered),
        field("references", QT_TRANSLATE_NOOP("ProblemFields", "Glossary, links and contacts"), problem.references),
    };
}

QList<ProblemField> fieldsNamed(const QList<ProblemField> &fields, const QStringList &keys)
{
    QList<ProblemField> result;
    for (const auto &key : keys) {
        const auto found = std::ranges::find(fields, key, &ProblemField::key);
        Q_ASSERT(found != fields.end());
        result.append(*found);
    }
    return result;
}

QStringList requiredKeys()
{
    return {QStringLiteral("users"), QStringLiteral("objectives"), QStringLiteral("challenges"),
            QStringLiteral("deliverables")};
}

} // namespace groundwork
