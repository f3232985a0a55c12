// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "pages/optionalnumber.h"

#include <QLocale>

#include <algorithm>

namespace groundwork {

namespace {

constexpr double notSaid = -1;
constexpr double largestNumber = 1'000'000;

} // namespace

OptionalNumber::OptionalNumber(const QString &name, const QString &unsaid, QWidget *parent) : QDoubleSpinBox(parent)
{
    setAccessibleName(name);
    setRange(notSaid, largestNumber);
    setDecimals(4);
    setSpecialValueText(unsaid);
    setValue(notSaid);
    connect(this, &QDoubleSpinBox::valueChanged, this, [this](double value) {
        if (m_isFilling)
            return;
        m_answer = value < 0 ? std::nullopt : std::optional(value);
        Q_EMIT answered();
    });
}

void OptionalNumber::setAnswer(std::optional<double> answer)
{
    m_answer = answer;
    m_isFilling = true;
    setValue(std::min(answer.value_or(notSaid), largestNumber));
    m_isFilling = false;
}

QString OptionalNumber::textFromValue(double value) const
{
    return locale().toString(value, 'f', QLocale::FloatingPointShortest);
}

} // namespace groundwork
