// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "spec/specrules.h"

#include <QWidget>

#include <algorithm>

class QHBoxLayout;
class QLabel;
class QVBoxLayout;

namespace groundwork {

/// One answer: its label, the input, an explanation that can be unfolded, and what is wrong with it.
class FieldRow final : public QWidget
{
    Q_OBJECT

public:
    /// An empty `label` is for inputs that carry their own text.
    /// An input made of several widgets has the one that takes the answer as its focus proxy.
    explicit FieldRow(const QString &label, QWidget *input, QWidget *parent);

    void explain(const QString &text);
    /// A quiet line under the input.
    void setRemark(const QString &text);
    [[nodiscard]] QString remark() const;
    void setProblem(const SpecProblem &problem);
    void clearProblem();
    [[nodiscard]] QString problemText() const; ///< empty when there is none
    [[nodiscard]] QWidget *input() const { return m_input; }

private:
    void describe();
    QWidget *m_input;
    QVBoxLayout *m_layout;
    QHBoxLayout *m_top;
    QLabel *m_label = nullptr;
    QLabel *m_remark = nullptr;
    QWidget *m_problem = nullptr;
    QLabel *m_problemText = nullptr;
};

/// Gives inputs with remarks beside them the width of the widest, so that the remarks stand in a column.
template <typename Inputs>
void alignInputs(const Inputs &inputs)
{
    int widest = 0;
    for (const QWidget *input : inputs)
        widest = std::max(widest, input->sizeHint().width());
    for (QWidget *input : inputs)
        input->setMinimumWidth(widest);
}

} // namespace groundwork
