// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
// What is found out while the person goes on: which versions fit together, and what their tools know.
#include "pages/packagespage.h"
#include "pages/reviewpage.h"
#include "pages/summarypage.h"
#include "pages/wizardwindow.h"
#include "spec/specrules.h"

#include <algorithm>
#include <utility>

namespace groundwork {

SolveQuestion WizardWindow::questionOf(const Plan &plan) const
{
    return solveQuestionOf(plan, surroundings().toolEnvironment);
}

bool WizardWindow::isSolved(const Plan &plan) const
{
    return m_solved && m_solved->question == questionOf(plan);
}

bool WizardWindow::isRefused(const Plan &plan) const
{
    return m_refused && m_refused->question == questionOf(plan);
}

/// Ways out of the last refusal are being tried.
bool WizardWindow::isTrying() const
{
    return m_refused && m_refused->trials == FailureView::Trials::UnderWay;
}

void WizardWindow::askSolve(const Plan &plan)
{
    const SolveQuestion question = questionOf(plan);
    if (m_asked == question)
        return;
    m_asked = question;
    m_refused.reset();
    Q_EMIT solveWanted(plan, surroundings());
}

void WizardWindow::dropSolve()
{
    m_asked.reset();
    m_refused.reset();
    m_fetching.reset();
    Q_EMIT solveDropped();
}

/// Only for names that were typed here and places that everybody uses; for a file of somebody else's after a yes, and
/// for the places that the yes was about.
bool WizardWindow::mayAskAhead() const
{
    if (m_ahead == Ahead::Wait || m_running || m_draft.ownProject || m_draft.imported || !m_draft.hasFactsOfTarget())
        return false;
    const QStringList foreign = foreignChannels(m_draft.spec);
    if (!m_draft.opened)
        return foreign.isEmpty();
    const auto isOfTheFile = [this](const QString &channel) { return m_draft.foreign.contains(channel); };
    return m_summary && m_summary->isTrusted() && std::ranges::all_of(foreign, isOfTheFile);
}

bool WizardWindow::mayPrepare() const
{
    return mayAskAhead() && m_step >= stepOf<PackagesPage>() && m_step < stepOf<ReviewPage>();
}

bool WizardWindow::isMetered() const
{
    return m_services.connection != nullptr && m_services.connection->isMetered();
}

void WizardWindow::prepareSoon()
{
    if (mayPrepare())
        m_restTimer.start(m_services.rest);
    else
        m_restTimer.stop();
}

void WizardWindow::prepare()
{
    collect();
    if (!mayPrepare())
        return;
    auto *page = pageAt<PackagesPage>();
    const auto plan = planFor(*m_draft.facts);
    if (!plan || !solvesAhead(*plan) || installsToSolve(*plan)) {
        page->forgetSolution(); // Review says why
        return;
    }
    if (isRefused(*plan)) {
        page->showSolveFailure(m_refused->failure, m_refused->trials);
        return;
    }
    if (isSolved(*plan)) {
        page->showSolution(m_solved->solution);
        fetchNow();
        return;
    }
    if (isMetered()) {
        page->showMetered();
        return;
    }
    page->showSolving();
    askSolve(*plan);
}

void WizardWindow::setAhead(Ahead ahead)
{
    m_ahead = ahead;
    dropSolve();
    prepareSoon();
}

void WizardWindow::takeSolution(const Solution &solution)
{
    if (!m_asked)
        return;
    m_solved = Solved{*std::exchange(m_asked, std::nullopt), solution};
    if (isAt<ReviewPage>()) {
        if (m_plan && isSolved(*m_plan))
            showSolution(solution);
    } else if (mayPrepare()) {
        pageAt<PackagesPage>()->showSolution(solution);
    }
    fetchNow();
}

/// On the pages after the packages: who still changes the list fetches in vain.
void WizardWindow::fetchNow()
{
    if (!mayAskAhead() || !m_solved || m_fetching == m_solved->question || m_step <= stepOf<PackagesPage>() ||
        m_step > stepOf<ReviewPage>() || isMetered())
        return;
    const auto plan = planFor(*m_draft.facts);
    if (!plan || !isSolved(*plan))
        return;
    const FetchPackages fetch = fetchAhead(*plan, *m_draft.facts, m_solved->solution);
    if (fetch.commands.isEmpty())
        return;
    m_fetching = m_solved->question;
    Q_EMIT fetchWanted(fetch, surroundings());
}

/// What the run takes is found out without these: they only say that nothing is left to fetch.
void WizardWindow::takeFetched()
{
    if (!m_solved || m_fetching != m_solved->question)
        return;
    for (LockedPackage &package : m_solved->solution.packages)
        package.bytes = 0;
    m_solved->solution.downloadBytes = 0;
    pageAt<PackagesPage>()->showSolution(m_solved->solution);
    if (isAt<ReviewPage>() && m_plan && isSolved(*m_plan))
        showSolution(m_solved->solution);
}

void WizardWindow::takeIndex(const std::shared_ptr<const LiveIndex> &index)
{
    m_index = index;
    pageAt<PackagesPage>()->setIndex(index);
    showFindings();
}

void WizardWindow::takeConnection()
{
    // What Review waits for was asked for.
    const bool isAwaited = isAt<ReviewPage>() && m_asked;
    if (!isMetered()) {
        prepareSoon();
        fetchNow();
    } else if ((m_asked || m_fetching || isTrying()) && !isAwaited) {
        if (m_asked || isTrying())
            pageAt<PackagesPage>()->showMetered();
        dropSolve();
    }
}

void WizardWindow::takeSolveFailure(const Failure &failure)
{
    using Trials = FailureView::Trials;
    if (m_asked)
        m_refused = Refused{.question = *std::exchange(m_asked, std::nullopt),
                            .failure = failure,
                            .trials = failure.waysOut.isEmpty() ? Trials::Over : Trials::UnderWay};
    else if (m_refused)
        m_refused = Refused{m_refused->question, failure, Trials::Over}; // told again
    else
        return;
    if (isAt<ReviewPage>()) {
        if (m_plan && isRefused(*m_plan))
            pageAt<ReviewPage>()->showSolveFailure(offered(failure), m_refused->trials);
    } else if (mayPrepare()) {
        pageAt<PackagesPage>()->showSolveFailure(failure, m_refused->trials);
    }
}

} // namespace groundwork
