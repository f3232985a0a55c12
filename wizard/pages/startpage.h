// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "generator/run/recentprojects.h"
#include "pages/page.h"

#include <QList>

class QLabel;
class QPushButton;

namespace groundwork {

class Card;

/// Where a set-up begins: an interrupted one first, then a new one, a setup file, or a project of before.
class StartPage final : public Page
{
    Q_OBJECT

public:
    explicit StartPage(QWidget *parent);

    void store(ProjectSpec &) const override {}
    void showProjects(const QList<RecentProject> &projects);
    [[nodiscard]] QWidget *firstWidget() const override;

Q_SIGNALS:
    void newWanted();
    void fileWanted();
    void projectWanted(); ///< to be chosen in a dialog
    void projectChosen(const groundwork::AbsolutePath &folder);
    void undoWanted(const groundwork::AbsolutePath &folder);

protected:
    void fill(const ProjectSpec &) override {}

private:
    QWidget *makeInterruptedCard();
    QWidget *makeBeginCard();
    QWidget *makeRecentCard();
    QWidget *m_interrupted = nullptr;
    QLabel *m_interruptedText = nullptr;
    RecentProject m_interruptedProject;
    QPushButton *m_continue = nullptr;
    QPushButton *m_undo = nullptr;
    QPushButton *m_new = nullptr;
    Card *m_recentCard = nullptr;
    QWidget *m_recentList = nullptr;
};

} // namespace groundwork
