// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "generator/plan/plan.h"
#include "spec/projectspec.h"

#include <QAbstractTableModel>
#include <QHash>
#include <QList>

namespace groundwork {

/// The packages of the project: name, wanted versions, where from. The last two can be edited in place.
class PackageModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Name, Wanted, From, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    [[nodiscard]] const QList<PackageRequest> &packages() const { return m_packages; }
    void setPackages(const QList<PackageRequest> &packages);
    /// Adds the package, or gives the one of that name its constraints. Returns its row.
    int add(const PackageRequest &package);
    void remove(int row);
    /// The versions that a solve decided; none while they are not known.
    void setFound(const QList<LockedPackage> &found);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

    [[nodiscard]] static QString originText(PackageOrigin origin);

Q_SIGNALS:
    void edited();
    void refused(const QString &text); ///< what was written for the versions is not in the grammar

private:
    [[nodiscard]] int rowOf(const QString &name) const;
    QList<PackageRequest> m_packages;
    QHash<QString, QString> m_found; ///< version by normalised name
};

} // namespace groundwork
