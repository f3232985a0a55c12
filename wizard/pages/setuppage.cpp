// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "pages/setuppage.h"

#include "pages/card.h"
#include "pages/failureview.h"
#include "pages/logmodel.h"
#include "pages/look.h"
#include "pages/mark.h"
#include "pages/projectstatetext.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QListView>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollBar>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace groundwork {

namespace {

constexpr int logLines = 20000;
constexpr int tickMs = 100;
constexpr int wholeBar = 1000;

MarkKind markOf(StepState state)
{
    switch (state) {
    case StepState::Waiting:
        return MarkKind::Waiting;
    case StepState::Running:
        return MarkKind::Current;
    case StepState::Done:
        return MarkKind::Good;
    case StepState::Skipped:
        return MarkKind::Skipped;
    case StepState::Failed:
        return MarkKind::Bad;
    case StepState::Cancelled:
        return MarkKind::Caution;
    }
    Q_UNREACHABLE();
}

QString wordOf(StepState state)
{
    switch (state) {
    case StepState::Waiting:
        return SetUpPage::tr("waiting");
    case StepState::Running:
        return SetUpPage::tr("running");
    case StepState::Done:
        return SetUpPage::tr("done");
    case StepState::Skipped:
        return SetUpPage::tr("held already");
    case StepState::Failed:
        return SetUpPage::tr("failed");
    case StepState::Cancelled:
        return SetUpPage::tr("stopped");
    }
    Q_UNREACHABLE();
}

QString secondsText(double seconds)
{
    return SetUpPage::tr("%1 s").arg(QLocale().toString(seconds, 'f', seconds < 10 ? 1 : 0));
}

QString elapsedText(qint64 seconds)
{
    return seconds < 60 ? SetUpPage::tr("%1 s").arg(seconds)
                        : SetUpPage::tr("%1 min %2 s").arg(seconds / 60).arg(seconds % 60);
}

/// Rounded as far as it is known: nobody can tell the seconds.
QString leftText(qint64 milliseconds)
{
    if (milliseconds < 60000)
        return SetUpPage::tr("less than a minute left for this step");
    return SetUpPage::tr("about %n minute(s) left for this step", nullptr,
                         static_cast<int>((milliseconds + 30000) / 60000));
}

} // namespace

SetUpPage::SetUpPage(QWidget *parent)
    : Page({},
           tr("Closing this window asks whether to keep going or to stop; a stopped set-up can be continued later."),
           parent)
{
    body()->addWidget(makeProgressCard());
    m_failureCard = new Card({}, this);
    m_failure = new FailureView(m_failureCard);
    m_failureCard->body()->addWidget(m_failure);
    m_failureCard->hide();
    body()->addWidget(m_failureCard);
    body()->addWidget(makeAfterwards());
    m_stepsCard = new Card({}, this);
    body()->addWidget(m_stepsCard);
    body()->addWidget(makeLogCard(), 1);
    m_timer.setInterval(tickMs);
    connect(&m_timer, &QTimer::timeout, this, &SetUpPage::tick);
    connect(m_failure, &FailureView::wayOutChosen, this, &SetUpPage::wayOutChosen);
}

QWidget *SetUpPage::makeProgressCard()
{
    m_progressCard = new Card({}, this);
    m_now = look::label({}, look::Type::Heading, m_progressCard);
    m_now->setObjectName(u"runningStep"_s);
    m_now->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_left = look::note({}, m_progressCard);
    m_left->setWordWrap(false);
    m_bar = new QProgressBar;
    m_bar->setObjectName(u"progress"_s);
    m_bar->setAccessibleName(tr("Progress of the whole set-up"));
    m_bar->setRange(0, wholeBar);
    m_bar->setTextVisible(false);
    m_bar->setFixedHeight(look::medium);
    m_detail = look::note({}, m_progressCard);
    auto *top = new QHBoxLayout;
    top->addWidget(m_now, 1);
    top->addWidget(m_left);
    m_progressCard->body()->addLayout(top);
    m_progressCard->body()->addWidget(m_bar);
    m_progressCard->body()->addWidget(m_detail);
    return m_progressCard;
}

