// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "spec/findings.h"
#include "spec/specformat.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace groundwork {

namespace {

constexpr qsizetype longestChecklistItem = 100; // characters; a key of YAML has at most 1,024 bytes

void judgeToBeDecided(const QString &field, const ToBeDecided &decided, Findings &findings)
{
    if (decided.owner.trimmed().isEmpty())
        findings.add(field + u".tbd"_s,
                     QCoreApplication::translate("SpecRules", "“%1” is to be decided, but nobody is named.").arg(field),
                     QCoreApplication::translate("SpecRules", "Write who decides as “tbd”."));
    if (!decided.by.isValid() || decided.by.year() < 1 || decided.by.year() > 9999)
        findings.add(field + u".by"_s,
                     QCoreApplication::translate("SpecRules", "“%1” is to be decided, but without a date.").arg(field),
                     QCoreApplication::translate("SpecRules", "Write the date as “by”, for example 2026-12-31."));
}

/// That an answer is either given or to be decided, not both.
class AnswerJudge
{
public:
    explicit AnswerJudge(Findings &findings) : m_findings(findings) {}

    template <typename T, typename Read>
    void answer(const char *key, const Field<T> &field, Read /*read*/)
    {
        if (!field.toBeDecided)
            return;
        const QString name = u"problem."_s + QString::fromLatin1(key);
        judgeToBeDecided(name, *field.toBeDecided, m_findings);
        if (field.value != T{})
            m_findings.add(
                name, QCoreApplication::translate("SpecRules", "“%1” is answered and to be decided at once.").arg(name),
                QCoreApplication::translate("SpecRules", "Keep one of the two."));
    }

private:
    Findings &m_findings;
};

template <typename Item>
void judgeItems(const QString &field, const QList<Item> &items, QString Item::*heading, const QString &key,
                Findings &findings)
{
    for (qsizetype i = 0; i < items.size(); ++i) {
        const QString place = itemField(field, i);
        if ((items[i].*heading).trimmed().isEmpty())
            findings.add(place + u'.' + key,
                         QCoreApplication::translate("SpecRules", "An item of “%1” has no “%2”.").arg(field, key),
                         QCoreApplication::translate("SpecRules", "Write one, or take the item out."));
        if (items.indexOf(items[i]) < i)
            findings.add(
                place, QCoreApplication::translate("SpecRules", "An item of “%1” stands in the list twice.").arg(field),
                QCoreApplication::translate("SpecRules", "Keep one of the two."));
    }
}

void judgeChecklist(const QMap<QString, ChecklistAnswer> &checklist, Findings &findings)
{
    for (auto item = checklist.begin(); item != checklist.end(); ++item) {
        const QString field = checklistField(u"problem.responsible_ai"_s, item.key());
        if (item.key().trimmed().isEmpty())
            findings.add(field, QCoreApplication::translate("SpecRules", "An item of the checklist has no name."));
        else if (item.key().toUcs4().size() > longestChecklistItem)
            findings.add(
                field, QCoreApplication::translate("SpecRules", "An item of the checklist has more than %1 characters.")
                           .arg(longestChecklistItem));
        else if (item.key() == u"tbd")
            findings.add(field,
                         QCoreApplication::translate("SpecRules", "An item of the checklist cannot be called “tbd”."));
    }
}

} // namespace

void judgeProblem(const ProblemSection &problem, Findings &findings)
{
    AnswerJudge judge(findings);
    describeProblem(judge, problem);
    judgeItems(u"problem.metrics"_s, problem.metrics.value, &Metric::name, u"name"_s, findings);
    judgeItems(u"problem.data"_s, problem.data.value, &DataSource::name, u"name"_s, findings);
    judgeItems(u"problem.risks"_s, problem.risks.value, &StatedItem::text, u"text"_s, findings);
    judgeItems(u"problem.assumptions"_s, problem.assumptions.value, &StatedItem::text, u"text"_s, findings);
    judgeItems(u"problem.milestones"_s, problem.milestones.value, &Milestone::what, u"what"_s, findings);
    judgeChecklist(problem.responsibleAi.value, findings);
    const ErrorCosts &costs = problem.errorCosts.value;
    if (!costs.text.isEmpty() && costs != ErrorCosts{.text = costs.text, .falseAlarm = {}, .miss = {}, .fairness = {}})
        findings.add(u"problem.error_costs"_s,
                     QCoreApplication::translate("SpecRules", "“problem.error_costs” is one text and several at once."),
                     QCoreApplication::translate("SpecRules", "Keep one of the two."));
}

} // namespace groundwork
