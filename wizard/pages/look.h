// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QColor>
#include <QFont>
#include <QPalette>
#include <QStringList>

class QLabel;

/// The one place for spacing, type scale and colours. Colours come from the palette in force, so that they follow
/// dark, light and whatever the person has chosen.
namespace groundwork::look {

// Distances in device-independent pixels; everything is one of these.
inline constexpr int tiny = 4;
inline constexpr int small = 8;
inline constexpr int medium = 12;
inline constexpr int large = 18;
inline constexpr int huge = 32;
inline constexpr int radius = 8;

enum class Type { Title, Heading, Strong, Body, Small, Code };
[[nodiscard]] QFont font(Type type);

[[nodiscard]] QColor muted(const QPalette &palette);   ///< text of the second rank, still well legible
[[nodiscard]] QColor border(const QPalette &palette);  ///< of cards
[[nodiscard]] QColor outline(const QPalette &palette); ///< of what can be changed: 3:1 against its ground
[[nodiscard]] QColor sidebar(const QPalette &palette);
[[nodiscard]] QColor card(const QPalette &palette);
[[nodiscard]] QColor accent(const QPalette &palette); ///< state and action
[[nodiscard]] QColor alarm(const QPalette &palette);
[[nodiscard]] QColor caution(const QPalette &palette);
[[nodiscard]] bool isDark(const QPalette &palette);

/// Our own palettes, for where nobody has chosen one.
[[nodiscard]] QPalette lightPalette();
[[nodiscard]] QPalette darkPalette();

/// A label for any text: never interpreted as markup.
[[nodiscard]] QLabel *label(const QString &text, Type type, QWidget *parent);
/// The same, wrapped.
[[nodiscard]] QLabel *paragraph(const QString &text, Type type, QWidget *parent);
/// The same, wrapped and of the second rank.
[[nodiscard]] QLabel *note(const QString &text, QWidget *parent);
/// Lines with a dot before each.
[[nodiscard]] QString bulleted(const QStringList &lines);

} // namespace groundwork::look
