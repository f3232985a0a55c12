// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "spec/addresses.h"
#include "spec/findings.h"
#include "spec/specformat.h"
#include "spec/specwords.h"

#include <QCoreApplication>

#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace groundwork {

namespace {

void judgeNumber(const QString &field, double number, Findings &findings)
{
    if (!std::isfinite(number) || std::signbit(number))
        findings.add(field, QCoreApplication::translate("SpecRules", "“%1” has to be 0 or more.").arg(field));
}

void judgeRatings(const QString &field, const QMap<Factor, int> &ratings, int most, const QString &message,
                  Findings &findings)
{
    for (auto rating = ratings.begin(); rating != ratings.end(); ++rating) {
        if (rating.value() < 0 || rating.value() > most)
            findings.add(field + u'.' + wordFor(rating.key()), message);
    }
}

void judgeDay(const QString &field, const QString &day, Findings &findings)
{
    if (!day.isEmpty() && QDate::fromString(day, Qt::ISODate).toString(Qt::ISODate) != day)
        findings.add(field, QCoreApplication::translate("SpecRules", "“%1” is not a date.").arg(shownWord(day)),
                     QCoreApplication::translate("SpecRules", "Write it like 2026-12-31."));
}

template <typename Enum>
void judgeRepeats(const QString &field, const QList<Enum> &list, Findings &findings)
{
    for (qsizetype i = 0; i < list.size(); ++i) {
        if (list.indexOf(list[i]) < i)
            findings.add(
                itemField(field, i),
                QCoreApplication::translate("SpecRules", "“%1” stands in the list twice.").arg(wordFor(list[i])));
    }
}

void judgeDecision(const WhereToRunDecision &decision, Findings &findings)
{
    const QString field = u"target.decision."_s;
    judgeNumber(field + u"must.gpu_memory_gb"_s, decision.must.gpuMemoryGb, findings);
    judgeRepeats(field + u"ranking"_s, decision.ranking, findings);
    judgeRatings(field + u"weights"_s, decision.weights, largestWeight,
                 QCoreApplication::translate("SpecRules", "A weight has to be a whole number from 0 to 5."), findings);
    for (const QString &place : allWords<RunPlace>()) {
        const RunPlace value = *valueOfWord<RunPlace>(place);
        judgeRatings(field + u"scores."_s + place, decision.scores.of(value), largestScore,
                     QCoreApplication::translate("SpecRules", "A score has to be a whole number from 0 to 10."),
                     findings);
        judgeNumber(field + u"prices."_s + place, decision.prices.of(value).value_or(0), findings);
    }
    judgeDay(field + u"decided"_s, decision.decided, findings);
}

void judgeRemote(const QString &remote, Findings &findings)
{
    const QString field = u"git.remote"_s;
    switch (remote.isEmpty() ? AddressFault::None : faultOfRemote(remote)) {
    case AddressFault::None:
        break;
    case AddressFault::Form:
        findings.add(
            field,
            QCoreApplication::translate("SpecRules", "“%1” is not the address of a repository.").arg(shownWord(remote)),
            QCoreApplication::translate("SpecRules", "Write https://HOST/PATH or git@HOST:PATH."));
        break;
    case AddressFault::Insecure:
        findings.add(field,
                     QCoreApplication::translate("SpecRules", "The repository “%1” would be read without protection.")
                         .arg(shownWord(remote)),
                     QCoreApplication::translate("SpecRules", "Use its https:// or ssh address."));
        break;
    case AddressFault::Secret:
        findings.add(
            field,
            QCoreApplication::translate("SpecRules", "The address of the repository holds a user, password or token."),
            QCoreApplication::translate(
                "SpecRules",
                "Take it out; this file is handed on. Git asks for it, or keeps it in its credential store."));
        break;
    }
}

} // namespace

void judgeTarget(const TargetSection &target, Findings &findings)
{
    judgeRepeats(u"target.also"_s, target.also, findings);
    judgeNumber(u"target.budget_month"_s, target.budgetMonth.value_or(0), findings);
    judgeNumber(u"target.hours_week"_s, target.hoursWeek.value_or(0), findings);
    judgeNumber(u"target.storage_gb"_s, target.storageGb.value_or(0), findings);
    judgeNumber(u"target.data_out_gb_month"_s, target.dataOutGbMonth.value_or(0), findings);
    judgeDecision(target.decision, findings);
}

void judgeGit(const GitSection &git, Findings &findings)
{
    if (!isBranchName(git.branch))
        findings.add(
            u"git.branch"_s,
            QCoreApplication::translate("SpecRules", "“%1” cannot be the name of a branch.").arg(shownWord(git.branch)),
            QCoreApplication::translate("SpecRules", "Use letters, digits and hyphens, for example main."));
    judgeRemote(git.remote, findings);
    judgeRepeats(u"git.guards"_s, git.guards, findings);
}

} // namespace groundwork