QWidget *SetUpPage::makeAfterwards()
{
    m_afterwards = new QWidget(this);
    auto *row = new QHBoxLayout(m_afterwards);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(look::medium);
    auto *undo = new QPushButton(tr("&Undo this set-up"));
    undo->setObjectName(u"undoSetUp"_s);
    row->addWidget(undo, 0, Qt::AlignTop);
    row->addWidget(look::note(tr("“Try again” finishes the project with the answers that it was made with. To change "
                                 "them, undo it first: the answers stay here."),
                              m_afterwards),
                   1);
    m_afterwards->hide();
    connect(undo, &QPushButton::clicked, this, &SetUpPage::undoWanted);
    return m_afterwards;
}

QWidget *SetUpPage::makeLogCard()
{
    auto *card = new Card(tr("What the tools say"), this);
    m_log = new LogModel(logLines, this);
    m_logView = new QListView;
    m_logView->setObjectName(u"log"_s);
    m_logView->setAccessibleName(tr("What the tools say"));
    m_logView->setModel(m_log);
    m_logView->setUniformItemSizes(true);
    m_logView->setFont(look::font(look::Type::Code));
    m_logView->setFrameShape(QFrame::NoFrame);
    m_logView->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored);
    m_logView->setMinimumHeight(90);
    card->body()->addWidget(m_logView, 1);
    return card;
}

QWidget *SetUpPage::firstWidget() const
{
    return m_logView;
}

void SetUpPage::begin(const Plan &plan)
{
    m_plan = plan;
    m_rows = runRows(plan);
    m_states = QList<StepState>(plan.steps.size(), StepState::Waiting);
    m_running = -1;
    m_log->clear();
    setTitle(plan.kind == PlanKind::Verify ? tr("Proving %1").arg(plan.spec.project.name)
                                           : tr("Setting up %1").arg(plan.spec.project.name));
    setLine(tr("Closing this window asks whether to keep going or to stop; a stopped set-up can be continued later."));
    m_failureCard->hide();
    m_afterwards->hide();
    m_progressCard->show();
    m_bar->setValue(0);
    m_now->setText(tr("Starting"));
    m_detail->setText({});
    m_left->setText({});
    makeRows();
    m_remaining.restart();
    m_sinceStart.start();
    m_timer.start();
}

void SetUpPage::makeRows()
{
    delete m_steps;
    m_rowWidgets.clear();
    m_steps = new QWidget(m_stepsCard);
    auto *grid = new QGridLayout(m_steps);
    grid->setContentsMargins(0, look::tiny, 0, 0);
    grid->setHorizontalSpacing(look::small);
    grid->setVerticalSpacing(look::tiny + 2);
    grid->setColumnStretch(1, 1);
    for (int row = 0; row < m_rows.size(); ++row) {
        RowWidgets widgets{.mark = new Mark(MarkKind::Waiting, m_steps),
                           .title = look::label(m_rows.at(row).title, look::Type::Body, m_steps),
                           .seconds = look::note({}, m_steps)};
        widgets.title->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
        widgets.seconds->setWordWrap(false);
        grid->addWidget(widgets.mark, row, 0);
        grid->addWidget(widgets.title, row, 1);
        grid->addWidget(widgets.seconds, row, 2, Qt::AlignTrailing);
        m_rowWidgets.append(widgets);
        showRow(row);
    }
    m_stepsCard->body()->addWidget(m_steps);
}

int SetUpPage::rowOf(int step) const
{
    for (int row = 0; row < m_rows.size(); ++row) {
        if (step >= m_rows.at(row).first && step <= m_rows.at(row).last)
            return row;
    }
    return -1;
}

