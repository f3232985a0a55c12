// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "pages/page.h"

#include "pages/fieldrow.h"
#include "pages/findinglist.h"
#include "pages/look.h"

#include <QAbstractScrollArea>
#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>
#include <iterator>

namespace groundwork {

Page::Page(const QString &title, const QString &line, QWidget *parent)
    : QWidget(parent), m_title(look::paragraph(title, look::Type::Title, this)), m_line(look::note(line, this)),
      m_scroll(new QScrollArea(this))
{
    auto *content = new QWidget;
    m_body = new QVBoxLayout(content);
    m_body->setContentsMargins(0, 0, 0, 0);
    m_body->setSpacing(look::medium);
    m_findings = new FindingList(content);
    m_body->addWidget(m_findings);
    // Without it the first look at a problem would have nowhere to stand; hidden until it is needed.
    m_rest = new FieldRow({}, new QWidget, content);
    m_rest->hide();

    m_scroll->setWidget(content);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_title);
    layout->addSpacing(look::tiny);
    layout->addWidget(m_line);
    layout->addSpacing(look::large);
    layout->addWidget(m_scroll, 1);
    m_title->setObjectName(QStringLiteral("pageTitle"));
    m_line->setObjectName(QStringLiteral("pageLine"));
}

void Page::load(const ProjectSpec &spec)
{
    m_spec = spec;
    m_filling = true;
    fill(spec);
    m_filling = false;
    showProblems();
}

void Page::showFacts(const MachineFacts &) {}

void Page::showFindings(const QList<Finding> &findings)
{
    QList<Finding> own;
    std::ranges::copy_if(findings, std::back_inserter(own),
                         [this](const Finding &finding) { return takesFinding(finding); });
    m_findings->show(own);
}

QString Page::title() const
{
    return m_title->text();
}

void Page::setTitle(const QString &title)
{
    m_title->setText(title);
}

void Page::setLine(const QString &line)
{
    m_line->setText(line);
}

QList<SpecProblem> Page::problems() const
{
    ProjectSpec spec = m_spec;
    store(spec);
    QList<SpecProblem> own = ownProblems();
    const QStringList prefixes = fields();
    for (const SpecProblem &problem : problemsIn(spec)) {
        if (std::ranges::any_of(prefixes, [&](const QString &prefix) { return problem.field.startsWith(prefix); }))
            own.append(problem);
    }
    return own;
}

FieldRow *Page::addField(const QString &key, const QString &label, QWidget *input)
{
    auto *result = new FieldRow(label, input, this);
    m_fields.insert(key, result);
    return result;
}

void Page::edited(const QString &key)
{
    if (m_filling)
        return;
    m_touched.insert(key);
    showProblems();
    Q_EMIT changed();
}

QString Page::keyOf(const SpecProblem &problem) const
{
    QString best;
    for (auto it = m_fields.cbegin(); it != m_fields.cend(); ++it) {
        if (problem.field.startsWith(it.key()) && it.key().size() > best.size())
            best = it.key();
    }
    return best;
}

void Page::showProblems()
{
    QHash<QString, SpecProblem> first;
    for (const SpecProblem &problem : problems()) {
        const QString key = keyOf(problem);
        if ((m_insisting || m_touched.contains(key)) && !first.contains(key))
            first.insert(key, problem);
    }
    for (auto it = m_fields.cbegin(); it != m_fields.cend(); ++it) {
        if (first.contains(it.key()))
            it.value()->setProblem(first.value(it.key()));
        else
            it.value()->clearProblem();
    }
    const bool rest = first.contains({});
    if (rest) {
        m_rest->setProblem(first.value({}));
        m_body->addWidget(m_rest);
    }
    m_rest->setVisible(rest);
}

void Page::insist()
{
    m_insisting = true;
    showProblems();
    for (const SpecProblem &problem : problems()) {
        if (FieldRow *where = m_fields.value(keyOf(problem))) {
            where->input()->setFocus(Qt::OtherFocusReason);
            m_scroll->ensureWidgetVisible(where);
            return;
        }
    }
}

} // namespace groundwork
