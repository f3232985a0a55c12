// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "pages/sidebar.h"

#include "pages/look.h"
#include "pages/steplist.h"

#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

namespace groundwork {

Sidebar::Sidebar(const QStringList &steps, QWidget *parent) : QWidget(parent), m_steps(new StepList(steps, this))
{
    m_steps->setObjectName(QStringLiteral("steps"));
    auto *name = look::label(tr("Groundwork"), look::Type::Heading, this);
    name->setContentsMargins(look::large, 0, look::large, 0);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, look::huge, 1, look::large);
    layout->setSpacing(look::large);
    layout->addWidget(name);
    layout->addWidget(m_steps, 1);
}

void Sidebar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), look::sidebar(palette()));
    const int edge = layoutDirection() == Qt::RightToLeft ? 0 : width() - 1;
    painter.fillRect(QRect(edge, 0, 1, height()), look::border(palette()));
}

} // namespace groundwork
