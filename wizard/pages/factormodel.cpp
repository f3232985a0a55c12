// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "pages/factormodel.h"

#include <QMimeData>

using namespace Qt::Literals::StringLiterals;

namespace groundwork {

namespace {

const QString rowType = u"application/x-groundwork-factor"_s;

constexpr Factor inGuideOrder[] = {
    Factor::Cost,     Factor::Resources,         Factor::Control,       Factor::Offline,       Factor::Privacy,
    Factor::Learning, Factor::InitialInvestment, Factor::Collaboration, Factor::AdvancedTools, Factor::Maintenance};

struct Comparison
{
    QString name, here, cloud;
};

Comparison comparisonOf(Factor factor)
{
    switch (factor) {
    case Factor::Cost:
        return {FactorModel::tr("Cost"), FactorModel::tr("Cheap at a small scale, nothing to pay every month"),
                FactorModel::tr("Paid by use; it adds up, also while a machine idles")};
    case Factor::Resources:
        return {FactorModel::tr("Resources"), FactorModel::tr("What this machine has"),
                FactorModel::tr("Processors, GPUs and memory as needed, within quotas")};
    case Factor::Control:
        return {FactorModel::tr("Control"), FactorModel::tr("Full, of hardware and software"),
                FactorModel::tr("Little of the hardware; managed services set the limits")};
    case Factor::Offline:
        return {FactorModel::tr("Works offline"), FactorModel::tr("Needs no connection"),
                FactorModel::tr("Needs a reliable connection")};
    case Factor::Privacy:
        return {FactorModel::tr("Privacy and security"),
                FactorModel::tr("Data stays here; patches and backups are yours"),
                FactorModel::tr("Data is stored elsewhere; regions, roles and certificates to choose")};
    case Factor::Learning:
        return {FactorModel::tr("What you learn"), FactorModel::tr("How systems are set up and mended"),
                FactorModel::tr("Cloud services, roles, billing and quotas")};
    case Factor::InitialInvestment:
        return {FactorModel::tr("Initial investment"), FactorModel::tr("A capable machine, paid at the start"),
                FactorModel::tr("Little; paid as it is used")};
    case Factor::Collaboration:
        return {FactorModel::tr("Collaboration"), FactorModel::tr("Sharing by network or by hand"),
                FactorModel::tr("Easy sharing, one central storage")};
    case Factor::AdvancedTools:
        return {FactorModel::tr("Advanced tools"), FactorModel::tr("What is installed here"),
                FactorModel::tr("Managed training, registries, accelerators")};
    case Factor::Maintenance:
        return {FactorModel::tr("Maintenance"), FactorModel::tr("Yours: updates, drivers, dependencies"),
                FactorModel::tr("The provider's: infrastructure, images, security")};
    }
    Q_UNREACHABLE();
}

} // namespace

FactorModel::FactorModel(QObject *parent) : QAbstractTableModel(parent)
{
    setRanking({});
}

void FactorModel::setRanking(const QList<Factor> &ranking)
{
    beginResetModel();
    m_factors = ranking;
    for (const Factor factor : inGuideOrder) {
        if (!m_factors.contains(factor))
            m_factors.append(factor);
    }
    endResetModel();
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
    const Comparison comparison = comparisonOf(m_factors.at(index.row()));
    const QString text = index.column() == Name           ? comparison.name
                         : index.column() == ThisComputer ? comparison.here
                                                          : comparison.cloud;
    if (role == Qt::DisplayRole)
        return text;
    if (role == Qt::AccessibleTextRole)
        return index.column() == Name ? tr("%1. %2").arg(QString::number(index.row() + 1), text) : text;
    return {};
}

QVariant FactorModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole)
        return {};
    if (orientation == Qt::Vertical)
        return section + 1;
    return section == Name ? tr("Factor") : section == ThisComputer ? tr("This computer") : tr("Cloud");
}

Qt::ItemFlags FactorModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::ItemIsDropEnabled; // between the rows only
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsDragEnabled;
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
