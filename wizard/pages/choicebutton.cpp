// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "pages/choicebutton.h"

#include "pages/look.h"

#include <QPainter>
#include <QPainterPath>
#include <QStyle>

#include <algorithm>

namespace groundwork {

ChoiceButton::ChoiceButton(const QString &title, const QString &line, Sign sign, QWidget *parent)
    : QPushButton(title, parent), m_line(line), m_sign(sign)
{
    setAccessibleDescription(line);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAutoDefault(true);
}

QSize ChoiceButton::sizeHint() const
{
    const QFontMetrics title(look::font(look::Type::Strong));
    const QFontMetrics line(look::font(look::Type::Body));
    const int width = std::max(title.horizontalAdvance(text()), line.horizontalAdvance(m_line));
    return {width + 2 * look::medium + look::huge, title.height() + line.height() + look::tiny + 2 * look::medium - 4};
}

QSize ChoiceButton::minimumSizeHint() const
{
    return {look::huge * 6, sizeHint().height()};
}

void ChoiceButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool active = isEnabled() && (underMouse() || hasFocus() || isDown());
    QColor ground = look::accent(palette());
    ground.setAlphaF(isDown() ? 0.16F : underMouse() && isEnabled() ? 0.08F : 0.0F);
    painter.setPen(QPen(active ? look::accent(palette()) : look::border(palette()), hasFocus() ? 2 : 1));
    painter.setBrush(ground);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), look::radius - 2, look::radius - 2);

    const QRect inner = rect().adjusted(look::medium, 0, -look::medium, 0);
    const QFont titleFont = look::font(look::Type::Strong);
    const int titleHeight = QFontMetrics(titleFont).height();
    const int lineHeight = QFontMetrics(look::font(look::Type::Body)).height();
    const int top = (height() - titleHeight - lineHeight - 2) / 2;
    const QRect textArea = inner.adjusted(0, 0, -look::large, 0);
    painter.setFont(titleFont);
    painter.setPen(palette().color(isEnabled() ? QPalette::Active : QPalette::Disabled, QPalette::WindowText));
    painter.drawText(QRect(textArea.left(), top, textArea.width(), titleHeight),
                     Qt::AlignLeading | Qt::AlignVCenter | Qt::TextShowMnemonic, text());
    painter.setFont(look::font(look::Type::Body));
    painter.setPen(isEnabled() ? look::muted(palette()) : palette().color(QPalette::Disabled, QPalette::WindowText));
    painter.drawText(QRect(textArea.left(), top + titleHeight + 2, textArea.width(), lineHeight),
                     Qt::AlignLeading | Qt::AlignVCenter,
                     QFontMetrics(look::font(look::Type::Body)).elidedText(m_line, Qt::ElideRight, textArea.width()));
    if (!isEnabled())
        return;
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(active ? look::accent(palette()) : look::outline(palette()), 1.8, Qt::SolidLine, Qt::RoundCap,
                        Qt::RoundJoin));
    drawSign(painter, QStyle::alignedRect(layoutDirection(), Qt::AlignRight | Qt::AlignVCenter, {10, 10}, inner));
}

void ChoiceButton::drawSign(QPainter &painter, const QRectF &place) const
{
    const QPointF middle = place.center();
    if (m_sign == Sign::Plus) {
        painter.drawLine(middle - QPointF(5, 0), middle + QPointF(5, 0));
        painter.drawLine(middle - QPointF(0, 5), middle + QPointF(0, 5));
        return;
    }
    // The arrow points the way that the language reads.
    const double direction = layoutDirection() == Qt::RightToLeft ? -1 : 1;
    QPainterPath arrow;
    arrow.moveTo(middle + QPointF(-2.5 * direction, -5));
    arrow.lineTo(middle + QPointF(2.5 * direction, 0));
    arrow.lineTo(middle + QPointF(-2.5 * direction, 5));
    painter.drawPath(arrow);
}

} // namespace groundwork
