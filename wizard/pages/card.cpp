// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "pages/card.h"

#include "pages/look.h"
#include "pages/why.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>

namespace groundwork {

Card::Card(const QString &heading, QWidget *parent) : QFrame(parent), m_body(new QVBoxLayout(this))
{
    m_body->setContentsMargins(look::large, look::medium, look::large, look::large);
    m_body->setSpacing(look::small);
    if (heading.isEmpty())
        return;
    setAccessibleName(heading);
    m_heading = look::label(heading, look::Type::Heading, this);
    auto *row = new QHBoxLayout;
    row->addWidget(m_heading, 1);
    m_body->addLayout(row);
}

void Card::setHeading(const QString &heading)
{
    m_heading->setText(heading);
    setAccessibleName(heading);
}

void Card::explain(const QString &text)
{
    if (m_why) {
        m_why->setText(text);
        return;
    }
    m_why = new Why(m_heading->text(), text, this);
    auto *row = qobject_cast<QHBoxLayout *>(m_body->itemAt(0)->layout());
    row->addWidget(m_why->button());
    m_body->insertWidget(1, m_why);
}

void Card::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(look::border(palette()));
    painter.setBrush(look::card(palette()));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), look::radius, look::radius);
}

} // namespace groundwork
