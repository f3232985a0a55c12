// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "advice/doctor.h"

#include <QWidget>

class QVBoxLayout;

namespace groundwork {

/// What the doctor found about this machine and the answers, a line each with its way out. Hidden while there is
/// nothing to say.
class FindingList final : public QWidget
{
    Q_OBJECT

public:
    explicit FindingList(QWidget *parent);

    void show(const QList<Finding> &findings);

private:
    void addRow(const Finding &finding);
    QList<Finding> m_findings;
    QVBoxLayout *m_layout;
    QWidget *m_rows = nullptr;
};

} // namespace groundwork
