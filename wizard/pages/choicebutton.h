// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPushButton>

namespace groundwork {

/// A wide button with a title and a line under it that says what it leads to.
class ChoiceButton final : public QPushButton
{
    Q_OBJECT

public:
    enum class Sign { Arrow, Plus };

    ChoiceButton(const QString &title, const QString &line, Sign sign, QWidget *parent);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] static int textWidth(int width);
    [[nodiscard]] QRect lineRect(int width, int top) const;
    [[nodiscard]] QSize textSize(int width) const;
    void drawSign(QPainter &painter, const QRectF &place) const;
    QString m_line;
    Sign m_sign;
};

} // namespace groundwork
