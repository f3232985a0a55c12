// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QProxyStyle>

namespace groundwork {

/// Fusion with flat controls whose outlines stand out from any palette, dark and high-contrast ones too (Fusion's own
/// are derived from the window's colour and vanish on dark ground). Everything not drawn here is Fusion's.
class LookStyle final : public QProxyStyle
{
    Q_OBJECT

public:
    LookStyle();

    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                     const QWidget *widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                            const QWidget *widget) const override;
    [[nodiscard]] int pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const override;
    [[nodiscard]] QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                                         const QWidget *widget) const override;
    [[nodiscard]] QRect subElementRect(SubElement element, const QStyleOption *option,
                                       const QWidget *widget) const override;
    [[nodiscard]] int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                                QStyleHintReturn *answer) const override;
};

enum class Theme { System, Light, Dark };

/// Gives the application its look: our style where Fusion would be used, our palette where nobody has chosen one.
void useLook(Theme theme);

enum class ActionRank { First, Ordinary };

/// Marks the button that carries the page's one action.
void markAsAction(QWidget *button, ActionRank rank);

} // namespace groundwork
