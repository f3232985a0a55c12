// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "pages/findinglist.h"

#include "pages/look.h"
#include "pages/mark.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace groundwork {

FindingList::FindingList(QWidget *parent) : QWidget(parent), m_layout(new QVBoxLayout(this))
{
    setObjectName(u"findings"_s);
    setAccessibleName(tr("What was found on this computer"));
    m_layout->setContentsMargins(0, 0, 0, 0);
    hide();
}

void FindingList::show(const QList<Finding> &findings)
{
    if (findings == m_findings)
        return;
    m_findings = findings;
    delete m_rows;
    m_rows = new QWidget(this);
    auto *rows = new QVBoxLayout(m_rows);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(look::tiny);
    m_layout->addWidget(m_rows);
    for (const Finding &finding : findings)
        addRow(finding);
    m_rows->show();
    setVisible(!findings.isEmpty());
}

void FindingList::addRow(const Finding &finding)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(look::small);
    row->addWidget(new Mark(finding.state == FindingState::Have ? MarkKind::Good : MarkKind::Caution, m_rows), 0,
                   Qt::AlignTop);
    const QString text = finding.hint.isEmpty() ? finding.message : finding.message + u' ' + finding.hint;
    auto *label = look::paragraph(text, look::Type::Small, m_rows);
    label->setObjectName(u"finding_"_s + finding.subject);
    row->addWidget(label, 1);
    static_cast<QVBoxLayout *>(m_rows->layout())->addLayout(row);
}

} // namespace groundwork
