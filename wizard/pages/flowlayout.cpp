// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "pages/flowlayout.h"

#include <QStyle>
#include <QWidget>

#include <algorithm>

namespace groundwork {

FlowLayout::FlowLayout(int across, int down) : m_across(across), m_down(down)
{
    setContentsMargins(0, 0, 0, 0);
}

FlowLayout::~FlowLayout()
{
    qDeleteAll(m_items);
}

void FlowLayout::addItem(QLayoutItem *item)
{
    m_items.append(item);
    invalidate();
}

int FlowLayout::count() const
{
    return static_cast<int>(m_items.size());
}

QLayoutItem *FlowLayout::itemAt(int index) const
{
    return m_items.value(index);
}

QLayoutItem *FlowLayout::takeAt(int index)
{
    return index >= 0 && index < count() ? m_items.takeAt(index) : nullptr;
}

int FlowLayout::heightForWidth(int width) const
{
    return arrange({0, 0, width, 0}, Pass::Measure);
}

QSize FlowLayout::minimumSize() const
{
    QSize size;
    for (const QLayoutItem *item : shownItems())
        size = size.expandedTo(item->minimumSize());
    return size;
}

QSize FlowLayout::sizeHint() const
{
    int width = 0;
    int height = 0;
    for (const QLayoutItem *item : shownItems()) {
        width += item->sizeHint().width() + m_across;
        height = std::max(height, item->sizeHint().height());
    }
    return {width, height};
}

void FlowLayout::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    arrange(rect, Pass::Place);
}

/// A hidden widget takes no room, and none between its neighbours.
QList<QLayoutItem *> FlowLayout::shownItems() const
{
    QList<QLayoutItem *> items = m_items;
    items.removeIf([](const QLayoutItem *item) { return item->isEmpty(); });
    return items;
}

int FlowLayout::arrange(const QRect &rect, Pass pass) const
{
    const QList<QLayoutItem *> items = shownItems();
    const Qt::LayoutDirection direction = parentWidget() ? parentWidget()->layoutDirection() : Qt::LeftToRight;
    int x = rect.left();
    int y = rect.top();
    qsizetype first = 0; // of the present row
    int rowHeight = 0;
    QList<QRect> places;
    const auto endRow = [&](qsizetype last) {
        for (qsizetype i = first; i < last && pass == Pass::Place; ++i) {
            QRect place = places.at(i);
            place.moveTop(y + (rowHeight - place.height()) / 2);
            items.at(i)->setGeometry(QStyle::visualRect(direction, rect, place));
        }
    };
    for (qsizetype i = 0; i < items.size(); ++i) {
        QSize size = items.at(i)->sizeHint();
        size.setWidth(std::min(size.width(), std::max(rect.width(), items.at(i)->minimumSize().width())));
        if (x > rect.left() && x + size.width() > rect.right() + 1) {
            endRow(i);
            x = rect.left();
            y += rowHeight + m_down;
            first = i;
            rowHeight = 0;
        }
        places.append({QPoint(x, y), size});
        x += size.width() + m_across;
        rowHeight = std::max(rowHeight, size.height());
    }
    endRow(items.size());
    return y + rowHeight - rect.top();
}

} // namespace groundwork
