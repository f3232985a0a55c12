// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QTableView>
#include <QTimer>

namespace groundwork {

class FactorModel;

/// The factors, each as high as its text needs; as high itself as all of them, so that only the page scrolls and a row
/// can be dragged to any other.
class FactorTable final : public QTableView
{
    Q_OBJECT

public:
    FactorTable(FactorModel *factors, QWidget *parent);

    /// Once all columns have their present widths.
    void fitRowsSoon() { m_fitRows.start(); }

private:
    void fitRows();
    QTimer m_fitRows;
};

} // namespace groundwork
