// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "generator/steps/stepcontext.h"
#include "support/temporarydirectory.h"
#include "system/journaledsystem.h"
#include "system/realgit.h"
#include "system/realsystem.h"

#include <QFile>

namespace groundwork {

/// A real disk, a project folder and scripts that stand for tools; what a step says is kept.
class StepBench
{
public:
    StepBench()
        : m_target(m_place.addDirectory(QStringLiteral("project"))),
          m_private(m_place.addDirectory(QStringLiteral("private")))
    {
    }

    [[nodiscard]] StepContext context()
    {
        return {m_journaled,
                m_machine,
                m_git,
                m_cancel,
                m_target,
                m_private,
                {{QStringLiteral("PATH"), QStringLiteral("/usr/bin:/bin")}},
                [this](const ToolProgress &progress) { progresses.append(progress); },
                [this](const QString &line) {
                    log.append(line);
                    if (line == cancelAt)
                        m_cancel.cancel();
                },
                {}};
    }
    /// A program of the shell; what it is given as arguments is up to it.
    [[nodiscard]] AbsolutePath script(const QString &name, const QByteArray &text) const
    {
        const AbsolutePath file = m_place.addFile(name, "#!/bin/sh\n" + text);
        QFile::setPermissions(file.toString(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        return file;
    }
    [[nodiscard]] const TemporaryDirectory &place() const { return m_place; }
    [[nodiscard]] AbsolutePath target() const { return m_target; }
    void cancel() { m_cancel.cancel(); }

    QStringList log;
    QList<ToolProgress> progresses;
    QString cancelAt; ///< the line of the log at which the run is cancelled

private:
    TemporaryDirectory m_place;
    AbsolutePath m_target, m_private;
    RealSystem m_machine;
    JournaledSystem m_journaled{m_machine};
    RealGit m_git;
    CancelToken m_cancel;
};

} // namespace groundwork
