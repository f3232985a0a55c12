// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "advice/wheretorun.h"

#include <QWidget>

class QGridLayout;
class QLabel;

namespace groundwork {

class OptionalNumber;

/// How much the project is used and stores, the person's own prices, and what it costs.
class MoneyAnswers final : public QWidget
{
    Q_OBJECT

public:
    explicit MoneyAnswers(QWidget *parent);

    void load(const TargetSection &target);
    void store(TargetSection &target) const;
    void show(const PlaceAdvice &advice);

Q_SIGNALS:
    void answered(); ///< by the person

private:
    OptionalNumber *addNumber(QGridLayout *grid, const QString &objectName, const QString &label,
                              const QString &unsaid);
    OptionalNumber *m_hours, *m_storage, *m_dataOut;
    ForEachPlace<OptionalNumber *> m_prices;
    QLabel *m_text;
};

} // namespace groundwork
