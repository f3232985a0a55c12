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

    enum class Trials {
        None,     ///< nobody tries the ways out
        UnderWay, ///< each is being tried, or will be
        Over,     ///< what is not marked as tried was not
    };
    void show(const Failure &failure, Trials trials = Trials::None);

Q_SIGNALS:
    void wayOutChosen(const groundwork::WayOut &way);

private:
    void showWaysOut(const QList<WayOut> &waysOut, Trials trials);

    QLabel *m_message;
    QLabel *m_hint;
    Fold *m_details;
    QPlainTextEdit *m_detailsText;
    QWidget *m_ways = nullptr;
    QVBoxLayout *m_layout;
};

} // namespace groundwork
