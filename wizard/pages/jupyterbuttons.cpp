// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "pages/jupyterbuttons.h"

#include "pages/look.h"

#include <QLabel>
#include <QPushButton>

using namespace Qt::Literals::StringLiterals;

namespace groundwork {

namespace {

bool isBusy(JupyterState state)
{
    return state == JupyterState::Starting || state == JupyterState::Stopping;
}

} // namespace

JupyterButtons::JupyterButtons(QWidget *page)
    : QObject(page), m_open(new QPushButton(tr("Open &Jupyter"), page)),
      m_stop(new QPushButton(tr("S&top Jupyter"), page)), m_note(look::note({}, page))
{
    m_open->setObjectName(u"openJupyter"_s);
    m_stop->setObjectName(u"stopJupyter"_s);
    m_stop->setAutoDefault(false); // Return never ends anything
    m_note->setObjectName(u"jupyterText"_s);
    // A button that went grey would lose the keyboard to its neighbour.
    connect(m_open, &QPushButton::clicked, this, [this] {
        if (!isBusy(m_state))
            Q_EMIT openWanted();
    });
    connect(m_stop, &QPushButton::clicked, this, [this] {
        if (m_state != JupyterState::Stopping)
            Q_EMIT stopWanted();
    });
    show({});
}

void JupyterButtons::show(const JupyterReport &report)
{
    const JupyterState before = m_state;
    m_state = report.state;
    m_open->setEnabled(m_state != JupyterState::Missing);
    const bool stoppable = m_state == JupyterState::Running || isBusy(m_state);
    if (!stoppable && m_stop->hasFocus())
        m_open->setFocus(Qt::OtherFocusReason);
    m_stop->setVisible(stoppable);
    switch (m_state) {
    case JupyterState::Missing:
        say(tr("Jupyter is not among the packages of this environment; its kernel is offered in yours."));
        break;
    case JupyterState::Stopped:
        say(before == JupyterState::Stopping ? tr("Jupyter has stopped.") : QString());
        break;
    case JupyterState::Starting:
        say(tr("Starting Jupyter…"));
        break;
    case JupyterState::Running:
        say(runningText(report));
        break;
    case JupyterState::Stopping:
        say(tr("Stopping Jupyter…"));
        break;
    }
    if (report.problem)
        say(u"%1 %2"_s.arg(report.problem->message, report.problem->hint).trimmed());
}

QString JupyterButtons::runningText(const JupyterReport &report)
{
    const QString text = report.page.isEmpty() ? tr("Jupyter runs for this project. It stays when this window closes.")
                                               : tr("Jupyter opens in your browser. It stays when this window closes.");
    return report.administrator ? tr("%1 It runs as the administrator (root), as this window does.").arg(text) : text;
}

void JupyterButtons::say(const QString &text)
{
    m_note->setText(text);
    m_note->setVisible(!text.isEmpty());
}

} // namespace groundwork
