// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "pages/wizardwindow.h"

#include "catalogue/catalogue.h"
#include "pages/donepage.h"
#include "pages/environmentpage.h"
#include "pages/finderrows.h"
#include "pages/gitpage.h"
#include "pages/look.h"
#include "pages/lookstyle.h"
#include "pages/packagespage.h"
#include "pages/placepage.h"
#include "pages/problempage.h"
#include "pages/projectpage.h"
#include "pages/reviewpage.h"
#include "pages/setuppage.h"
#include "pages/sidebar.h"
#include "pages/startpage.h"
#include "pages/steplist.h"
#include "pages/summarypage.h"
#include "pages/taborder.h"

#include <QCloseEvent>
#include <QHBoxLayout>
#include <QIcon>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace groundwork {

template <typename P>
WizardWindow::Step WizardWindow::stepWith(const QString &title)
{
    return {.title = title, .kind = &P::staticMetaObject, .make = [this]() -> Page * {
                auto *page = new P(m_stack);
                attach(*page);
                connect(page, &Page::changed, this, &WizardWindow::showFindings);
                return page;
            }};
}

WizardWindow::WizardWindow(const WindowServices &services, QWidget *parent) : QDialog(parent), m_services(services)
{
    m_steps = {stepWith<StartPage>(tr("Start")),        stepWith<ProjectPage>(tr("Project")),
               stepWith<PlacePage>(tr("Where to run")), stepWith<EnvironmentPage>(tr("Environment")),
               stepWith<PackagesPage>(tr("Packages")),  stepWith<GitPage>(tr("Git")),
               stepWith<ProblemPage>(tr("Problem")),    stepWith<ReviewPage>(tr("Review")),
               stepWith<SetUpPage>(tr("Set up")),       stepWith<DonePage>(tr("Done"))};
    m_draft.parent = m_services.folder;
    build();
    m_factsTimer.setSingleShot(true);
    connect(&m_factsTimer, &QTimer::timeout, this,
            [this] { Q_EMIT factsWanted(m_draft.target, m_draft.existing(), m_draft.packages); });
    m_ahead = m_services.ahead;
    m_restTimer.setSingleShot(true);
    connect(&m_restTimer, &QTimer::timeout, this, &WizardWindow::prepare);
    showStart();
}

void WizardWindow::build()
{
    setWindowFlags(Qt::Window);
    setWindowTitle(tr("Groundwork"));
    setObjectName(u"groundwork"_s);
    setWindowIcon(QIcon(u":/icons/groundwork.png"_s));
    QStringList titles;
    for (const Step &step : m_steps)
        titles.append(step.title);
    auto *sidebar = new Sidebar(titles, this);
    m_list = sidebar->steps();
    connect(m_list, &StepList::stepChosen, this, &WizardWindow::goTo);

    m_stack = new QStackedWidget(this);
    auto *right = new QVBoxLayout;
    right->setContentsMargins(look::huge, look::huge - look::tiny, look::huge, look::large);
    right->setSpacing(look::large);
    right->addWidget(m_stack, 1);
    right->addWidget(makeBar());
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(sidebar);
    layout->addLayout(right, 1);
    resize(1080, 740);
}

QWidget *WizardWindow::makeBar()
{
    auto *bar = new QWidget(this);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(look::small);
    m_save = new QPushButton(tr("&Save setup file…"));
    m_save->setObjectName(u"saveSetupFile"_s);
    m_save->setAutoDefault(false);
    m_status = look::note({}, bar);
    m_status->setObjectName(u"status"_s);
    m_status->setWordWrap(false);
    m_status->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_back = new QPushButton(tr("&Back"));
    m_back->setObjectName(u"back"_s);
    m_back->setAutoDefault(false);
    m_next = new QPushButton;
    m_next->setObjectName(u"next"_s);
    m_next->setDefault(true);
    for (QPushButton *button : {m_back, m_next})
        button->setMinimumWidth(96);
    row->addWidget(m_save);
    row->addWidget(m_status, 1);
    row->addWidget(m_back);
    row->addWidget(m_next);
    connect(m_save, &QPushButton::clicked, this, &WizardWindow::saveSetupFile);
    connect(m_back, &QPushButton::clicked, this, &WizardWindow::back);
    connect(m_next, &QPushButton::clicked, this, &WizardWindow::next);
    return bar;
}

int WizardWindow::stepOf(const QMetaObject &kind) const
{
    const auto found = std::ranges::find(m_steps, &kind, &Step::kind);
    Q_ASSERT(found != m_steps.end());
    return static_cast<int>(found - m_steps.begin());
}

Page *WizardWindow::pageOf(int step)
{
    Step &entry = m_steps[static_cast<std::size_t>(step)];
    if (!entry.page) {
        entry.page = entry.make();
        m_stack->addWidget(entry.page);
        if (m_draft.facts)
            entry.page->showFacts(*m_draft.facts);
    }
    return entry.page;
}

Page *WizardWindow::currentPage() const
{
    return qobject_cast<Page *>(m_stack->currentWidget());
}

