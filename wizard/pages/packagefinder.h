// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "pages/finderrows.h"

#include <QStandardItemModel>
#include <QWidget>

#include <memory>

class QLineEdit;
class QListView;
class QPushButton;

namespace groundwork {

class FieldRow;
class LiveIndex;

/// Finds packages while a name or a word is typed, and shows all sets and topics while nothing is.
class PackageFinder final : public QWidget
{
    Q_OBJECT

public:
    explicit PackageFinder(QWidget *parent);

    /// Packages are taken under the names that this manager knows.
    void setManager(ManagerChoice manager);
    /// What the person's tools know beside the catalogue; may be null.
    void setIndex(std::shared_ptr<const LiveIndex> index);
    [[nodiscard]] QLineEdit *typed() const { return m_typed; }

Q_SIGNALS:
    void chosen(const QList<PackageRequest> &packages);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void makeList();
    void look();
    void choose(int row);
    void moveCurrent(int by);
    ManagerChoice m_manager = ManagerChoice::Auto;
    std::shared_ptr<const LiveIndex> m_index;
    FinderPlace m_place;
    QList<FinderRow> m_rows;
    QStandardItemModel m_shown;
    QLineEdit *m_typed;
    QPushButton *m_add;
    FieldRow *m_field;
    QListView *m_list;
};

} // namespace groundwork
