// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "pages/look.h"

#include <QApplication>
#include <QEvent>
#include <QFontDatabase>
#include <QLabel>

#include <algorithm>
#include <cmath>

namespace groundwork::look {

namespace {

QColor mix(const QColor &from, const QColor &to, double share)
{
    const auto part = [share](float a, float b) { return static_cast<float>(a + (b - a) * share); };
    return QColor::fromRgbF(part(from.redF(), to.redF()), part(from.greenF(), to.greenF()),
                            part(from.blueF(), to.blueF()));
}

/// Relative luminance of WCAG 2.
double luminance(const QColor &color)
{
    const auto linear = [](double c) { return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

double contrast(const QColor &a, const QColor &b)
{
    const auto [low, high] = std::minmax({luminance(a), luminance(b)});
    return (high + 0.05) / (low + 0.05);
}

/// `color`, moved towards the text colour until it stands out from the ground.
QColor legible(const QColor &color, const QPalette &palette, double wanted)
{
    QColor result = color;
    for (int step = 0; step <= 10; ++step) {
        result = mix(color, palette.color(QPalette::WindowText), step / 10.0);
        if (contrast(result, card(palette)) >= wanted)
            break;
    }
    return result;
}

/// A label whose colour is the second rank of whatever palette is in force.
class MutedLabel final : public QLabel
{
public:
    using QLabel::QLabel;

protected:
    void changeEvent(QEvent *event) override
    {
        if (event->type() == QEvent::PaletteChange)
            apply();
        QLabel::changeEvent(event);
    }
    void showEvent(QShowEvent *event) override
    {
        apply();
        QLabel::showEvent(event);
    }

private:
    void apply()
    {
        const QPalette &ground = parentWidget() ? parentWidget()->palette() : QApplication::palette();
        QPalette own = palette();
        if (own.color(QPalette::WindowText) == muted(ground))
            return;
        own.setColor(QPalette::WindowText, muted(ground));
        setPalette(own);
    }
};

struct Colours
{
    const char *window, *base, *alternate, *text, *button, *highlight, *onHighlight, *placeholder, *mid, *link;
};

QPalette paletteOf(const Colours &c)
{
    const auto color = [](const char *name) { return QColor(QLatin1String(name)); };
    QPalette palette(color(c.text), color(c.button), color(c.button).lighter(130), color(c.button).darker(140),
                     color(c.mid), color(c.text), color(c.onHighlight), color(c.base), color(c.window));
    palette.setColor(QPalette::AlternateBase, color(c.alternate));
    palette.setColor(QPalette::Highlight, color(c.highlight));
    palette.setColor(QPalette::HighlightedText, color(c.onHighlight));
    palette.setColor(QPalette::PlaceholderText, color(c.placeholder));
    palette.setColor(QPalette::Link, color(c.link));
    palette.setColor(QPalette::LinkVisited, color(c.link));
    palette.setColor(QPalette::ToolTipBase, color(c.base));
    palette.setColor(QPalette::ToolTipText, color(c.text));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText})
        palette.setColor(QPalette::Disabled, role, mix(color(c.text), color(c.window), 0.55));
    palette.setColor(QPalette::Disabled, QPalette::Highlight, color(c.mid));
    return palette;
}

} // namespace

QFont font(Type type)
{
    QFont result = QApplication::font();
    const double size = result.pointSizeF() > 0 ? result.pointSizeF() : 10;
    switch (type) {
    case Type::Title:
        result.setPointSizeF(size * 1.7);
        result.setWeight(QFont::DemiBold);
        break;
    case Type::Heading:
        result.setPointSizeF(size * 1.12);
        result.setWeight(QFont::DemiBold);
        break;
    case Type::Strong:
        result.setWeight(QFont::DemiBold);
        break;
    case Type::Body:
        break;
    case Type::Small:
        result.setPointSizeF(size * 0.92);
        break;
    case Type::Code:
        result = QFontDatabase::systemFont(QFontDatabase::FixedFont);
        result.setPointSizeF(size * 0.95);
        break;
    }
    return result;
}

bool isDark(const QPalette &palette)
{
    return luminance(palette.color(QPalette::Window)) < luminance(palette.color(QPalette::WindowText));
}

QColor muted(const QPalette &palette)
{
    return mix(palette.color(QPalette::Window), palette.color(QPalette::WindowText), 0.68);
}

QColor border(const QPalette &palette)
{
    return mix(palette.color(QPalette::Window), palette.color(QPalette::WindowText), isDark(palette) ? 0.18 : 0.14);
}

QColor outline(const QPalette &palette)
{
    return mix(palette.color(QPalette::Base), palette.color(QPalette::WindowText), isDark(palette) ? 0.42 : 0.46);
}

QColor sidebar(const QPalette &palette)
{
    return mix(palette.color(QPalette::Window), palette.color(QPalette::WindowText), 0.035);
}

QColor card(const QPalette &palette)
{
    return palette.color(QPalette::Base);
}

QColor accent(const QPalette &palette)
{
    return legible(palette.color(QPalette::Highlight), palette, 3.2);
}

QColor alarm(const QPalette &palette)
{
    return legible(isDark(palette) ? QColor(0xff, 0x8a, 0x80) : QColor(0xb3, 0x26, 0x1e), palette, 4.5);
}

QColor caution(const QPalette &palette)
{
    return legible(isDark(palette) ? QColor(0xf0, 0xb4, 0x4c) : QColor(0x8a, 0x5a, 0x00), palette, 4.5);
}

QPalette lightPalette()
{
    return paletteOf({.window = "#f5f6f8",
                      .base = "#ffffff",
                      .alternate = "#f3f5f7",
                      .text = "#1b2026",
                      .button = "#fbfbfc",
                      .highlight = "#1f6f5c",
                      .onHighlight = "#ffffff",
                      .placeholder = "#6a717c",
                      .mid = "#c3c8cf",
                      .link = "#1f6f5c"});
}

QPalette darkPalette()
{
    return paletteOf({.window = "#1b1e22",
                      .base = "#14171a",
                      .alternate = "#1c2025",
                      .text = "#e8eaed",
                      .button = "#2b3037",
                      .highlight = "#2f8f76",
                      .onHighlight = "#ffffff",
                      .placeholder = "#969da6",
                      .mid = "#4a515a",
                      .link = "#56c6a6"});
}

QLabel *label(const QString &text, Type type, QWidget *parent)
{
    auto *result = new QLabel(parent);
    result->setTextFormat(Qt::PlainText);
    result->setFont(font(type));
    result->setText(text);
    return result;
}

QLabel *paragraph(const QString &text, Type type, QWidget *parent)
{
    QLabel *result = label(text, type, parent);
    result->setWordWrap(true);
    return result;
}

QLabel *note(const QString &text, QWidget *parent)
{
    auto *result = new MutedLabel(parent);
    result->setTextFormat(Qt::PlainText);
    result->setWordWrap(true);
    result->setText(text);
    return result;
}

QString bulleted(const QStringList &lines)
{
    QStringList items;
    for (const QString &line : lines)
        items.append(QStringLiteral("•  ") + line);
    return items.join(u'\n');
}

} // namespace groundwork::look
