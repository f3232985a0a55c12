// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "pages/page.h"

#include <QTimer>

class QButtonGroup;
class QCheckBox;
class QDoubleSpinBox;
class QLabel;
class QPushButton;
class QTableView;

namespace groundwork {

class Card;
class FactorModel;

/// Where the project runs: what must be true, the ten factors in the person's order, and the choice.
class PlacePage final : public Page
{
    Q_OBJECT

public:
    explicit PlacePage(QWidget *parent);

    void store(ProjectSpec &spec) const override;
    void showFacts(const MachineFacts &facts) override;

protected:
    void fill(const ProjectSpec &spec) override;
    [[nodiscard]] QStringList fields() const override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *makeMustCard();
    QWidget *makeFactorCard();
    QWidget *makeChoiceCard();
    void moveCurrent(int by);
    void showMoves();
    void showConsequence();
    QCheckBox *m_offline;
    QCheckBox *m_dataStays;
    QCheckBox *m_needsGpu;
    QDoubleSpinBox *m_gpuMemory;
    FactorModel *m_factors;
    QTableView *m_table;
    QPushButton *m_up;
    QPushButton *m_down;
    QButtonGroup *m_places;
    QLabel *m_consequence;
    QLabel *m_machine;
    QTimer m_fitRows;
    bool m_ranked = false; ///< by the person, since the page was filled
};

} // namespace groundwork
