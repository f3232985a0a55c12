// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
// From the answers to the plan, and from the plan to the run and what came of it.
#include "machine/targetproblem.h"
#include "pages/donepage.h"
#include "pages/packagespage.h"
#include "pages/projectstatetext.h"
#include "pages/reviewpage.h"
#include "pages/setuppage.h"
#include "pages/wizardwindow.h"
#include "spec/specchanges.h"

#include <algorithm>

namespace groundwork {

void WizardWindow::review()
{
    pageAt<ReviewPage>()->showWaiting();
    m_plan.reset();
    m_planWanted = true;
    if (!m_draft.ownProject)
        m_draft.target = m_draft.parent.child(slugOf(m_draft.spec));
    // Always from fresh facts: what Review shows is what runs.
    Q_EMIT factsWanted(m_draft.target, m_draft.existing(), m_draft.packages);
}

std::expected<Plan, Failure> WizardWindow::planFor(const MachineFacts &facts) const
{
    // A project is finished or proved only when the person asked for that project: never by a setup file whose folder
    // it happens to stand in.
    const TargetUse use = m_draft.ownProject ? TargetUse::OurProject : TargetUse::NewProject;
    if (auto problem = targetProblem(facts.target, use, 0)) {
        if (!m_draft.ownProject && facts.target.state == TargetState::OurProject)
            problem->hint = tr("Nothing in it was changed. Open it to finish it, prove it again or take it back, or "
                               "choose another folder.");
        return std::unexpected(Failure{*problem, {}});
    }
    if (m_draft.ownProject && facts.target.project == ProjectState::Proved)
        return makeVerifyPlan(m_draft.spec, facts);
    return makePlan(m_draft.spec, facts, EnvironmentWish::Make);
}

/// A project that stands is finished as its own file says, so changes of the answers lead nowhere.
Failure WizardWindow::offered(Failure failure) const
{
    if (m_draft.ownProject)
        failure.waysOut.clear();
    return failure;
}

void WizardWindow::showRefusal(const Failure &failure)
{
    QList<ReviewPage::Exit> exits;
    const bool isOurs = m_draft.facts->target.state == TargetState::OurProject;
    if (m_draft.ownProject && isOurs)
        exits.append(ReviewPage::Exit::Undo);
    if (!m_draft.ownProject && isOurs)
        exits.append(ReviewPage::Exit::OpenProject);
    if (!m_draft.ownProject && failure.error.kind == ErrorKind::TargetNotUsable)
        exits.append(ReviewPage::Exit::OtherFolder);
    pageAt<ReviewPage>()->showFailure(offered(failure), exits);
}

void WizardWindow::lookForSources()
{
    m_sourcesTrouble.reset();
    if (!m_draft.ownProject || !m_draft.hasFactsOfTarget())
        return;
    // What is proved is only proved again; nothing is taken from anywhere.
    const TargetFact &target = m_draft.facts->target;
    if (target.state != TargetState::OurProject || target.project == ProjectState::Proved)
        return;
    auto sources = m_services.specs.foreignSources(m_draft.spec, *m_draft.facts);
    if (!sources) {
        m_sourcesTrouble = sources.error();
        return;
    }
    // A yes was for other ones.
    if (m_summary && !sources->isEmpty() && *sources != m_draft.sources)
        m_summary->setTrusted(false);
    m_draft.sources = std::move(*sources);
    if (m_summary)
        m_summary->showSources(m_draft.sources);
}

void WizardWindow::planNow()
{
    m_planWanted = false;
    const MachineFacts &facts = *m_draft.facts;
    if (m_sourcesTrouble) {
        dropSolve();
        showRefusal(Failure{*m_sourcesTrouble, {}});
        return;
    }
    if (needsTrust()) {
        showSummary();
        m_summary->insist();
        return;
    }
    const auto plan = planFor(facts);
    if (!plan) {
        dropSolve();
        showRefusal(plan.error());
        return;
    }
    m_plan = *plan;
    auto *page = pageAt<ReviewPage>();
    page->showPlan(*plan, facts);
    if (!solvesAhead(*plan) || installsToSolve(*plan))
        return;
    if (isSolved(*plan)) {
        showSolution(m_solved->solution);
        return;
    }
    // A clash stays one, and its ways out go on being tried; a network that failed is asked again.
    if (isRefused(*plan) && !m_refused->failure.waysOut.isEmpty()) {
        page->showSolveFailure(offered(m_refused->failure), m_refused->trials);
        return;
    }
    page->showSolving();
    askSolve(*plan);
}

RunSurroundings WizardWindow::surroundings() const
{
    return {.temporaryDirectory = m_services.temporaryDirectory,
            .toolEnvironment = m_draft.facts ? m_draft.facts->toolEnvironment : QMap<QString, QString>(),
            .settings = m_services.settings};
}

void WizardWindow::startRun()
{
    if (!m_plan)
        return;
    dropSolve();
    // Remembered before it begins: a run that is killed is offered at the next start.
    if (const auto kept = m_services.recent.remember(m_plan->spec.project.name, m_plan->target); !kept)
        say(kept.error().message);
    goTo(stepOf<SetUpPage>());
    m_report.reset();
    m_running = true;
    pageAt<SetUpPage>()->begin(*m_plan);
    showState();
    RunSurroundings around = surroundings();
    if (isSolved(*m_plan))
        around.solution = m_solved->solution;
    Q_EMIT runWanted(*m_plan, around);
}

void WizardWindow::takeWayOut(const WayOut &way)
{
    if (m_running || m_draft.ownProject)
        return;
    collect();
    const auto changed = withChanges(m_draft.spec, way.changes);
    if (!changed || *changed == m_draft.spec) {
        say(tr("That changes nothing in your answers. Go back and change them yourself."));
        return;
    }
    m_draft.spec = *changed;
    if (!isAt<PackagesPage>()) {
        goTo(stepOf<ReviewPage>());
        return;
    }
    dropSolve();
    auto *page = pageAt<PackagesPage>();
    page->load(*changed);
    page->forgetSolution(); // also where only the Python is another
    page->firstWidget()->setFocus(Qt::OtherFocusReason);
    say(tr("Done: %1").arg(way.title));
    prepareSoon();
}

void WizardWindow::showSolution(const Solution &solution)
{
    pageAt<ReviewPage>()->showSolution(solution);
    if (!m_services.paces)
        return;
    if (const auto seconds = expectedSeconds(m_services.paces->list(), m_plan->manager, solution))
        pageAt<ReviewPage>()->showTime(*seconds);
}

void WizardWindow::takeStepState(int index, StepState state)
{
    pageAt<SetUpPage>()->setStepState(index, state);
}

void WizardWindow::takeProgress(double done, const ToolProgress &tool)
{
    pageAt<SetUpPage>()->setProgress(done, tool);
}

void WizardWindow::takeLog(const QStringList &lines)
{
    pageAt<SetUpPage>()->addLog(lines);
}

void WizardWindow::takeReport(const RunReport &report)
{
    m_running = false;
    m_report = report;
    m_solved.reset(); // a package that could not be had may be gone: another try asks again
    pageAt<SetUpPage>()->end(report);
    if (report.outcome == RunOutcome::Done) {
        m_draft.saved = m_draft.spec;
        if (const auto pace = paceOf(report); pace && m_services.paces)
            m_services.paces->remember(*pace);
        pageAt<DonePage>()->showReport(*m_plan, report);
        goTo(stepOf<DonePage>());
        lookForJupyter();
        return;
    }
    if (standsAfter(*m_plan, report)) {
        m_draft.ownProject = true;
        m_draft.spec = m_plan->spec;
        m_draft.saved = m_draft.spec;
    }
    showState();
}

} // namespace groundwork