const ProjectSpec &WizardWindow::spec()
{
    collect();
    return m_draft.spec;
}

void WizardWindow::collect()
{
    if (const Page *page = currentPage())
        page->store(m_draft.spec);
}

void WizardWindow::goTo(int step)
{
    if (m_running)
        return;
    collect();
    // What stands is finished as its own file says: its answers are no longer asked.
    if (m_draft.ownProject && step < stepOf<ReviewPage>()) {
        showSummary();
        return;
    }
    if (step == stepOf<ReviewPage>() && needsTrust()) {
        showSummary();
        m_summary->insist();
        return;
    }
    if (step == stepOf<ReviewPage>())
        rememberTrust();
    m_step = step;
    m_reached = std::max(m_reached, step);
    Page *page = pageOf(step);
    page->load(m_draft.spec);
    if (m_draft.facts)
        page->showFacts(*m_draft.facts);
    showPage(page);
    if (step == stepOf<ReviewPage>())
        review();
    else
        prepareSoon();
    if (step == stepOf<EnvironmentPage>() || step == stepOf<PackagesPage>())
        Q_EMIT indexWanted(); // one page early, so that it is there
    fetchNow();
}

void WizardWindow::showPage(Page *page)
{
    m_planWanted = false; // what was left is not planned, or its solve would use the network behind another page
    m_stack->setCurrentWidget(page);
    showFindings();
    showState();
    if (QWidget *first = page->firstWidget()) {
        first->setFocus(Qt::OtherFocusReason);
        return;
    }
    // The first field of the page, so that the person can write at once; a "Why?" is not one.
    for (QWidget *widget : tabStops(page)) {
        const auto *button = qobject_cast<QRadioButton *>(widget);
        if (widget->isVisibleTo(page) && widget->isEnabled() && !qobject_cast<QToolButton *>(widget) &&
            (!button || button->isChecked())) {
            widget->setFocus(Qt::OtherFocusReason);
            return;
        }
    }
}

void WizardWindow::showState()
{
    const Page *page = currentPage();
    const bool summary = page == m_summary && m_summary;
    const bool atStart = isAt<StartPage>();
    const bool atDone = isAt<DonePage>();
    const bool afterRun = isAt<SetUpPage>() && !m_running;
    m_list->setPosition(m_step, m_running || atDone || summary ? m_step : m_reached, atDone ? m_step + 1 : m_reached);
    m_save->setEnabled(!atStart || summary);
    m_back->setVisible((!atStart || summary) && !atDone);
    m_back->setEnabled(!m_running);
    QString action = tr("&Next");
    m_next->setEnabled(true);
    if (summary) {
        action = tr("&Review");
    } else if (isAt<ReviewPage>()) {
        const auto &plan = static_cast<const ReviewPage *>(page)->plan();
        m_next->setEnabled(plan.has_value());
        action = !plan || plan->kind == PlanKind::Create ? tr("&Create project")
                 : plan->kind == PlanKind::Finish        ? tr("&Finish project")
                                                         : tr("&Prove again");
    } else if (isAt<SetUpPage>()) {
        action = m_running ? tr("&Cancel") : tr("&Try again");
    } else if (atDone) {
        action = tr("&Finish");
    }
    m_next->setText(action);
    // Cancel is no invitation, and at the end the way on is Jupyter.
    markAsAction(m_next, m_running || atDone ? ActionRank::Ordinary : ActionRank::First);
    m_next->setVisible(!afterRun || (m_report && m_report->outcome != RunOutcome::Done));
    m_next->setDefault(true);
    orderTabs(this);
}

void WizardWindow::showStart()
{
    auto *start = pageAt<StartPage>();
    m_step = stepOf<StartPage>();
    m_reached = m_step;
    const QList<RecentProject> projects = m_services.recent.list();
    start->showProjects(projects);
    if (!projects.isEmpty())
        m_draft.parent = projects.first().folder.parent();
    showPage(start);
}

void WizardWindow::next()
{
    if (m_running) {
        askToStop();
        return;
    }
    Page *page = currentPage();
    if (!page->problems().isEmpty()) {
        page->insist();
        return;
    }
    if (page == m_summary || isAt<SetUpPage>()) {
        goTo(stepOf<ReviewPage>());
    } else if (isAt<StartPage>()) {
        startNew();
    } else if (isAt<ReviewPage>()) {
        startRun();
    } else if (isAt<DonePage>()) {
        m_leaving = true;
        close();
    } else {
        goTo(m_step + 1);
    }
}

void WizardWindow::back()
{
    if (m_running)
        return;
    const bool fromReviewOfOwn = isAt<ReviewPage>() && m_draft.ownProject;
    if (currentPage() == m_summary || isAt<ProjectPage>()) {
        collect();
        showStart();
    } else if (fromReviewOfOwn) {
        showSummary();
    } else {
        goTo(m_step - 1);
    }
}

