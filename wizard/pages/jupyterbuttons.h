// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "generator/run/jupyterdesk.h"

#include <QObject>

class QLabel;
class QPushButton;
class QWidget;

namespace groundwork {

/// Opens and stops the Jupyter of a project, and says how it stands with it. The page lays the three widgets out.
class JupyterButtons final : public QObject
{
    Q_OBJECT

public:
    explicit JupyterButtons(QWidget *page);

    [[nodiscard]] QPushButton *openButton() const { return m_open; }
    [[nodiscard]] QPushButton *stopButton() const { return m_stop; }
    [[nodiscard]] QLabel *note() const { return m_note; }
    void show(const JupyterReport &report);

Q_SIGNALS:
    void openWanted();
    void stopWanted();

private:
    [[nodiscard]] static QString runningText(const JupyterReport &report);
    void say(const QString &text);
    QPushButton *m_open;
    QPushButton *m_stop;
    QLabel *m_note;
    JupyterState m_state = JupyterState::Missing;
};

} // namespace groundwork
