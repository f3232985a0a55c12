// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "spec/failure.h"

#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QVBoxLayout;

namespace groundwork {

class Fold;

/// What failed, what to try, and the ways out as buttons; what the tool said is folded under it.
class FailureView final : public QWidget
{
    Q_OBJECT

public:
    explicit FailureView(QWidget *parent);

    void show(const Failure &failure);

Q_SIGNALS:
    void wayOutChosen(const groundwork::WayOut &way);

private:
    QLabel *m_message;
    QLabel *m_hint;
    Fold *m_details;
    QPlainTextEdit *m_detailsText;
    QWidget *m_ways = nullptr;
    QVBoxLayout *m_layout;
};

} // namespace groundwork
