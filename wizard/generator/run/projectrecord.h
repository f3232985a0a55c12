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
    ProjectState state = ProjectState::Waiting;
    QString lock;        ///< path of the lock inside the project
    QStringList commits; ///< ids of the commits that Groundwork made
    QList<JournalEntry> journal;
    bool operator==(const ProjectRecord &) const = default;
};

/// `stage` is where the project's files are now, `project` where they will stand: the journal names the latter.
[[nodiscard]] Result<void> writeProjectRecord(System &system, const AbsolutePath &stage, const ProjectRecord &record);

/// Fails when there is no record, or none that was written by writeProjectRecord for this folder.
[[nodiscard]] Result<ProjectRecord> readProjectRecord(const System &system, const AbsolutePath &project);

[[nodiscard]] QString stateName(ProjectState state);

} // namespace groundwork
