// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLineEdit>

namespace groundwork {

/// One line of text. What was shown and not touched stays as the file has it, blanks at its ends included.
class LineAnswer final : public QLineEdit
{
    Q_OBJECT

public:
    using QLineEdit::QLineEdit;

    void setAnswer(const QString &answer)
    {
        m_answer = answer;
        setText(answer);
        m_shown = text();
    }
    [[nodiscard]] QString answer() const { return text() == m_shown ? m_answer : text().trimmed(); }

private:
    QString m_answer;
    QString m_shown; ///< the same as the editor has it
};

} // namespace groundwork
