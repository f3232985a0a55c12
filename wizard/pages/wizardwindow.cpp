// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "pages/wizardwindow.h"

#include "pages/donepage.h"
#include "pages/environmentpage.h"
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
#include "spec/specchanges.h"

#include <QClipboard>
#include <QCloseEvent>
#include <QGuiApplication>
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

namespace {

// The steps of the window in their order; the names of those that it treats in a special way.
enum { StartStep = 0, ProjectStep = 1, ReviewStep = 7, SetUpStep = 8, DoneStep = 9 };

constexpr int factsDelayMs = 120; // after a key stroke

} // namespace

template <typename P>
Page *WizardWindow::make()
{
    auto *page = new P(m_stack);
    attach(*page);
    return page;
}

WizardWindow::WizardWindow(const WindowServices &services, QWidget *parent) : QDialog(parent), m_services(services)
{
    m_steps = {
        {tr("Start"), &WizardWindow::make<StartPage>},        {tr("Project"), &WizardWindow::make<ProjectPage>},
        {tr("Where to run"), &WizardWindow::make<PlacePage>}, {tr("Environment"), &WizardWindow::make<EnvironmentPage>},
        {tr("Packages"), &WizardWindow::make<PackagesPage>},  {tr("Git"), &WizardWindow::make<GitPage>},
        {tr("Problem"), &WizardWindow::make<ProblemPage>},    {tr("Review"), &WizardWindow::make<ReviewPage>},
        {tr("Set up"), &WizardWindow::make<SetUpPage>},       {tr("Done"), &WizardWindow::make<DonePage>}};
    m_draft.parent = m_services.folder;
    build();
    m_factsTimer.setSingleShot(true);
    connect(&m_factsTimer, &QTimer::timeout, this, [this] { Q_EMIT factsWanted(m_draft.target); });
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

void WizardWindow::attach(StartPage &page)
{
    connect(&page, &StartPage::newWanted, this, &WizardWindow::startNew);
    connect(&page, &StartPage::fileWanted, this, &WizardWindow::chooseFile);
    connect(&page, &StartPage::projectWanted, this, &WizardWindow::chooseProject);
    connect(&page, &StartPage::projectChosen, this, &WizardWindow::openProject);
    connect(&page, &StartPage::undoWanted, this, &WizardWindow::askUndo);
}

void WizardWindow::attach(ProjectPage &page)
{
    page.setParentFolder(m_draft.parent);
    connect(&page, &ProjectPage::folderWanted, this, &WizardWindow::chooseFolder);
    connect(&page, &ProjectPage::targetChanged, this, [this](const AbsolutePath &target) {
        m_draft.target = target;
        if (!target.isEmpty())
            m_draft.parent = target.parent();
        m_factsTimer.start(factsDelayMs);
    });
}

void WizardWindow::attach(ReviewPage &page)
{
    connect(&page, &ReviewPage::changed, this, &WizardWindow::showState);
    connect(&page, &ReviewPage::copyWanted, this, [this](const QString &text) {
        QGuiApplication::clipboard()->setText(text);
        say(tr("The script is on the clipboard. Run it in an empty folder."));
    });
    connect(&page, &ReviewPage::otherFolderWanted, this, [this] { goTo(ProjectStep); });
    connect(&page, &ReviewPage::wayOutChosen, this, &WizardWindow::takeWayOut);
}

void WizardWindow::attach(SetUpPage &page)
{
    connect(&page, &SetUpPage::wayOutChosen, this, &WizardWindow::takeWayOut);
}

void WizardWindow::attach(DonePage &page)
{
    connect(&page, &DonePage::jupyterWanted, this, &WizardWindow::openJupyter);
    connect(&page, &DonePage::folderWanted, this, &WizardWindow::openProjectFolder);
    connect(&page, &DonePage::saveWanted, this, &WizardWindow::saveSetupFile);
}

Page *WizardWindow::pageOf(int step)
{
    Step &entry = m_steps[static_cast<std::size_t>(step)];
    if (!entry.page) {
        entry.page = (this->*entry.make)();
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
    if (step == ReviewStep && needsTrust()) {
        showSummary();
        m_summary->insist();
        return;
    }
    m_step = step;
    m_reached = std::max(m_reached, step);
    Page *page = pageOf(step);
    page->load(m_draft.spec);
    if (m_draft.facts)
        page->showFacts(*m_draft.facts);
    showPage(page);
    if (step == ReviewStep)
        review();
}

void WizardWindow::showPage(Page *page)
{
    m_stack->setCurrentWidget(page);
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
    const bool afterRun = m_step == SetUpStep && !m_running;
    m_list->setPosition(m_step, m_running || m_step == DoneStep || summary ? m_step : m_reached,
                        m_step == DoneStep ? DoneStep + 1 : m_reached);
    m_save->setEnabled(m_step != StartStep || summary);
    m_back->setVisible((m_step != StartStep || summary) && m_step != DoneStep);
    m_back->setEnabled(!m_running);
    QString action = tr("&Next");
    if (m_step == ReviewStep) {
        const auto &plan = static_cast<const ReviewPage *>(page)->plan();
        m_next->setEnabled(plan.has_value());
        action = !plan || plan->kind == PlanKind::Create ? tr("&Create project")
                 : plan->kind == PlanKind::Finish        ? tr("&Finish project")
                                                         : tr("&Prove again");
    } else {
        m_next->setEnabled(true);
    }
    if (summary)
        action = tr("&Review");
    else if (m_step == SetUpStep)
        action = m_running ? tr("&Cancel") : tr("&Try again");
    else if (m_step == DoneStep)
        action = tr("&Finish");
    m_next->setText(action);
    // Cancel is no invitation, and at the end the way on is Jupyter.
    markAsAction(m_next, m_running || m_step == DoneStep ? ActionRank::Ordinary : ActionRank::First);
    m_next->setVisible(!afterRun || (m_report && m_report->outcome != RunOutcome::Done));
    m_next->setDefault(true);
    orderTabs(this);
}

void WizardWindow::showStart()
{
    m_step = StartStep;
    m_reached = 0;
    auto *start = static_cast<StartPage *>(pageOf(StartStep));
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
    if (page == m_summary) {
        goTo(ReviewStep);
        return;
    }
    switch (m_step) {
    case StartStep:
        startNew();
        break;
    case ReviewStep:
        startRun();
        break;
    case SetUpStep:
        goTo(ReviewStep);
        break;
    case DoneStep:
        m_leaving = true;
        close();
        break;
    default:
        goTo(m_step + 1);
    }
}

void WizardWindow::back()
{
    if (m_running)
        return;
    const bool fromReviewOfOwn = m_step == ReviewStep && m_draft.ownProject;
    if (currentPage() == m_summary || m_step == ProjectStep) {
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
        m_draft.spec.environment.packages = notebookSet();
        m_draft.saved = m_draft.spec;
        m_draft.target = {};
        m_draft.ownProject = false;
    }
    goTo(ProjectStep);
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
    m_draft.ownProject = false;
    m_draft.target = m_draft.parent.child(slugOf(*spec));
    showSummary();
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
    m_draft.ownProject = true;
    m_draft.target = folder;
    showSummary();
    m_summary->showProject(folder);
    askFacts();
}

void WizardWindow::showSummary()
{
    if (!m_summary) {
        m_summary = new SummaryPage(m_stack);
        m_stack->addWidget(m_summary);
        connect(m_summary, &SummaryPage::changeWanted, this, [this] { goTo(ProjectStep); });
        connect(m_summary, &SummaryPage::undoWanted, this, [this] { askUndo(m_draft.target); });
    }
    m_step = StartStep;
    m_summary->setTarget(m_draft.target);
    m_summary->load(m_draft.spec);
    if (m_draft.facts)
        m_summary->showFacts(*m_draft.facts);
    showPage(m_summary);
}

bool WizardWindow::needsTrust() const
{
    const QStringList asked = foreignChannels(m_draft.spec);
    const auto fromTheFile = [this](const QString &channel) { return m_draft.foreign.contains(channel); };
    return std::ranges::any_of(asked, fromTheFile) && !(m_summary && m_summary->isTrusted());
}

void WizardWindow::review()
{
    static_cast<ReviewPage *>(pageOf(ReviewStep))->showWaiting();
    m_plan.reset();
    m_planWanted = true;
    if (!m_draft.ownProject)
        m_draft.target = m_draft.parent.child(slugOf(m_draft.spec));
    // Always from fresh facts: what Review shows is what runs.
    Q_EMIT factsWanted(m_draft.target);
}

void WizardWindow::planNow()
{
    m_planWanted = false;
    auto *page = static_cast<ReviewPage *>(pageOf(ReviewStep));
    const MachineFacts &facts = *m_draft.facts;
    const bool proved = facts.target.state == TargetState::OurProject && facts.target.project == ProjectState::Proved;
    const auto plan = proved && m_draft.ownProject ? makeVerifyPlan(m_draft.spec, facts)
                                                   : makePlan(m_draft.spec, facts, EnvironmentWish::Make);
    if (!plan) {
        page->showFailure(plan.error());
        return;
    }
    m_plan = *plan;
    page->showPlan(*plan, facts);
    const bool solves =
        std::ranges::any_of(plan->steps, [](const groundwork::Step &step) { return step.phase == Phase::Solve; });
    if (solves) {
        page->showSolving();
        Q_EMIT solveWanted(*plan, surroundings());
    }
}

RunSurroundings WizardWindow::surroundings() const
{
    return {.temporaryDirectory = m_services.temporaryDirectory,
            .toolEnvironment = m_draft.facts ? m_draft.facts->toolEnvironment : QMap<QString, QString>()};
}

void WizardWindow::startRun()
{
    if (!m_plan)
        return;
    Q_EMIT solveDropped();
    // Remembered before it begins: a run that is killed is offered at the next start.
    if (const auto kept = m_services.recent.remember(m_plan->spec.project.name, m_plan->target); !kept)
        say(kept.error().message);
    goTo(SetUpStep);
    m_report.reset();
    m_running = true;
    static_cast<SetUpPage *>(pageOf(SetUpStep))->begin(*m_plan);
    showState();
    Q_EMIT runWanted(*m_plan, surroundings());
}

void WizardWindow::takeWayOut(const WayOut &way)
{
    if (m_running)
        return;
    if (const auto changed = withChanges(m_draft.spec, way.changes))
        m_draft.spec = *changed;
    goTo(ReviewStep);
}

void WizardWindow::askFacts()
{
    m_factsTimer.start(0);
}

void WizardWindow::takeFacts(const MachineFacts &facts)
{
    m_draft.facts = facts;
    for (const Step &step : m_steps) {
        if (step.page)
            step.page->showFacts(facts);
    }
    if (m_summary)
        m_summary->showFacts(facts);
    if (m_planWanted && m_draft.hasFactsOfTarget())
        planNow();
}

void WizardWindow::takeSolution(const Solution &solution)
{
    if (m_step == ReviewStep && m_plan)
        static_cast<ReviewPage *>(pageOf(ReviewStep))->showSolution(solution);
}

void WizardWindow::takeSolveFailure(const Failure &failure)
{
    if (m_step == ReviewStep && m_plan)
        static_cast<ReviewPage *>(pageOf(ReviewStep))->showSolveFailure(failure);
}

void WizardWindow::takeStepState(int index, StepState state)
{
    static_cast<SetUpPage *>(pageOf(SetUpStep))->setStepState(index, state);
}

void WizardWindow::takeProgress(double done, const ToolProgress &tool)
{
    static_cast<SetUpPage *>(pageOf(SetUpStep))->setProgress(done, tool);
}

void WizardWindow::takeLog(const QStringList &lines)
{
    static_cast<SetUpPage *>(pageOf(SetUpStep))->addLog(lines);
}

void WizardWindow::takeReport(const RunReport &report)
{
    m_running = false;
    m_report = report;
    static_cast<SetUpPage *>(pageOf(SetUpStep))->end(report);
    if (m_leaving) {
        close();
        return;
    }
    if (report.outcome == RunOutcome::Done) {
        m_draft.saved = m_draft.spec;
        static_cast<DonePage *>(pageOf(DoneStep))->showReport(*m_plan, report);
        goTo(DoneStep);
        return;
    }
    showState();
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
    } else {
        event->accept();
    }
}

} // namespace groundwork
