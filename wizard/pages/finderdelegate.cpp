// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "pages/finderdelegate.h"

#include "pages/finderrows.h"
#include "pages/look.h"

#include <QAbstractItemView>
#include <QPainter>
#include <QStyle>

namespace groundwork {

namespace {

QRect textArea(const QRect &row)
{
    return row.adjusted(look::small, look::tiny, -look::small, -look::tiny);
}

/// What is left of the row for its title, whatever it is drawn in.
int titleWidth(int width, const QString &note)
{
    if (note.isEmpty())
        return width;
    return width - QFontMetrics(look::font(look::Type::Small)).horizontalAdvance(note) - look::small;
}

int heightOf(const QString &text, look::Type type, int width)
{
    if (text.isEmpty())
        return 0;
    return QFontMetrics(look::font(type)).boundingRect(0, 0, width, QWIDGETSIZE_MAX, Qt::TextWordWrap, text).height();
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
    const bool isHeading = kind == FinderRow::Kind::Heading;
    const look::Type type = isHeading ? look::Type::Small : look::Type::Strong;
    const bool isChosen = plain.state.testFlag(QStyle::State_Selected);
    // A heading cannot be chosen, and is no less legible for that.
    const QPalette &palette = plain.widget->palette();
    const QColor ink = palette.color(isChosen ? QPalette::HighlightedText : QPalette::Text);
    const QColor quiet = isChosen ? ink : look::muted(palette);
    const QRect area = textArea(plain.rect);
    const int flags =
        static_cast<int>(QStyle::visualAlignment(plain.direction, Qt::AlignLeft) | Qt::AlignTop) | Qt::TextWordWrap;

    painter->save();
    painter->setFont(look::font(type));
    painter->setPen(isHeading ? quiet : ink);
    const QString note = index.data(NoteRole).toString();
    const QRect titleArea(area.topLeft(), QSize(titleWidth(area.width(), note), area.height()));
    painter->drawText(QStyle::visualRect(plain.direction, area, titleArea), flags, title);
    painter->setPen(quiet);
    painter->setFont(look::font(look::Type::Small));
    // On the base line of the title, which is in a larger font.
    const int lower = QFontMetrics(look::font(type)).ascent() - painter->fontMetrics().ascent();
    painter->drawText(area.adjusted(0, lower, 0, 0),
                      static_cast<int>(QStyle::visualAlignment(plain.direction, Qt::AlignRight) | Qt::AlignTop), note);
    painter->setFont(look::font(look::Type::Body));
    painter->drawText(area.adjusted(0, heightOf(title, type, titleArea.width()), 0, 0), flags,
                      index.data(LineRole).toString());
    painter->restore();
}

QSize FinderDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    const int width = view ? view->viewport()->width() : option.rect.width();
    const int wrapped = textArea({0, 0, width, 0}).width();
    const int title = titleWidth(wrapped, index.data(NoteRole).toString());
    const int height = heightOf(index.data().toString(), look::Type::Strong, title) +
                       heightOf(index.data(LineRole).toString(), look::Type::Body, wrapped);
    return {width, height + 2 * look::tiny};
}

} // namespace groundwork
