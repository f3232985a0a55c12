// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "pages/packagemodel.h"

#include "base/packagenames.h"
#include "spec/specrules.h"

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace groundwork {

QString PackageModel::originText(PackageOrigin origin)
{
    switch (origin) {
    case PackageOrigin::Any:
        return tr("anywhere");
    case PackageOrigin::Conda:
        return tr("conda");
    case PackageOrigin::Pypi:
        return tr("PyPI");
    }
    Q_UNREACHABLE();
}

void PackageModel::setPackages(const QList<PackageRequest> &packages)
{
    beginResetModel();
    m_packages = packages;
    endResetModel();
}

int PackageModel::rowOf(const QString &name) const
{
    for (int row = 0; row < m_packages.size(); ++row) {
        if (normalisedPackageName(m_packages.at(row).name) == normalisedPackageName(name))
            return row;
    }
    return -1;
}

int PackageModel::add(const PackageRequest &package)
{
    int row = rowOf(package.name);
    if (row >= 0) {
        if (!package.constraints.isEmpty())
            m_packages[row].constraints = package.constraints;
        Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
    } else {
        row = rowCount();
        beginInsertRows({}, row, row);
        m_packages.append(package);
        endInsertRows();
    }
    Q_EMIT edited();
    return row;
}

void PackageModel::remove(int row)
{
    if (row < 0 || row >= rowCount())
        return;
    beginRemoveRows({}, row, row);
    m_packages.removeAt(row);
    endRemoveRows();
    Q_EMIT edited();
}

void PackageModel::setFound(const QList<LockedPackage> &found)
{
    m_found.clear();
    for (const LockedPackage &package : found)
        m_found.insert(normalisedPackageName(package.name), package.version);
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, Wanted), index(rowCount() - 1, Wanted));
}

int PackageModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_packages.size());
}

int PackageModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant PackageModel::data(const QModelIndex &index, int role) const
{
    const PackageRequest &package = m_packages.at(index.row());
    switch (index.column()) {
    case Name:
        if (role == Qt::DisplayRole)
            return package.name;
        break;
    case Wanted:
        if (role == Qt::DisplayRole) {
            const QString found = m_found.value(normalisedPackageName(package.name));
            if (package.constraints.isEmpty())
                return found.isEmpty() ? tr("any version") : found; // one that is wanted would have its "=="
            return found.isEmpty() ? package.constraints : tr("%1: %2").arg(package.constraints, found);
        }
        if (role == Qt::EditRole)
            return package.constraints;
        break;
    case From:
        if (role == Qt::DisplayRole)
            return originText(package.from);
        if (role == Qt::EditRole)
            return static_cast<int>(package.from);
        break;
    default:
        break;
    }
    return {};
}

bool PackageModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole)
        return false;
    PackageRequest package = m_packages.at(index.row());
    if (index.column() == Wanted) {
        const QString text = value.toString().trimmed();
        const auto read = packageFromText(text.isEmpty() ? package.name : package.name + u' ' + text);
        if (!read) {
            Q_EMIT refused(text);
            return false;
        }
        package.constraints = read->constraints;
    } else if (index.column() == From) {
        package.from = static_cast<PackageOrigin>(value.toInt());
    }
    if (package == m_packages.at(index.row()))
        return true;
    m_packages[index.row()] = std::move(package);
    Q_EMIT dataChanged(index, index);
    Q_EMIT edited();
    return true;
}

QVariant PackageModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole || orientation != Qt::Horizontal)
        return {};
    return section == Name ? tr("Package") : section == Wanted ? tr("Wanted") : tr("From");
}

Qt::ItemFlags PackageModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    Qt::ItemFlags result = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    if (index.column() != Name)
        result |= Qt::ItemIsEditable;
    return result;
}

} // namespace groundwork
