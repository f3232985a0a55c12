// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "pages/choicebutton.h"

#include "pages/look.h"

#include <QPainter>
#include <QPainterPath>
#include <QStyle>

#include <algorithm>

namespace groundwork {

namespace {

constexpr int lineGap = 2;

} // namespace

ChoiceButton::ChoiceButton(const QString &title, const QString &line, Sign sign, QWidget *parent)
    : QPushButton(title, parent), m_line(line), m_sign(sign)
{
    setAccessibleDescription(line);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setAutoDefault(true);
}

QSize ChoiceButton::sizeHint() const
{
    const QFontMetrics title(look::font(look::Type::Strong));
    const QFontMetrics line(look::font(look::Type::Body));
    const int width =
        std::max(title.horizontalAdvance(text()), line.horizontalAdvance(m_line)) + 2 * look::medium + 2 * look::large;
    return {width, heightForWidth(width)};
}

QSize ChoiceButton::minimumSizeHint() const
{
    const int width = look::huge * 6;
    return {width, heightForWidth(sizeHint().width())};
}

int ChoiceButton::heightForWidth(int width) const
{
    const QSize size = textSize(width);
    return size.height() + 2 * look::small + look::tiny;
}

QRect ChoiceButton::lineRect(int width, int top) const
{
    const QFontMetrics metrics(look::font(look::Type::Body));
    return metrics.boundingRect(QRect(0, top, textWidth(width), QWIDGETSIZE_MAX), Qt::TextWordWrap, m_line);
}

QSize ChoiceButton::textSize(int width) const
{
    const QFontMetrics metrics(look::font(look::Type::Strong));
    const QRect title = metrics.boundingRect(QRect(0, 0, textWidth(width), QWIDGETSIZE_MAX),
                                             Qt::TextWordWrap | Qt::TextShowMnemonic, text());
    return {title.width(), title.height() + lineGap + lineRect(width, 0).height()};
}

int ChoiceButton::textWidth(int width)
{
    return width - 2 * look::medium - look::large;
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
    const int lineHeight = lineRect(width(), 0).height();
    const int titleHeight = textSize(width()).height() - lineGap - lineHeight;
    const int top = (height() - titleHeight - lineGap - lineHeight) / 2;
    const int textLeft = layoutDirection() == Qt::RightToLeft ? inner.right() + 1 - textWidth(width()) : inner.left();
    const QRect title(textLeft, top, textWidth(width()), titleHeight);
    const QRect line(textLeft, title.bottom() + 1 + lineGap, textWidth(width()), lineHeight);
    painter.setFont(look::font(look::Type::Strong));
    painter.setPen(palette().color(isEnabled() ? QPalette::Active : QPalette::Disabled, QPalette::WindowText));
    painter.drawText(title, Qt::AlignLeading | Qt::TextWordWrap | Qt::TextShowMnemonic, text());
    painter.setFont(look::font(look::Type::Body));
    painter.setPen(isEnabled() ? look::muted(palette()) : palette().color(QPalette::Disabled, QPalette::WindowText));
    painter.drawText(line, Qt::AlignLeading | Qt::TextWordWrap, m_line);
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
