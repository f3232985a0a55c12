// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAbstractListModel>
#include <QStringList>

#include <vector>

namespace groundwork {

/// The last lines of a tool's output. Adding a line costs the same however many came before; views hear of them
/// at flush(), once for all that were added since.
class LogModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    explicit LogModel(int capacity, QObject *parent);

    void add(const QString &line);
    void flush();
    void clear();

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    [[nodiscard]] const QString &line(int row) const;
    std::vector<QString> m_ring;
    std::size_t m_added = 0; ///< lines ever added
    std::size_t m_shown = 0; ///< of these, how many the views know
};

} // namespace groundwork