void SetUpPage::setStepState(int index, StepState state)
{
    const int row = rowOf(index);
    if (row < 0)
        return;
    m_states[index] = state;
    if (state == StepState::Running) {
        m_remaining.restart();
        if (m_running != row) {
            m_running = row;
            m_sinceRow.start();
        }
        m_now->setText(m_plan.steps.at(index).title(Tense::Progressive));
        m_detail->setText({});
    } else if (m_running == row && stateOf(m_rows.at(row), m_states) != StepState::Running) {
        m_rowWidgets[row].spent = static_cast<double>(m_sinceRow.elapsed()) / 1000;
        m_running = -1;
    }
    showRow(row);
}

void SetUpPage::showRow(int row)
{
    const StepState state = stateOf(m_rows.at(row), m_states);
    const RowWidgets &widgets = m_rowWidgets.at(row);
    widgets.mark->setKind(markOf(state));
    widgets.title->setFont(look::font(state == StepState::Running ? look::Type::Strong : look::Type::Body));
    widgets.title->setAccessibleDescription(wordOf(state));
    QString side;
    const bool solved = state == StepState::Skipped && m_plan.steps.at(m_rows.at(row).first).phase == Phase::Solve;
    if (solved) // on the page Review; only the solve of this very plan is taken over
        side = tr("while you looked at the plan");
    else if (state == StepState::Running && row == m_running)
        side = secondsText(static_cast<double>(m_sinceRow.elapsed()) / 1000);
    else if (state == StepState::Done || state == StepState::Failed)
        side = secondsText(widgets.spent);
    else if (state != StepState::Waiting && state != StepState::Running)
        side = wordOf(state);
    widgets.seconds->setText(side);
}

void SetUpPage::setProgress(double done, const ToolProgress &tool)
{
    m_bar->setValue(static_cast<int>(done * wholeBar));
    if (tool.fraction >= 0)
        m_remaining.note(tool.fraction, m_sinceStart.elapsed());
    if (!tool.package.isEmpty())
        m_detail->setText(tool.package);
}

void SetUpPage::addLog(const QStringList &lines)
{
    for (const QString &line : lines)
        m_log->add(line);
}

void SetUpPage::tick()
{
    const QScrollBar *bar = m_logView->verticalScrollBar();
    const bool atEnd = bar->value() >= bar->maximum();
    m_log->flush();
    if (atEnd)
        m_logView->scrollToBottom();
    if (m_running >= 0)
        showRow(m_running);
    const QString soFar = tr("%1 so far").arg(elapsedText(m_sinceStart.elapsed() / 1000));
    const auto left = m_remaining.left(m_sinceStart.elapsed());
    m_left->setText(left ? tr("%1, %2").arg(soFar, leftText(*left)) : soFar);
}

void SetUpPage::showStopping()
{
    m_now->setText(tr("Stopping: the tool that runs is asked to end…"));
}

void SetUpPage::end(const RunReport &report)
{
    tick();
    m_timer.stop();
    m_running = -1;
    for (int row = 0; row < m_rows.size(); ++row)
        showRow(row);
    const bool stands = standsAfter(m_plan, report);
    const QString left = stands ? stateSentence(report.state) : tr("Nothing was left behind: the folder is as it was.");
    m_afterwards->setVisible(stands && report.outcome != RunOutcome::Done);
    if (report.outcome == RunOutcome::Cancelled) {
        setTitle(tr("The set-up was stopped"));
        setLine(left);
        m_now->setText(tr("Stopped"));
    } else if (report.outcome == RunOutcome::Failed) {
        setTitle(tr("The set-up did not succeed"));
        setLine(left);
        m_progressCard->hide();
        Failure failure = report.failure.value_or(Failure{});
        if (stands) // it is finished as it was planned, so that changed answers lead nowhere
            failure.waysOut.clear();
        m_failure->show(failure);
        m_failureCard->show();
    }
}

} // namespace groundwork
