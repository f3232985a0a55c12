// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

namespace groundwork {

class StepList;

/// The side of the window: the program's name and the steps.
class Sidebar final : public QWidget
{
    Q_OBJECT

public:
    Sidebar(const QStringList &steps, QWidget *parent);

    [[nodiscard]] StepList *steps() const { return m_steps; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    StepList *m_steps;
};

} // namespace groundwork
