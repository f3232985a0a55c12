// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "generator/run/runplan.h"
#include "support/run/recordingobserver.h"
#include "system/realgit.h"
#include "system/realsystem.h"

#include <QTemporaryDir>

namespace groundwork {

/// A folder for one project on the real disk, with what a run needs.
struct ProjectPlace
{
    QTemporaryDir folder, temporary;
    RealSystem system;
    RealGit git;
    CancelToken cancel;
    RecordingObserver observer;

    [[nodiscard]] AbsolutePath target() const
    {
        return AbsolutePath::known(folder.filePath(QStringLiteral("churn-model")));
    }
    /// Of a file in the project.
    [[nodiscard]] QString path(const QString &inside) const { return target().toString() + u'/' + inside; }
    RunReport run(const Plan &plan);
    /// Replaces the file when it is there; makes its folders.
    void write(const QString &inside, const QByteArray &text) const;
};

} // namespace groundwork
