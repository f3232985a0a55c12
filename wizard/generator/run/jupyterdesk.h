// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "generator/run/jupyter.h"

#include <QObject>
#include <QProcessEnvironment>

#include <memory>

namespace groundwork {

class Background;

enum class JupyterState {
    Missing, ///< not in the environment
    Stopped,
    Starting,
    Running,
    Stopping,
};

/// How it stands with the Jupyter of a project.
struct JupyterReport
{
    AbsolutePath project;
    JupyterState state = JupyterState::Missing;
    bool administrator = false;     ///< it runs, or would, as root
    AbsolutePath page{};            ///< to be opened in the browser now; empty: nothing is
    std::optional<Error> problem{}; ///< why the state is not the wanted one
    bool operator==(const JupyterReport &) const = default;
};

/// Looks for, opens and stops the Jupyter of a project in the background, one thing at a time.
class JupyterDesk : public QObject
{
    Q_OBJECT

public:
    /// What a server that is started gets of `surroundings` beside the tool environment is the way to the person's
    /// desktop. `background` is borrowed, and `system` used by it alone.
    JupyterDesk(Background &background, std::unique_ptr<System> system, const QProcessEnvironment &surroundings,
                JupyterTerms terms = {}, QObject *parent = nullptr);
    ~JupyterDesk() override; ///< cancels; a server that runs goes on

    // Answered by changed. While something is opened or stopped, what else is asked is dropped.
    void look(const JupyterPlace &place);
    void open(const JupyterPlace &place);
    void stop(const JupyterPlace &place); ///< also what is still starting

Q_SIGNALS:
    void changed(const groundwork::JupyterReport &report);

private:
    enum class Busy { Not, Opening, Stopping };
    using Errand = std::function<JupyterReport(System &, const CancelToken &)>;
    void ask(const Errand &errand);
    void take(quint64 question, const JupyterReport &report);

    Background &m_background;
    std::shared_ptr<System> m_system;
    QMap<QString, QString> m_desktop;
    JupyterTerms m_terms;
    CancelToken m_cancel;
    quint64 m_latest = 0;
    Busy m_busy = Busy::Not;
};

} // namespace groundwork
