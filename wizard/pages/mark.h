// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

class QPainter;

namespace groundwork {

enum class MarkKind { Waiting, Current, Good, Skipped, Bad, Caution };

/// A round mark that tells a state by its shape, and by its colour only beside that.
void paintMark(QPainter &painter, const QRectF &place, MarkKind kind, const QPalette &palette);

/// The same as a widget beside a text that says it in words.
class Mark final : public QWidget
{
    Q_OBJECT

public:
    explicit Mark(MarkKind kind, QWidget *parent);

    void setKind(MarkKind kind);
    [[nodiscard]] MarkKind kind() const { return m_kind; }
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    MarkKind m_kind;
};

} // namespace groundwork
