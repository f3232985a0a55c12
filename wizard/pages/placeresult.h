// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "advice/wheretorun.h"

#include <QWidget>

class QLabel;

namespace groundwork {

class ScoreBars;
class ScoreModel;

/// Where the project had best run: bars, reasons, what would change the answer, and every score in a table.
class PlaceResult final : public QWidget
{
    Q_OBJECT

public:
    explicit PlaceResult(QWidget *parent);

    void show(const PlaceAdvice &advice, const WhereToRunDecision &decision);

Q_SIGNALS:
    /// By the person; without a score it is ours again.
    void scored(RunPlace place, Factor factor, std::optional<int> score);

private:
    QWidget *makeTable();
    QLabel *m_verdict, *m_excluded, *m_reasons, *m_flip;
    ScoreBars *m_bars;
    ScoreModel *m_scores;
};

} // namespace groundwork
