// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "generator/documents/charter.h"

#include "generator/documents/decisionrecord.h"
#include "generator/documents/problemfields.h"

#include <QCoreApplication>

#include <algorithm>

namespace groundwork {

namespace {

struct Section
{
    const char *title;
    QStringList keys;
};

QList<Section> sections()
{
    const auto keys = [](const char *names) { return QString::fromLatin1(names).split(u' '); };
    return {{QT_TRANSLATE_NOOP("Charter", "Problem"), keys("problem current_practice alternative value")},
            {QT_TRANSLATE_NOOP("Charter", "People"), keys("users affected decision_owner sponsor team")},
            {QT_TRANSLATE_NOOP("Charter", "Objectives"), keys("objectives metrics minimum_performance guardrails")},
            {QT_TRANSLATE_NOOP("Charter", "Scope"), keys("scope")},
            {QT_TRANSLATE_NOOP("Charter", "Deliverables"), keys("deliverables serving feedback")},
            {QT_TRANSLATE_NOOP("Charter", "Data"), keys("data")},
            {QT_TRANSLATE_NOOP("Charter", "Machine learning"), keys("task decision error_costs")},
            {QT_TRANSLATE_NOOP("Charter", "Challenges, risks and constraints"),
             keys("challenges constraints risks assumptions")},
            {QT_TRANSLATE_NOOP("Charter", "Plan"), keys("milestones")},
            {QT_TRANSLATE_NOOP("Charter", "Responsible AI"), keys("responsible_ai monitoring")},
            {QT_TRANSLATE_NOOP("Charter", "Background"), keys("considered references")}};
}

void writeSummary(MarkdownDocument &document, const ProjectSpec &spec, const QList<ProblemField> &fields)
{
    const auto answered = std::ranges::count_if(fields, [](const auto &field) { return !field.answer.isEmpty(); });
    const auto decidedLater =
        std::ranges::count_if(fields, [](const auto &field) { return field.toBeDecided.has_value(); });
    QList<QList<MarkdownText>> rows{{QCoreApplication::translate("Charter", "Project"), spec.project.name}};
    if (!spec.project.summary.isEmpty())
        rows.append({QCoreApplication::translate("Charter", "In one line"), spec.project.summary});
    QStringList authors;
    for (const auto &author : spec.project.authors)
        authors.append(author.name.isEmpty() ? author.email : author.name);
    if (!authors.isEmpty())
        rows.append({QCoreApplication::translate("Charter", "Authors"), authors.join(QStringLiteral(", "))});
    rows.append({QCoreApplication::translate("Charter", "Answered"),
                 QCoreApplication::translate("Charter", "%1 of %2 questions").arg(answered).arg(fields.size())});
    if (decidedLater > 0)
        rows.append({QCoreApplication::translate("Charter", "To be decided"), QString::number(decidedLater)});
    document.table({QCoreApplication::translate("Charter", "Summary"), QString()}, rows);
}

void writeSections(MarkdownDocument &document, const QList<ProblemField> &fields)
{
    for (const auto &section : sections()) {
        QList<ProblemField> answered = fieldsNamed(fields, section.keys);
        answered.removeIf([](const ProblemField &field) { return field.answer.isEmpty(); });
        if (answered.isEmpty())
            continue;
        document.heading(2, QCoreApplication::translate("Charter", section.title));
        for (const auto &field : answered) {
            document.heading(3, field.title);
            document.append(field.answer);
        }
    }
}

void writeOpenQuestions(MarkdownDocument &document, const QList<ProblemField> &fields)
{
    QList<QList<MarkdownText>> rows;
    for (const auto &field : fields) {
        if (!field.answer.isEmpty())
            continue;
        const ToBeDecided open = field.toBeDecided.value_or(ToBeDecided{});
        rows.append(
            {field.title, open.owner.isEmpty() ? QCoreApplication::translate("Charter", "nobody yet") : open.owner,
             open.by.isValid() ? open.by.toString(Qt::ISODate) : QCoreApplication::translate("Charter", "no date")});
    }
    document.heading(2, QCoreApplication::translate("Charter", "Open questions"));
    if (rows.isEmpty()) {
        document.paragraph(QCoreApplication::translate("Charter", "None: every question is answered."));
        return;
    }
    document.paragraph(QCoreApplication::translate("Charter", "What nobody has answered yet, and who will."));
    document.table({QCoreApplication::translate("Charter", "Question"),
                    QCoreApplication::translate("Charter", "Who decides it"),
                    QCoreApplication::translate("Charter", "By")},
                   rows);
}

} // namespace

TextFile charter(const ProjectSpec &spec)
{
    const QList<ProblemField> fields = problemFields(spec.problem);
    MarkdownDocument document;
    document.heading(1, QCoreApplication::translate("Charter", "Project charter: %1").arg(spec.project.name));
    document.paragraph(QCoreApplication::translate(
        "Charter", "What this project is for, agreed with the people it is for. Read it before you build, and change "
                   "it when you learn something new."));
    writeSummary(document, spec, fields);
    writeSections(document, fields);
    writeOpenQuestions(document, fields);
    document.heading(2, QCoreApplication::translate("Charter", "Decisions"));
    document.bullets({MarkdownText::link(QCoreApplication::translate("Charter", "Where the project runs"),
                                         QStringLiteral("decisions/0001-where-to-run.md")) +
                      QStringLiteral(": ") + placeName(spec.target.runOn)});
    return {ProjectPath::known(QStringLiteral("docs/PROJECT_CHARTER.md")), document.text()};
}

} // namespace groundwork
