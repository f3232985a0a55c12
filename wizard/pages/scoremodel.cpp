// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "pages/scoremodel.h"

#include "advice/placetexts.h"
#include "pages/look.h"

#include <QLocale>

namespace groundwork {

void ScoreModel::show(const PlaceAdvice &advice, const WhereToRunDecision &decision)
{
    const bool isNew = m_scores.size() != advice.scores.size();
    if (isNew)
        beginResetModel();
    m_scores = advice.scores;
    m_own = decision.scores;
    if (isNew)
        endResetModel();
    else
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

int ScoreModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || m_scores.isEmpty() ? 0 : static_cast<int>(allFactors.size());
}

int ScoreModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_scores.size());
}

QVariant ScoreModel::data(const QModelIndex &index, int role) const
{
    const ScoredPlace &scored = m_scores.at(index.column());
    const auto row = static_cast<std::size_t>(index.row());
    const bool isOwn = m_own.of(scored.place).contains(allFactors[row]);
    const QString score = shownAmount(scored.scores[row] * 10.0 / fullScore);
    if (role == Qt::EditRole)
        return score;
    if (role == Qt::DisplayRole)
        return isOwn ? tr("%1 (yours)").arg(score) : score;
    if (role == Qt::FontRole && isOwn)
        return look::font(look::Type::Strong);
    return {};
}

QVariant ScoreModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole)
        return {};
    return orientation == Qt::Horizontal
               ? placeTitle(m_scores.at(section).place)
               : factorTitle(allFactors[static_cast<std::size_t>(section)], bundledPlaceData());
}

Qt::ItemFlags ScoreModel::flags(const QModelIndex &index) const
{
    return index.isValid() ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsEditable : Qt::NoItemFlags;
}

bool ScoreModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !index.isValid())
        return false;
    const QString text = value.toString().trimmed();
    bool isNumber = false;
    const int score = text.toInt(&isNumber);
    if (!text.isEmpty() && (!isNumber || score < 0 || score > 10))
        return false;
    Q_EMIT scored(m_scores.at(index.column()).place, allFactors[static_cast<std::size_t>(index.row())],
                  text.isEmpty() ? std::nullopt : std::optional(score));
    return true;
}

} // namespace groundwork
