// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "spec/projectspec.h"

#include <QAbstractTableModel>
#include <QList>
#include <QMap>

namespace groundwork {

/// The ten factors in the person's order, each with what it means here and in the cloud, and its weight by hand.
class FactorModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Name, ThisComputer, Cloud, Weight, ColumnCount };

    explicit FactorModel(QObject *parent);

    [[nodiscard]] QList<Factor> ranking() const { return m_factors; }
    /// Factors that `ranking` does not name follow in the order of the guide.
    void setRanking(const QList<Factor> &ranking);
    /// 0–5 for every factor.
    [[nodiscard]] QMap<Factor, int> weights() const { return m_weights; }
    /// Factors that `weights` does not name get none; without any all get the middle.
    void setWeights(const QMap<Factor, int> &weights);
    /// Moves one factor; `to` is its new row.
    void move(int from, int to);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }
    [[nodiscard]] QStringList mimeTypes() const override;
    [[nodiscard]] QMimeData *mimeData(const QModelIndexList &indexes) const override;
    bool dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                      const QModelIndex &parent) override;

Q_SIGNALS:
    void reordered(); ///< by move(), not by setRanking()
    void reweighed(); ///< by setData(), not by setWeights()

private:
    QList<Factor> m_factors;
    QMap<Factor, int> m_weights;
};

} // namespace groundwork
