// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "spec/addresses.h"
#include "spec/findings.h"
#include "spec/specwords.h"

#include <QCoreApplication>

#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace groundwork {

namespace {

constexpr int largestWeight = 5;

void judgeNumber(const QString &field, double number, Findings &findings)
{
    if (!std::isfinite(number) || std::signbit(number))
        findings.add(field, QCoreApplication::translate("SpecRules", "“%1” has to be 0 or more.").arg(field));
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
    judgeNumber(u"target.decision.must.gpu_memory_gb"_s, target.decision.must.gpuMemoryGb, findings);
    judgeRepeats(u"target.decision.ranking"_s, target.decision.ranking, findings);
    const auto &weights = target.decision.weights;
    for (auto weight = weights.begin(); weight != weights.end(); ++weight) {
        if (weight.value() < 0 || weight.value() > largestWeight)
            findings.add(u"target.decision.weights."_s + wordFor(weight.key()),
                         QCoreApplication::translate("SpecRules", "A weight has to be a whole number from 0 to 5."));
    }
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
