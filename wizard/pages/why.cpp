// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "pages/why.h"

#include "pages/look.h"

#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

namespace groundwork {

Why::Why(const QString &subject, const QString &text, QWidget *parent)
    : QWidget(parent), m_text(look::note({}, this)), m_button(new QToolButton(parent))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, look::tiny);
    layout->addWidget(m_text);
    hide();

    m_button->setText(tr("Why?"));
    m_button->setAccessibleName(tr("Why? %1").arg(subject));
    setText(text);
    m_button->setCheckable(true);
    m_button->setAutoRaise(true);
    m_button->setFont(look::font(look::Type::Small));
    m_button->setCursor(Qt::PointingHandCursor);
    m_button->setFixedHeight(buttonHeight());
    connect(m_button, &QToolButton::toggled, this, &QWidget::setVisible);
}

void Why::setText(const QString &text)
{
    m_text->setText(text);
    m_button->setAccessibleDescription(text);
}

int Why::buttonHeight()
{
    return QFontMetrics(look::font(look::Type::Body)).height() + look::small;
}

} // namespace groundwork
