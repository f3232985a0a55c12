// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "generator/plan/plan.h"
#include "pages/page.h"

#include <optional>

class QLabel;
class QPlainTextEdit;
class QPushButton;
class QStackedWidget;
class QTreeWidget;
class QTreeWidgetItem;

namespace groundwork {

class FailureView;

/// The plan that will run: every file with its text, every command, and what it takes.
class ReviewPage final : public Page
{
    Q_OBJECT

public:
    explicit ReviewPage(QWidget *parent);

    void store(ProjectSpec &) const override {}
    void showWaiting();
    void showPlan(const Plan &plan, const MachineFacts &facts);
    void showFailure(const Failure &failure);
    void showSolving();
    void showSolution(const Solution &solution);
    void showSolveFailure(const Failure &failure);
    [[nodiscard]] const std::optional<Plan> &plan() const { return m_plan; }
    [[nodiscard]] QWidget *firstWidget() const override;

Q_SIGNALS:
    void otherFolderWanted();
    void copyWanted(const QString &text);
    void wayOutChosen(const groundwork::WayOut &way);

protected:
    void fill(const ProjectSpec &) override {}

private:
    QWidget *makePlanView();
    QWidget *makeTotals();
    QWidget *makeFiles();
    void showFileText(const QTreeWidgetItem *item);
    void fillTree(const Plan &plan);
    std::optional<Plan> m_plan;
    std::optional<Solution> m_solution;
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
    QPushButton *m_otherFolder = nullptr;
    FailureView *m_failure = nullptr;
    FailureView *m_solveFailure = nullptr;
};

} // namespace groundwork
