// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "pages/logmodel.h"

#include <algorithm>

namespace groundwork {

LogModel::LogModel(int capacity, QObject *parent)
    : QAbstractListModel(parent), m_ring(static_cast<std::size_t>(capacity))
{
}

void LogModel::add(const QString &line)
{
    m_ring[m_added % m_ring.size()] = line;
    ++m_added;
}

void LogModel::flush()
{
    if (m_added == m_shown)
        return;
    const int before = rowCount();
    const int after = static_cast<int>(std::min(m_added, m_ring.size()));
    const bool rolled = m_added > m_ring.size();
    if (after > before) {
        beginInsertRows({}, before, after - 1);
        m_shown = m_added;
        endInsertRows();
    }
    m_shown = m_added;
    // The rows stay where they are and the text moves through them: no view has to lay anything out again.
    if (rolled)
        Q_EMIT dataChanged(index(0), index(after - 1), {Qt::DisplayRole});
}

void LogModel::clear()
{
    beginResetModel();
    m_added = 0;
    m_shown = 0;
    endResetModel();
}

int LogModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(std::min(m_shown, m_ring.size()));
}

const QString &LogModel::line(int row) const
{
    const std::size_t first = m_shown > m_ring.size() ? m_shown - m_ring.size() : 0;
    return m_ring[(first + static_cast<std::size_t>(row)) % m_ring.size()];
}

QVariant LogModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || (role != Qt::DisplayRole && role != Qt::AccessibleTextRole))
        return {};
    return line(index.row());
}

} // namespace groundwork
