// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "generator/plan/plan.h"
#include "pages/failureview.h"
#include "pages/page.h"

#include <optional>

class QLabel;
class QPlainTextEdit;
class QPushButton;
class QStackedWidget;
class QTreeWidget;
class QTreeWidgetItem;

namespace groundwork {

/// The plan that will run: every file with its text, every command, and what it takes.
class ReviewPage final : public Page
{
    Q_OBJECT

public:
    /// What can be done instead when there is no plan.
    enum class Exit { OpenProject, OtherFolder, Undo };

    explicit ReviewPage(QWidget *parent);

    void store(ProjectSpec &) const override {}
    void showWaiting();
    void showPlan(const Plan &plan, const MachineFacts &facts);
    void showFailure(const Failure &failure, const QList<Exit> &exits);
    void showSolving();
    void showSolution(const Solution &solution);
    /// What earlier runs make of it, in seconds.
    void showTime(double seconds);
    void showSolveFailure(const Failure &failure, FailureView::Trials trials);
    [[nodiscard]] const std::optional<Plan> &plan() const { return m_plan; }
    [[nodiscard]] QWidget *firstWidget() const override;

Q_SIGNALS:
    void otherFolderWanted();
    void openWanted(); ///< the project that stands in the folder
    void undoWanted();
    void copyWanted(const QString &text);
    void wayOutChosen(const groundwork::WayOut &way);

protected:
    void fill(const ProjectSpec &) override {}

private:
    QWidget *makeFailureView();
    QWidget *makePlanView();
    QWidget *makeTotals();
    QWidget *makeFiles();
    void showFileText(const QTreeWidgetItem *item);
    void fillTree(const Plan &plan);
    std::optional<Plan> m_plan;
    QStackedWidget *m_stack = nullptr;
    QTreeWidget *m_tree = nullptr;
    QLabel *m_fileName = nullptr;
    QPlainTextEdit *m_fileText = nullptr;
    QPlainTextEdit *m_steps = nullptr;
    QLabel *m_folder = nullptr;
    QLabel *m_fetch = nullptr;
    QLabel *m_disk = nullptr;
    QLabel *m_time = nullptr;
    QPushButton *m_copy = nullptr;
    QHash<Exit, QPushButton *> m_exits;
    FailureView *m_failure = nullptr;
    FailureView *m_solveFailure = nullptr;
};

} // namespace groundwork