void WizardWindow::startNew()
{
    if (m_draft.ownProject || m_draft.spec == ProjectSpec()) {
        m_draft.spec = ProjectSpec();
        m_draft.foreign.clear();
        m_draft.sources.clear();
        m_draft.spec.environment.packages = firstSet(bundledCatalogue());
        m_draft.saved = m_draft.spec;
        m_draft.target = {};
        m_draft.ownProject = false;
        m_draft.opened = false;
        m_draft.imported = false;
    }
    goTo(stepOf<ProjectPage>());
}

void WizardWindow::openFile(const AbsolutePath &file)
{
    const auto spec = m_services.specs.open(file);
    if (!spec) {
        QStringList places;
        for (const SpecProblem &problem : spec.error().problems)
            places.append(tr("Line %1: %2 %3").arg(problem.line).arg(problem.message, problem.hint).trimmed());
        Error error = spec.error().error;
        if (!places.isEmpty())
            error.details = places.join(u'\n');
        report(error);
        return;
    }
    m_draft.spec = *spec;
    m_draft.saved = *spec;
    m_draft.foreign = foreignChannels(*spec);
    m_draft.sources.clear();
    m_draft.ownProject = false;
    m_draft.opened = true;
    m_draft.imported = false;
    dropSolve();
    m_draft.target = m_draft.parent.child(slugOf(*spec));
    showSummary();
    m_summary->setTrusted(m_services.specs.isTrusted(*spec));
    m_summary->showFile(file);
    askFacts();
}

void WizardWindow::openProject(const AbsolutePath &folder)
{
    const auto spec = m_services.specs.openProject(folder);
    if (!spec) {
        report(spec.error().error);
        return;
    }
    m_draft.spec = *spec;
    m_draft.saved = *spec;
    m_draft.foreign = foreignChannels(*spec);
    m_draft.sources.clear();
    m_draft.ownProject = true;
    m_draft.opened = true;
    m_draft.imported = false;
    dropSolve();
    m_draft.target = folder;
    showSummary();
    m_summary->setTrusted(m_services.specs.isTrusted(*spec));
    askFacts();
}

void WizardWindow::showSummary()
{
    if (!m_summary) {
        m_summary = new SummaryPage(m_stack);
        m_stack->addWidget(m_summary);
        connect(m_summary, &SummaryPage::changeWanted, this, [this] { goTo(stepOf<ProjectPage>()); });
        connect(m_summary, &SummaryPage::undoWanted, this, [this] { askUndo(m_draft.target); });
        connect(m_summary->jupyter(), &JupyterButtons::openWanted, this, &WizardWindow::openJupyter);
        connect(m_summary->jupyter(), &JupyterButtons::stopWanted, this, &WizardWindow::stopJupyter);
    }
    m_step = stepOf<StartPage>();
    m_summary->setTarget(m_draft.target);
    m_summary->load(m_draft.spec);
    if (m_draft.ownProject)
        m_summary->showProject(m_draft.target);
    m_summary->showSources(m_draft.sources);
    if (m_draft.facts)
        m_summary->showFacts(*m_draft.facts);
    showPage(m_summary);
}

bool WizardWindow::needsTrust() const
{
    const QStringList asked = foreignChannels(m_draft.spec);
    const auto fromTheFile = [this](const QString &channel) { return m_draft.foreign.contains(channel); };
    const bool asks = std::ranges::any_of(asked, fromTheFile) || !m_draft.sources.isEmpty();
    return asks && !(m_summary && m_summary->isTrusted());
}

void WizardWindow::rememberTrust()
{
    if (!m_summary || !m_summary->isTrusted())
        return;
    if (const auto kept = m_services.specs.trust(m_draft.sources); !kept)
        report(kept.error());
    if (m_draft.foreign.isEmpty() || m_services.specs.isTrusted(m_draft.saved))
        return;
    if (const auto kept = m_services.specs.trust(m_draft.saved); !kept)
        report(kept.error());
}

void WizardWindow::askFacts()
{
    m_factsTimer.start(0);
}

void WizardWindow::takeFacts(const MachineFacts &facts)
{
    m_draft.facts = facts;
    lookForSources();
    for (const Step &step : m_steps) {
        if (step.page)
            step.page->showFacts(facts);
    }
    if (m_summary)
        m_summary->showFacts(facts);
    showFindings();
    if (m_planWanted && m_draft.hasFactsOfTarget())
        planNow();
    else
        prepareSoon();
    lookForJupyter();
}

void WizardWindow::showEvent(QShowEvent *event)
{
    QDialog::showEvent(event);
    if (!event->spontaneous() && !m_draft.facts)
        askFacts();
}

void WizardWindow::reject()
{
    close();
}

void WizardWindow::closeEvent(QCloseEvent *event)
{
    collect();
    if (m_running) {
        event->ignore();
        askToStop();
    } else if (!m_leaving && m_draft.hasUnsavedAnswers()) {
        event->ignore();
        askToLeave();
    } else if (m_jupyterStarts) {
        // Who opened Jupyter and is done here still wants to see it.
        event->ignore();
        m_closesAfterJupyter = true;
        hide();
    } else {
        event->accept();
    }
}

} // namespace groundwork
