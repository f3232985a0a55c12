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
    [[nodiscard]] bool takesFinding(const Finding &finding) const override;
    [[nodiscard]] QStringList fields() const override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *makeMustCard();
    QWidget *makeFactorCard();
    QWidget *makeChoiceCard();
    void moveCurrent(int by);
    void showMoves();
    void showConsequence();
    QCheckBox *m_offline = nullptr;
    QCheckBox *m_dataStays = nullptr;
    QCheckBox *m_needsGpu = nullptr;
    QDoubleSpinBox *m_gpuMemory = nullptr;
    double m_gpuMemoryGb = 8;
    FactorModel *m_factors = nullptr;
    QTableView *m_table = nullptr;
    QPushButton *m_up = nullptr;
    QPushButton *m_down = nullptr;
    QButtonGroup *m_places = nullptr;
    QLabel *m_consequence = nullptr;
    QLabel *m_machine = nullptr;
    QTimer m_fitRows;
    bool m_ranked = false; ///< by the person, since the page was filled
};

} // namespace groundwork
