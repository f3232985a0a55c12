// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

class QLabel;
class QToolButton;

namespace groundwork {

/// An explanation that is folded away until its "Why?" is pressed. The button is placed by whoever made it.
class Why final : public QWidget
{
    Q_OBJECT

public:
    /// `subject` names the choice for a screen reader.
    explicit Why(const QString &subject, const QString &text, QWidget *parent);

    void setText(const QString &text);
    [[nodiscard]] static int buttonHeight();
    [[nodiscard]] QToolButton *button() const { return m_button; }

private:
    QLabel *m_text;
    QToolButton *m_button;
};

} // namespace groundwork
