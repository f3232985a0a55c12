// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "pages/mark.h"

#include "pages/look.h"

#include <QPainter>
#include <QPainterPath>

namespace groundwork {

namespace {

QColor colorOf(MarkKind kind, const QPalette &palette)
{
    switch (kind) {
    case MarkKind::Waiting:
    case MarkKind::Skipped:
        return look::outline(palette);
    case MarkKind::Current:
    case MarkKind::Good:
        return look::accent(palette);
    case MarkKind::Bad:
        return look::alarm(palette);
    case MarkKind::Caution:
        return look::caution(palette);
    }
    Q_UNREACHABLE();
}

/// The sign inside the disk, in a square of 16.
QPainterPath signOf(MarkKind kind)
{
    QPainterPath path;
    switch (kind) {
    case MarkKind::Good:
        path.moveTo(4.6, 8.4);
        path.lineTo(7.1, 10.8);
        path.lineTo(11.5, 5.7);
        break;
    case MarkKind::Skipped:
        path.moveTo(5, 8);
        path.lineTo(11, 8);
        break;
    case MarkKind::Bad:
        path.moveTo(5.4, 5.4);
        path.lineTo(10.6, 10.6);
        path.moveTo(10.6, 5.4);
        path.lineTo(5.4, 10.6);
        break;
    case MarkKind::Caution:
        path.moveTo(8, 4.2);
        path.lineTo(8, 8.8);
        path.moveTo(8, 11.4);
        path.lineTo(8, 11.5);
        break;
    case MarkKind::Waiting:
    case MarkKind::Current:
        break;
    }
    return path;
}

} // namespace

void paintMark(QPainter &painter, const QRectF &place, MarkKind kind, const QPalette &palette)
{
    const QColor color = colorOf(kind, palette);
    const double scale = std::min(place.width(), place.height()) / 16;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(place.center());
    painter.scale(scale, scale);
    painter.translate(-8, -8);
    if (kind == MarkKind::Waiting || kind == MarkKind::Current) {
        painter.setPen(QPen(color, 1.6));
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(QPointF(8, 8), 7, 7);
        painter.setPen(Qt::NoPen);
        painter.setBrush(color);
        if (kind == MarkKind::Current)
            painter.drawEllipse(QPointF(8, 8), 3.6, 3.6);
    } else {
        painter.setPen(Qt::NoPen);
        painter.setBrush(color);
        painter.drawEllipse(QPointF(8, 8), 7.8, 7.8);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(look::card(palette), 1.9, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.drawPath(signOf(kind));
    }
    painter.restore();
}

Mark::Mark(MarkKind kind, QWidget *parent) : QWidget(parent), m_kind(kind)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void Mark::setKind(MarkKind kind)
{
    m_kind = kind;
    update();
}

QSize Mark::sizeHint() const
{
    const int side = std::max(16, fontMetrics().height());
    return {side, side};
}

void Mark::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintMark(painter, QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), m_kind, palette());
}

} // namespace groundwork
