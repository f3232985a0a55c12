// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDoubleSpinBox>

#include <optional>

namespace groundwork {

/// A number of 0 or more that may also be left unsaid. It keeps digits that it does not show, as long as nobody types.
class OptionalNumber final : public QDoubleSpinBox
{
    Q_OBJECT

public:
    /// `name` is for a screen reader, `unsaid` stands where there is no number.
    OptionalNumber(const QString &name, const QString &unsaid, QWidget *parent);

    [[nodiscard]] std::optional<double> answer() const { return m_answer; }
    void setAnswer(std::optional<double> answer);
    [[nodiscard]] QString textFromValue(double value) const override;

Q_SIGNALS:
    void answered(); ///< by the person

private:
    std::optional<double> m_answer;
    bool m_isFilling = false;
};

} // namespace groundwork
