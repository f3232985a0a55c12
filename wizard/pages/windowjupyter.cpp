// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
// The Jupyter of the project that the window shows.
#include "pages/donepage.h"
#include "pages/summarypage.h"
#include "pages/wizardwindow.h"

#include <QEvent>

namespace groundwork {

/// Of the project that was just made, or of one that was opened.
std::optional<JupyterPlace> WizardWindow::jupyterPlace() const
{
    if (!m_draft.hasFactsOfTarget())
        return std::nullopt;
    const MachineFacts &facts = *m_draft.facts;
    AbsolutePath python;
    if (isAt<DonePage>() && m_plan) {
        python = m_plan->python;
    } else if (m_summary && currentPage() == m_summary && m_draft.ownProject &&
               facts.target.project == ProjectState::Proved) {
        const auto plan = makeVerifyPlan(m_draft.spec, facts);
        python = plan ? plan->python : python;
    }
    if (python.isEmpty())
        return std::nullopt;
    return JupyterPlace{.project = m_draft.target,
                        .python = python,
                        .temporaryDirectory = m_services.temporaryDirectory,
                        .toolEnvironment = facts.toolEnvironment};
}

void WizardWindow::lookForJupyter()
{
    if (const auto place = jupyterPlace())
        Q_EMIT jupyterSought(*place);
}

void WizardWindow::openJupyter()
{
    if (const auto place = jupyterPlace())
        Q_EMIT jupyterWanted(*place);
}

void WizardWindow::stopJupyter()
{
    if (const auto place = jupyterPlace())
        Q_EMIT jupyterStopWanted(*place);
}

void WizardWindow::takeJupyter(const JupyterReport &jupyter)
{
    m_jupyterStarts = jupyter.state == JupyterState::Starting;
    std::optional<Error> problem = jupyter.problem;
    JupyterReport shown = jupyter;
    if (!jupyter.page.isEmpty()) {
        if (const auto opened = m_services.opener.openPage(jupyter.page); !opened) {
            problem = opened.error();
            shown.page = {}; // it runs, but no browser shows it
        }
    }
    if (m_closesAfterJupyter && !m_jupyterStarts) {
        m_closesAfterJupyter = false;
        if (!problem) {
            Q_EMIT left();
            return;
        }
        QDialog::show(); // what went wrong is still to be said
    }
    if (jupyter.project == m_draft.target) {
        if (isAt<DonePage>())
            pageAt<DonePage>()->showJupyter(shown);
        else if (m_summary)
            m_summary->showJupyter(shown);
    }
    if (problem)
        report(*problem);
}

void WizardWindow::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    // Who comes back from the browser may have shut it down there.
    if (event->type() == QEvent::ActivationChange && isActiveWindow())
        lookForJupyter();
}

} // namespace groundwork
