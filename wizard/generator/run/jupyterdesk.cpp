// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "generator/run/jupyterdesk.h"

#include "generator/run/background.h"
#include "system/processhandle.h"

#include <QPointer>

using namespace Qt::Literals::StringLiterals;

namespace groundwork {

namespace {

JupyterReport found(const System &system, const JupyterPlace &place, const CancelToken &cancel)
{
    const bool runs = runningJupyter(system, place.project, place.toolEnvironment, cancel).has_value();
    const JupyterState idle = jupyterIn(system, place.python) ? JupyterState::Stopped : JupyterState::Missing;
    return {.project = place.project, .state = runs ? JupyterState::Running : idle, .administrator = isAdministrator()};
}

JupyterReport opened(System &system, const JupyterPlace &place, const CancelToken &cancel, const JupyterTerms &terms)
{
    const auto server = startJupyter(system, place, cancel, terms);
    JupyterReport report = found(system, place, cancel);
    if (!server)
        report.problem = server.error();
    else if (*server)
        report.page = (*server)->page;
    return report;
}

JupyterReport stopped(System &system, const JupyterPlace &place, const CancelToken &cancel, const JupyterTerms &terms)
{
    const auto end = stopJupyter(system, place, cancel, terms);
    JupyterReport report = found(system, place, cancel);
    if (!end)
        report.problem = end.error();
    return report;
}

} // namespace

JupyterDesk::JupyterDesk(Background &background, std::unique_ptr<System> system,
                         const QProcessEnvironment &surroundings, JupyterTerms terms, QObject *parent)
    : QObject(parent), m_background(background), m_system(std::move(system)), m_terms(std::move(terms))
{
    for (const QString &name : {u"DISPLAY"_s, u"WAYLAND_DISPLAY"_s, u"XAUTHORITY"_s, u"XDG_RUNTIME_DIR"_s,
                                u"DBUS_SESSION_BUS_ADDRESS"_s, u"BROWSER"_s, u"XDG_CURRENT_DESKTOP"_s}) {
        if (surroundings.contains(name))
            m_desktop.insert(name, surroundings.value(name));
    }
}

JupyterDesk::~JupyterDesk()
{
    m_cancel.cancel();
}

void JupyterDesk::look(const JupyterPlace &place)
{
    if (m_busy == Busy::Not)
        ask([place](System &system, const CancelToken &cancel) { return found(system, place, cancel); });
}

void JupyterDesk::open(const JupyterPlace &place)
{
    if (m_busy != Busy::Not)
        return;
    m_busy = Busy::Opening;
    Q_EMIT changed({.project = place.project, .state = JupyterState::Starting});
    JupyterPlace here = place;
    here.toolEnvironment.insert(m_desktop);
    ask([here, terms = m_terms](System &system, const CancelToken &cancel) {
        return opened(system, here, cancel, terms);
    });
}

void JupyterDesk::stop(const JupyterPlace &place)
{
    if (m_busy == Busy::Stopping)
        return;
    const bool starts = m_busy == Busy::Opening;
    m_busy = Busy::Stopping;
    Q_EMIT changed({.project = place.project, .state = JupyterState::Stopping});
    if (starts) {
        m_cancel.cancel(); // what opens it answers
        return;
    }
    ask([place, terms = m_terms](System &system, const CancelToken &cancel) {
        return stopped(system, place, cancel, terms);
    });
}

void JupyterDesk::ask(const Errand &errand)
{
    m_cancel = CancelToken();
    // By the time of the answer the window, and this with it, may be gone.
    m_background.doAside([desk = QPointer(this), system = m_system, question = ++m_latest, errand, cancel = m_cancel] {
        const JupyterReport report = errand(*system, cancel);
        return [desk, question, report] {
            if (desk)
                desk->take(question, report);
        };
    });
}

void JupyterDesk::take(quint64 question, const JupyterReport &report)
{
    if (question != m_latest)
        return;
    m_busy = Busy::Not;
    Q_EMIT changed(report);
}

} // namespace groundwork
