// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "generator/run/runreport.h"
#include "pages/page.h"
#include "pages/remainingtime.h"
#include "pages/runrows.h"

#include <QElapsedTimer>
#include <QTimer>

class QLabel;
class QListView;
class QProgressBar;
class QVBoxLayout;

namespace groundwork {

class Card;
class FailureView;
class LogModel;
class Mark;

/// The run as it happens: progress of the whole, the steps with their times, what the tools say.
class SetUpPage final : public Page
{
    Q_OBJECT

public:
    explicit SetUpPage(QWidget *parent);

    void store(ProjectSpec &) const override {}
    void begin(const Plan &plan);
    void setStepState(int index, StepState state);
    void setProgress(double done, const ToolProgress &tool);
    void addLog(const QStringList &lines);
    void showStopping();
    void end(const RunReport &report);
    [[nodiscard]] QWidget *firstWidget() const override;

Q_SIGNALS:
    void wayOutChosen(const groundwork::WayOut &way);
    void undoWanted(); ///< of a project that stands, though the run did not end well

protected:
    void fill(const ProjectSpec &) override {}

private:
    struct RowWidgets
    {
        Mark *mark = nullptr;
        QLabel *title = nullptr;
        QLabel *seconds = nullptr;
        double spent = 0;
    };
    QWidget *makeProgressCard();
    QWidget *makeLogCard();
    QWidget *makeAfterwards();
    void makeRows();
    void tick();
    void showRow(int row);
    [[nodiscard]] int rowOf(int step) const;
    Plan m_plan;
    QList<RunRow> m_rows;
    QList<StepState> m_states;
    QList<RowWidgets> m_rowWidgets;
    int m_running = -1; ///< row
    QElapsedTimer m_sinceRow;
    QElapsedTimer m_sinceStart;
    RemainingTime m_remaining; ///< of the running step
    QTimer m_timer;
    Card *m_progressCard = nullptr;
    QLabel *m_now = nullptr;
    QLabel *m_left = nullptr;
    QProgressBar *m_bar = nullptr;
    QLabel *m_detail = nullptr;
    Card *m_failureCard = nullptr;
    FailureView *m_failure = nullptr;
    QWidget *m_afterwards = nullptr; ///< what can be done with a project that stands
    Card *m_stepsCard = nullptr;
    QWidget *m_steps = nullptr;
    LogModel *m_log = nullptr;
    QListView *m_logView = nullptr;
};

} // namespace groundwork
