// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "pages/factormodel.h"

#include "advice/placetexts.h"
#include "pages/scorebars.h"

#include <QGuiApplication>
#include <QMimeData>
#include <QPalette>

using namespace Qt::Literals::StringLiterals;

namespace groundwork {

namespace {

const QString rowType = u"application/x-groundwork-factor"_s;

constexpr int middleWeight = 3;
constexpr int largestFactorWeight = 5;

} // namespace

FactorModel::FactorModel(QObject *parent) : QAbstractTableModel(parent)
{
    setRanking({});
    setWeights({});
}

void FactorModel::setRanking(const QList<Factor> &ranking)
{
    beginResetModel();
    m_factors = ranking;
    for (const Factor factor : allFactors) {
        if (!m_factors.contains(factor))
            m_factors.append(factor);
    }
    endResetModel();
}

void FactorModel::setWeights(const QMap<Factor, int> &weights)
{
    for (const Factor factor : allFactors)
        m_weights.insert(factor, weights.isEmpty() ? middleWeight : weights.value(factor));
    Q_EMIT dataChanged(index(0, Weight), index(rowCount() - 1, Weight));
}

void FactorModel::move(int from, int to)
{
    if (from == to || from < 0 || to < 0 || from >= m_factors.size() || to >= m_factors.size())
        return;
    beginMoveRows({}, from, from, {}, to > from ? to + 1 : to);
    m_factors.move(from, to);
    endMoveRows();
    // Every row between them has another rank now, which stands in its name for a screen reader.
    Q_EMIT dataChanged(index(std::min(from, to), 0), index(std::max(from, to), ColumnCount - 1));
    Q_EMIT reordered();
}

int FactorModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_factors.size());
}

int FactorModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant FactorModel::data(const QModelIndex &index, int role) const
{
    const Factor factor = m_factors.at(index.row());
    if (role == Qt::DecorationRole && index.column() == Name)
        return factorColor(factor, QGuiApplication::palette());
    if (role == Qt::TextAlignmentRole && index.column() == Weight)
        return QVariant::fromValue(Qt::Alignment(Qt::AlignCenter));
    if (role != Qt::DisplayRole && role != Qt::EditRole && role != Qt::AccessibleTextRole)
        return {};
    const PlaceData &figures = bundledPlaceData();
    switch (index.column()) {
    case Name: {
        const QString name = factorTitle(factor, figures);
        return role == Qt::AccessibleTextRole ? tr("%1. %2").arg(QString::number(index.row() + 1), name) : name;
    }
    case ThisComputer:
        return factorText(factor, RunPlace::Local, figures);
    case Cloud:
        return factorText(factor, RunPlace::Aws, figures);
    default:
        return m_weights.value(factor);
    }
}

bool FactorModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    bool isNumber = false;
    const int weight = value.toInt(&isNumber);
    if (role != Qt::EditRole || index.column() != Weight || !isNumber || weight < 0 || weight > largestFactorWeight)
        return false;
    m_weights.insert(m_factors.at(index.row()), weight);
    Q_EMIT dataChanged(index, index);
    Q_EMIT reweighed();
    return true;
}

QVariant FactorModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole)
        return {};
    if (orientation == Qt::Vertical)
        return section + 1;
    switch (section) {
    case Name:
        return tr("Factor");
    case ThisComputer:
        return tr("This computer");
    case Cloud:
        return tr("Cloud");
    default:
        return tr("Weight, 0 to 5");
    }
}

Qt::ItemFlags FactorModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::ItemIsDropEnabled; // between the rows only
    const Qt::ItemFlags usual = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsDragEnabled;
    return index.column() == Weight ? usual | Qt::ItemIsEditable : usual;
}

QStringList FactorModel::mimeTypes() const
{
    return {rowType};
}

QMimeData *FactorModel::mimeData(const QModelIndexList &indexes) const
{
    auto *data = new QMimeData;
    data->setData(rowType, QByteArray::number(indexes.value(0).row()));
    return data;
}

bool FactorModel::dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int, const QModelIndex &parent)
{
    if (action != Qt::MoveAction || !data->hasFormat(rowType))
        return false;
    const int from = data->data(rowType).toInt();
    int to = parent.isValid() ? parent.row() : row < 0 ? rowCount() : row;
    if (to > from)
        --to;
    move(from, to);
    return false; // the move is done: the view must not take the row away
}

} // namespace groundwork
