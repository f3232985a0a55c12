// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "pages/lookstyle.h"

#include "pages/look.h"

#include <QAbstractScrollArea>
#include <QApplication>
#include <QPainter>
#include <QPainterPath>
#include <QStyleFactory>
#include <QStyleOption>
#include <QWidget>

#include <algorithm>

namespace groundwork {

namespace {

constexpr char actionProperty[] = "groundworkAction";
constexpr double corner = 5;

bool isAction(const QWidget *widget)
{
    return widget && widget->property(actionProperty).toBool();
}

QColor withAlpha(QColor color, float alpha)
{
    color.setAlphaF(alpha);
    return color;
}

QRectF crisp(const QRect &rect)
{
    return QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5);
}

/// The outline of something that takes an answer: stronger where the cursor is.
void drawOutline(QPainter *painter, const QStyleOption *option)
{
    const bool focus = option->state.testFlag(QStyle::State_HasFocus);
    const bool enabled = option->state.testFlag(QStyle::State_Enabled);
    const QColor color = focus     ? look::accent(option->palette)
                         : enabled ? look::outline(option->palette)
                                   : look::border(option->palette);
    painter->setBrush(Qt::NoBrush);
    painter->setPen(QPen(color, focus ? 2 : 1));
    const double inset = focus ? 1 : 0.5;
    painter->drawRoundedRect(QRectF(option->rect).adjusted(inset, inset, -inset, -inset), corner, corner);
}

void drawChevron(QPainter *painter, const QRectF &place, bool up, const QColor &color, double half = 3.5)
{
    QPainterPath path;
    const double rise = up ? -half / 2 : half / 2;
    path.moveTo(place.center() + QPointF(-half, -rise));
    path.lineTo(place.center() + QPointF(0, rise));
    path.lineTo(place.center() + QPointF(half, -rise));
    painter->setBrush(Qt::NoBrush);
    painter->setPen(QPen(color, 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->drawPath(path);
}

void drawButtonPanel(QPainter *painter, const QStyleOption *option, const QWidget *widget)
{
    const QPalette &palette = option->palette;
    const bool enabled = option->state.testFlag(QStyle::State_Enabled);
    const bool down = option->state.testFlag(QStyle::State_Sunken) || option->state.testFlag(QStyle::State_On);
    const bool hover = option->state.testFlag(QStyle::State_MouseOver);
    const bool focus = option->state.testFlag(QStyle::State_HasFocus);
    QColor ground = palette.color(QPalette::Button);
    QColor edge = look::outline(palette);
    if (isAction(widget) && enabled) {
        ground = palette.color(QPalette::Active, QPalette::Highlight);
        if (down || hover)
            ground = down ? ground.darker(115) : ground.lighter(108);
        edge = ground;
    } else if (down || hover) {
        ground = look::isDark(palette) ? ground.lighter(down ? 125 : 112) : ground.darker(down ? 112 : 105);
    }
    if (!enabled)
        edge = look::border(palette);
    painter->setBrush(ground);
    painter->setPen(edge);
    painter->drawRoundedRect(crisp(option->rect), corner, corner);
    if (!focus)
        return;
    painter->setBrush(Qt::NoBrush);
    if (isAction(widget)) {
        painter->setPen(QPen(palette.color(QPalette::HighlightedText), 1.4));
        painter->drawRoundedRect(QRectF(option->rect).adjusted(2.7, 2.7, -2.7, -2.7), corner - 2, corner - 2);
    } else {
        painter->setPen(QPen(look::accent(palette), 2));
        painter->drawRoundedRect(QRectF(option->rect).adjusted(1, 1, -1, -1), corner, corner);
    }
}

void drawIndicator(QPainter *painter, const QStyleOption *option, bool round)
{
    const QPalette &palette = option->palette;
    const bool enabled = option->state.testFlag(QStyle::State_Enabled);
    const bool on = option->state.testFlag(QStyle::State_On);
    const QColor mark = enabled ? look::accent(palette) : look::muted(palette);
    const double side = std::min(option->rect.width(), option->rect.height());
    QRectF box(0, 0, side, side);
    box.moveCenter(QRectF(option->rect).center());
    box.adjust(1, 1, -1, -1);
    const bool filled = on && !round;
    painter->setBrush(filled ? mark : palette.color(QPalette::Base));
    painter->setPen(QPen(on ? mark : enabled ? look::outline(palette) : look::border(palette), on ? 1.6 : 1.2));
    if (option->state.testFlag(QStyle::State_MouseOver) && enabled && !filled)
        painter->setBrush(withAlpha(look::accent(palette), 0.12F));
    if (round)
        painter->drawEllipse(box);
    else
        painter->drawRoundedRect(box, 3.5, 3.5);
    if (!on)
        return;
    if (round) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(mark);
        painter->drawEllipse(box.center(), side * 0.23, side * 0.23);
        return;
    }
    QPainterPath tick;
    tick.moveTo(box.left() + box.width() * 0.24, box.top() + box.height() * 0.53);
    tick.lineTo(box.left() + box.width() * 0.43, box.top() + box.height() * 0.71);
    tick.lineTo(box.left() + box.width() * 0.77, box.top() + box.height() * 0.31);
    painter->setBrush(Qt::NoBrush);
    painter->setPen(QPen(look::card(palette), 1.9, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->drawPath(tick);
}

void drawProgress(QPainter *painter, const QStyleOption *option)
{
    const auto *bar = qstyleoption_cast<const QStyleOptionProgressBar *>(option);
    if (!bar)
        return;
    const QRectF groove = QRectF(option->rect).adjusted(0.5, 0.5, -0.5, -0.5);
    const double radius = std::min(corner, groove.height() / 2);
    painter->setPen(Qt::NoPen);
    painter->setBrush(look::border(option->palette));
    painter->drawRoundedRect(groove, radius, radius);
    const double all = std::max(1, bar->maximum - bar->minimum);
    const double share = std::clamp((bar->progress - bar->minimum) / all, 0.0, 1.0);
    if (share <= 0)
        return;
    QRectF done = groove;
    done.setWidth(std::max(groove.width() * share, 2 * radius));
    if (option->direction == Qt::RightToLeft)
        done.moveRight(groove.right());
    painter->setBrush(look::accent(option->palette));
    painter->drawRoundedRect(done, radius, radius);
}

void drawTab(QPainter *painter, const QStyleOption *option)
{
    const bool selected = option->state.testFlag(QStyle::State_Selected);
    painter->setPen(Qt::NoPen);
    painter->setBrush(selected ? look::accent(option->palette) : look::border(option->palette));
    const QRect &rect = option->rect;
    const int thickness = selected ? 3 : 1;
    painter->drawRect(QRect(rect.left(), rect.bottom() + 1 - thickness, rect.width(), thickness));
    if (option->state.testFlag(QStyle::State_HasFocus)) {
        painter->setBrush(Qt::NoBrush);
        painter->setPen(QPen(look::accent(option->palette), 1.5));
        painter->drawRoundedRect(QRectF(rect).adjusted(2, 2, -2, -5), corner, corner);
    }
}

void drawScrollBar(const LookStyle &style, const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget)
{
    const QRect slider = style.subControlRect(QStyle::CC_ScrollBar, option, QStyle::SC_ScrollBarSlider, widget);
    const bool active = option->activeSubControls.testFlag(QStyle::SC_ScrollBarSlider) &&
                        option->state.testFlag(QStyle::State_MouseOver);
    const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
    if (bar && bar->minimum == bar->maximum)
        return;
    QRectF handle = QRectF(slider).adjusted(2, 2, -2, -2);
    painter->setPen(Qt::NoPen);
    painter->setBrush(withAlpha(option->palette.color(QPalette::WindowText), active ? 0.55F : 0.32F));
    const double radius = std::min(handle.width(), handle.height()) / 2;
    painter->drawRoundedRect(handle, radius, radius);
}

void drawComboBox(const LookStyle &style, const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget)
{
    painter->setBrush(option->palette.color(QPalette::Base));
    painter->setPen(Qt::NoPen);
    painter->drawRoundedRect(crisp(option->rect), corner, corner);
    drawOutline(painter, option);
    const QRect arrow = style.subControlRect(QStyle::CC_ComboBox, option, QStyle::SC_ComboBoxArrow, widget);
    const bool enabled = option->state.testFlag(QStyle::State_Enabled);
    drawChevron(painter, QRectF(arrow), false, enabled ? look::muted(option->palette) : look::border(option->palette),
                4);
}

void drawSpinBox(const LookStyle &style, const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget)
{
    painter->setBrush(option->palette.color(QPalette::Base));
    painter->setPen(Qt::NoPen);
    painter->drawRoundedRect(crisp(option->rect), corner, corner);
    drawOutline(painter, option);
    const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option);
    const auto arrow = [&](QStyle::SubControl part, QAbstractSpinBox::StepEnabledFlag flag, bool up) {
        const bool able = spin && spin->stepEnabled.testFlag(flag) && option->state.testFlag(QStyle::State_Enabled);
        const QRect place = style.subControlRect(QStyle::CC_SpinBox, option, part, widget);
        drawChevron(painter, QRectF(place), up, able ? look::muted(option->palette) : look::border(option->palette), 3);
    };
    arrow(QStyle::SC_SpinBoxUp, QAbstractSpinBox::StepUpEnabled, true);
    arrow(QStyle::SC_SpinBoxDown, QAbstractSpinBox::StepDownEnabled, false);
}

/// Saves the painter and makes it smooth, for the length of a block.
class Smooth
{
public:
    explicit Smooth(QPainter *painter) : m_painter(painter)
    {
        m_painter->save();
        m_painter->setRenderHint(QPainter::Antialiasing);
    }
    ~Smooth() { m_painter->restore(); }
    Smooth(const Smooth &) = delete;
    Smooth &operator=(const Smooth &) = delete;

private:
    QPainter *m_painter;
};

} // namespace

void markAsAction(QWidget *button, ActionRank rank)
{
    button->setProperty(actionProperty, rank == ActionRank::First);
    button->update();
}

void useLook(Theme theme)
{
    const bool chosen = QApplication::palette() != QApplication::style()->standardPalette();
    if (QApplication::style()->name() == QStringLiteral("fusion"))
        QApplication::setStyle(new LookStyle);
    if (theme == Theme::Dark || (theme == Theme::System && !chosen && look::isDark(QApplication::palette())))
        QApplication::setPalette(look::darkPalette());
    else if (theme == Theme::Light || !chosen)
        QApplication::setPalette(look::lightPalette());
}

LookStyle::LookStyle() : QProxyStyle(QStyleFactory::create(QStringLiteral("fusion"))) {}

void LookStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                              const QWidget *widget) const
{
    const Smooth smooth(painter);
    switch (element) {
    case PE_PanelButtonCommand:
        drawButtonPanel(painter, option, widget);
        return;
    case PE_PanelButtonTool:
        if (option->state & (State_MouseOver | State_Sunken | State_On)) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(withAlpha(look::accent(option->palette), option->state & State_Sunken ? 0.2F : 0.1F));
            painter->drawRoundedRect(crisp(option->rect), corner, corner);
        }
        return;
    case PE_IndicatorCheckBox:
    case PE_IndicatorRadioButton:
        drawIndicator(painter, option, element == PE_IndicatorRadioButton);
        return;
    case PE_PanelLineEdit:
        painter->setPen(Qt::NoPen);
        painter->setBrush(option->palette.brush(QPalette::Base));
        painter->drawRoundedRect(crisp(option->rect), corner, corner);
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option); frame && frame->lineWidth > 0)
            drawOutline(painter, option);
        return;
    case PE_FrameLineEdit:
    case PE_Frame:
        drawOutline(painter, option);
        return;
    case PE_FrameFocusRect:
        painter->setBrush(Qt::NoBrush);
        painter->setPen(QPen(look::accent(option->palette), 1.5));
        painter->drawRoundedRect(QRectF(option->rect).adjusted(0.8, 0.8, -0.8, -0.8), corner - 1, corner - 1);
        return;
    case PE_PanelScrollAreaCorner:
    case PE_FrameTabBarBase:
    case PE_FrameTabWidget:
        return;
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void LookStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                            const QWidget *widget) const
{
    switch (element) {
    case CE_PushButtonBevel: {
        // Fusion's bevel draws the panel and, for buttons with a menu, an arrow; ours have none.
        drawPrimitive(PE_PanelButtonCommand, option, painter, widget);
        return;
    }
    case CE_PushButtonLabel:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
            button && isAction(widget) && button->state.testFlag(State_Enabled)) {
            QStyleOptionButton bright = *button;
            bright.palette.setColor(QPalette::ButtonText, button->palette.color(QPalette::HighlightedText));
            QProxyStyle::drawControl(element, &bright, painter, widget);
            return;
        }
        break;
    case CE_ProgressBarGroove:
    case CE_ProgressBarLabel:
        return;
    case CE_ProgressBarContents: {
        const Smooth smooth(painter);
        drawProgress(painter, option);
        return;
    }
    case CE_TabBarTabShape: {
        const Smooth smooth(painter);
        drawTab(painter, option);
        return;
    }
    case CE_HeaderSection:
        painter->fillRect(option->rect, option->palette.color(QPalette::Base));
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option);
            header && header->orientation == Qt::Vertical)
            return;
        painter->fillRect(QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1),
                          look::border(option->palette));
        return;
    case CE_HeaderEmptyArea:
        painter->fillRect(option->rect, option->palette.color(QPalette::Base));
        return;
    case CE_Splitter:
        painter->fillRect(QRect(option->rect.center().x(), option->rect.top(), 1, option->rect.height()),
                          look::border(option->palette));
        return;
    default:
        break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void LookStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                                   const QWidget *widget) const
{
    const Smooth smooth(painter);
    switch (control) {
    case CC_ScrollBar:
        drawScrollBar(*this, option, painter, widget);
        return;
    case CC_ComboBox:
        drawComboBox(*this, option, painter, widget);
        return;
    case CC_SpinBox:
        drawSpinBox(*this, option, painter, widget);
        return;
    default:
        QProxyStyle::drawComplexControl(control, option, painter, widget);
    }
}

int LookStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return 17;
    case PM_ScrollBarExtent:
        return 12;
    case PM_SplitterWidth:
        return 9;
    case PM_DefaultFrameWidth:
        // Room for a rounded outline around a viewport with corners.
        return qobject_cast<const QAbstractScrollArea *>(widget) ? 3 : QProxyStyle::pixelMetric(metric, option, widget);
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

QSize LookStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                                  const QWidget *widget) const
{
    QSize result = QProxyStyle::sizeFromContents(type, option, size, widget);
    switch (type) {
    case CT_PushButton:
        return {result.width() + 2 * look::small, std::max(result.height(), size.height() + 13)};
    case CT_LineEdit:
    case CT_ComboBox:
    case CT_SpinBox:
        return {result.width() + look::small, std::max(option->fontMetrics.height() + 12, 22)};
    case CT_TabBarTab:
        return result + QSize(look::medium, look::small);
    case CT_ItemViewItem:
        return result + QSize(0, look::tiny);
    case CT_ToolButton:
        return result + QSize(look::small, 0);
    default:
        return result;
    }
}

QRect LookStyle::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    const QRect result = QProxyStyle::subElementRect(element, option, widget);
    if (element == SE_LineEditContents)
        return result.adjusted(look::tiny, 0, -look::tiny, 0);
    return result;
}

int LookStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                         QStyleHintReturn *answer) const
{
    // Item views fill a whole row when it is selected, and a click on a scroll bar goes to where it points.
    if (hint == SH_ScrollBar_Transient || hint == SH_EtchDisabledText)
        return 0;
    return QProxyStyle::styleHint(hint, option, widget, answer);
}

} // namespace groundwork
