// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "pages/textanswer.h"

#include <QTextDocument>

#include <cmath>

namespace groundwork {

TextAnswer::TextAnswer(int visibleLines, QWidget *parent) : QPlainTextEdit(parent), m_visibleLines(visibleLines)
{
    setTabChangesFocus(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void TextAnswer::setAnswer(const QString &answer)
{
    setPlainText(answer);
    m_shown = toPlainText();
}

QSize TextAnswer::sizeHint() const
{
    const int margins = static_cast<int>(std::ceil(2 * document()->documentMargin())) + 2 * frameWidth();
    return {fontMetrics().averageCharWidth() * 30, fontMetrics().lineSpacing() * m_visibleLines + margins};
}

} // namespace groundwork
