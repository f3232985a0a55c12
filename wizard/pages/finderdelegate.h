// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStyledItemDelegate>

namespace groundwork {

/// Draws a row of the package finder: its title with a short note at the end of the line, and below it what it is, in
/// as many lines as that takes.
class FinderDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    enum Role { LineRole = Qt::UserRole, KindRole, NoteRole };

    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace groundwork
