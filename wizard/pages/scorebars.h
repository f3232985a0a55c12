// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "advice/wheretorun.h"

#include <QWidget>

namespace groundwork {

/// The colour that stands for a factor on the page; told apart from its neighbours on light and dark ground.
[[nodiscard]] QColor factorColor(Factor factor, const QPalette &palette);

/// A bar for each place, made of what each factor adds to its score. A screen reader is told the scores; every figure
/// stands in the table beside it.
class ScoreBars final : public QWidget
{
    Q_OBJECT

public:
    explicit ScoreBars(QWidget *parent);

    void show(const PlaceAdvice &advice);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] int rowHeight() const;
    [[nodiscard]] int labelWidth() const;
    void paintBar(QPainter &painter, const RankedPlace &place, const QRect &row, bool isBest) const;
    PlaceAdvice m_advice;
};

} // namespace groundwork
