// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "advice/wheretorun.h"

#include <QAbstractTableModel>

#include <optional>

namespace groundwork {

/// What each place scores for each factor, 0–10. A score can be written over; the person's own are marked, and an empty
/// text takes one back.
class ScoreModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    void show(const PlaceAdvice &advice, const WhereToRunDecision &decision);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;

Q_SIGNALS:
    /// By the person; without a score it is ours again.
    void scored(RunPlace place, Factor factor, std::optional<int> score);

private:
    QList<ScoredPlace> m_scores;
    ForEachPlace<QMap<Factor, int>> m_own;
};

} // namespace groundwork
