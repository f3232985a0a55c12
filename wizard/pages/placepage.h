// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "advice/placescores.h"
#include "pages/page.h"

class QButtonGroup;
class QCheckBox;
class QDoubleSpinBox;
class QLabel;
class QPushButton;

namespace groundwork {

class Card;
class FactorModel;
class FactorTable;
class MoneyAnswers;
class OptionalNumber;
class PlaceResult;

/// Where the project runs: what must be true, the ten factors in the person's order or weighed by hand, what comes of
/// it and what it costs, and the choice.
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
    void weighByHand(bool byHand);
    void takeScore(RunPlace place, Factor factor, std::optional<int> score);
    void decide();
    void showConsequence();
    void showAdvice();
    QCheckBox *m_offline = nullptr;
    QCheckBox *m_dataStays = nullptr;
    QCheckBox *m_needsGpu = nullptr;
    QDoubleSpinBox *m_gpuMemory = nullptr;
    double m_gpuMemoryGb = 8;
    FactorModel *m_factors = nullptr;
    FactorTable *m_table = nullptr;
    QPushButton *m_up = nullptr;
    QPushButton *m_down = nullptr;
    QButtonGroup *m_places = nullptr;
    QLabel *m_consequence = nullptr;
    QLabel *m_machine = nullptr;
    QCheckBox *m_byHand = nullptr;
    QLabel *m_howToOrder = nullptr;
    QLabel *m_verdict = nullptr; ///< where the order is changed, so that what comes of it is in sight
    OptionalNumber *m_budget = nullptr;
    PlaceResult *m_result = nullptr;
    MoneyAnswers *m_money = nullptr;
    ForEachPlace<QMap<Factor, int>> m_ownScores;
    std::optional<MachineStrength> m_strength;
    bool m_ranked = false;  ///< by the person, since the page was filled
    bool m_weighed = false; ///< likewise
    QString m_decided;      ///< the day; empty: nobody changed the decision here
};

} // namespace groundwork
