// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPlainTextEdit>

namespace groundwork {

/// Several lines of plain text. Tab leaves it, as in every other field. What was shown and not touched stays as the
/// file has it: its own line ends, and the blanks that an editor would change.
class TextAnswer final : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit TextAnswer(int visibleLines, QWidget *parent);

    void setAnswer(const QString &answer);
    [[nodiscard]] bool isTouched() const { return toPlainText() != m_shown; } ///< since setAnswer

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

private:
    int m_visibleLines;
    QString m_shown; ///< as the editor has it
};

} // namespace groundwork
