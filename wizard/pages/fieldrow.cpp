// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "pages/fieldrow.h"

#include "pages/look.h"
#include "pages/mark.h"
#include "pages/why.h"

#include <QAbstractButton>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

namespace groundwork {

FieldRow::FieldRow(const QString &label, QWidget *input, QWidget *parent)
    : QWidget(parent), m_input(input->focusProxy() ? input->focusProxy() : input), m_layout(new QVBoxLayout(this)),
      m_top(new QHBoxLayout)
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(look::tiny);
    m_layout->addLayout(m_top);
    input->setParent(this);
    m_top->setSpacing(look::medium);
    if (label.isEmpty()) {
        m_top->addWidget(input);
        return;
    }
    m_label = look::label(label, look::Type::Body, this);
    m_label->setBuddy(m_input);
    if (m_input != input) // a label names its neighbours only
        m_input->setAccessibleName(QString(label).remove(u'&'));
    m_label->setMinimumHeight(Why::buttonHeight()); // in line with neighbours that have a "Why?"
    m_top->addWidget(m_label, 1);
    m_layout->addWidget(input);
}

void FieldRow::explain(const QString &text)
{
    QString subject = m_label ? m_label->text() : m_input->accessibleName();
    if (const auto *button = qobject_cast<QAbstractButton *>(m_input))
        subject = button->text();
    auto *why = new Why(subject.remove(u'&'), text, this);
    if (!m_label)
        m_top->addStretch();
    m_top->addWidget(why->button());
    m_layout->addWidget(why);
}

void FieldRow::setRemark(const QString &text)
{
    if (!m_remark && text.isEmpty())
        return;
    if (!m_remark) {
        m_remark = look::note(text, this);
        m_remark->setFont(look::font(look::Type::Small));
        if (m_label)
            m_layout->addWidget(m_remark);
        else
            m_top->insertWidget(1, m_remark, 1);
    }
    m_remark->setText(text);
    m_remark->setVisible(!text.isEmpty());
    describe();
}

QString FieldRow::remark() const
{
    return m_remark ? m_remark->text() : QString();
}

void FieldRow::setProblem(const SpecProblem &problem)
{
    if (!m_problem) {
        m_problem = new QWidget(this);
        auto *row = new QHBoxLayout(m_problem);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(look::small);
        row->addWidget(new Mark(MarkKind::Caution, m_problem), 0, Qt::AlignTop);
        m_problemText = look::paragraph({}, look::Type::Small, m_problem);
        row->addWidget(m_problemText, 1);
        m_layout->addWidget(m_problem);
    }
    const QString text = problem.hint.isEmpty() ? problem.message : problem.message + u' ' + problem.hint;
    if (m_problem->isVisibleTo(this) && m_problemText->text() == text)
        return;
    m_problemText->setText(text);
    m_problem->show();
    describe();
}

void FieldRow::clearProblem()
{
    if (m_problem)
        m_problem->hide();
    describe();
}

QString FieldRow::problemText() const
{
    return m_problem && m_problem->isVisibleTo(this) ? m_problemText->text() : QString();
}

void FieldRow::describe()
{
    QStringList parts;
    for (const QString &part : {problemText(), remark()}) {
        if (!part.isEmpty())
            parts.append(part);
    }
    m_input->setAccessibleDescription(parts.join(u' '));
}

} // namespace groundwork
