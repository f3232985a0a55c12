// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "pages/sidebar.h"

#include "pages/look.h"
#include "pages/steplist.h"

#include <QHBoxLayout>
#include <QIcon>
#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

namespace groundwork {

Sidebar::Sidebar(const QStringList &steps, QWidget *parent) : QWidget(parent), m_steps(new StepList(steps, this))
{
    m_steps->setObjectName(QStringLiteral("steps"));
    auto *name = look::label(tr("Groundwork"), look::Type::Heading, this);
    auto *logo = new QLabel(this);
    logo->setTextFormat(Qt::PlainText);
    const int side = QFontMetrics(look::font(look::Type::Title)).height();
    logo->setPixmap(QIcon(QStringLiteral(":/icons/groundwork.png")).pixmap(side, side));
    auto *top = new QHBoxLayout;
    top->setContentsMargins(look::large - 3, 0, look::large, 0);
    top->setSpacing(look::small + 2);
    top->addWidget(logo);
    top->addWidget(name, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, look::huge - look::tiny, 1, look::large);
    layout->setSpacing(look::large);
    layout->addLayout(top);
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
