// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLayout>
#include <QList>

namespace groundwork {

/// Puts its items in a row and goes on below when the row is full: large text and long languages need it.
class FlowLayout final : public QLayout
{
    Q_OBJECT

public:
    FlowLayout(int across, int down);
    ~FlowLayout() override;

    void addItem(QLayoutItem *item) override;
    [[nodiscard]] int count() const override;
    [[nodiscard]] QLayoutItem *itemAt(int index) const override;
    QLayoutItem *takeAt(int index) override;
    [[nodiscard]] Qt::Orientations expandingDirections() const override { return {}; }
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize minimumSize() const override;
    [[nodiscard]] QSize sizeHint() const override;
    void setGeometry(const QRect &rect) override;

private:
    enum class Pass { Measure, Place };
    [[nodiscard]] QList<QLayoutItem *> shownItems() const;
    int arrange(const QRect &rect, Pass pass) const;
    QList<QLayoutItem *> m_items;
    int m_across;
    int m_down;
};

} // namespace groundwork
