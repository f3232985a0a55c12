// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPlainTextEdit>

namespace groundwork {

/// Several lines of plain text. Tab leaves it, as in every other field.
class TextAnswer final : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit TextAnswer(int visibleLines, QWidget *parent);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

private:
    int m_visibleLines;
};

} // namespace groundwork
