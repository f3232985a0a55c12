// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/paths.h"
#include "base/result.h"
#include "machine/machinefacts.h"
#include "system/journaledsystem.h"
#include "system/system.h"

#include <QByteArray>
#include <QList>
#include <QStringList>

namespace groundwork {

/// What a project keeps about itself under .groundwork: its state, and the journal of what was made for it.
/// Both files are written whole and durably, carry a checksum, and are treated as hostile when read.
struct ProjectRecord
{
    AbsolutePath project; ///< where it was made; the journal's paths hold there only
    ProjectState state = ProjectState::Waiting;
    QString lock;      ///< path of the lock inside the project
    QString kernel;    ///< its name; empty while none was planned
    QString manager{}; ///< and the places that it chose, for later days with other variables
    AbsolutePath prefix{};
    AbsolutePath kernels{};
    QStringList commits; ///< ids of the commits that Groundwork made
    QList<JournalEntry> journal;
    /// Not when its state has no checksum, as older versions wrote it: then its commits are left out, and its state
    /// is no reason to delete anything.
    bool isTrusted = true;
    bool operator==(const ProjectRecord &) const = default;
};

/// `folder` is where the project's files are now, which may still be the staging directory.
[[nodiscard]] Result<void> writeProjectRecord(System &system, const AbsolutePath &folder, const ProjectRecord &record);

/// Fails when there is no record, when it cannot be read, and when the project was moved since. Who wrote it is not
/// known: it is to be treated as hostile.
[[nodiscard]] Result<ProjectRecord> readProjectRecord(const System &system, const AbsolutePath &project);

} // namespace groundwork
