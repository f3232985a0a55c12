// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "pages/finderdelegate.h"

#include "pages/finderrows.h"
#include "pages/look.h"

#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace groundwork {

namespace {

/// Where the second column begins: a third of the width, and no more than a long name needs.
int titleWidth(int width)
{
    constexpr int part = 3;
    constexpr int most = 220;
    return std::min(width / part, most);
}

} // namespace

void FinderDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem plain = option;
    initStyleOption(&plain, index);
    const QString title = plain.text;
    plain.text.clear();
    plain.widget->style()->drawControl(QStyle::CE_ItemViewItem, &plain, painter, plain.widget);

    const auto kind = static_cast<FinderRow::Kind>(index.data(KindRole).toInt());
    const bool isChosen = plain.state.testFlag(QStyle::State_Selected);
    const QString line = index.data(LineRole).toString();
    const QRect inner = plain.rect.adjusted(look::small, 0, -look::small, 0);
    const bool hasOwnLine = line.isEmpty();
    const QRect titleRect = inner.adjusted(0, 0, hasOwnLine ? 0 : titleWidth(inner.width()) - inner.width(), 0);
    const QRect lineRect = inner.adjusted(titleWidth(inner.width()) + look::medium, 0, 0, 0);
    const Qt::Alignment alignment = Qt::AlignVCenter | QStyle::visualAlignment(plain.direction, Qt::AlignLeft);

    painter->save();
    painter->setFont(look::font(kind == FinderRow::Kind::Heading ? look::Type::Small : look::Type::Strong));
    const QColor ink = isChosen ? plain.palette.color(QPalette::HighlightedText) : plain.palette.color(QPalette::Text);
    const QColor quiet = isChosen ? ink : look::muted(plain.palette);
    painter->setPen(kind == FinderRow::Kind::Heading ? quiet : ink);
    const auto draw = [&](const QRect &rect, const QString &text) {
        painter->drawText(QStyle::visualRect(plain.direction, inner, rect), static_cast<int>(alignment),
                          painter->fontMetrics().elidedText(text, Qt::ElideRight, rect.width()));
    };
    draw(titleRect, title);
    painter->setFont(look::font(look::Type::Body));
    painter->setPen(quiet);
    draw(lineRect, line);
    painter->restore();
}

QSize FinderDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int height = QFontMetrics(look::font(look::Type::Strong)).height() + look::medium;
    return {QStyledItemDelegate::sizeHint(option, index).width(), height};
}

} // namespace groundwork
