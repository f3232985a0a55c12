// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/paths.h"
#include "base/result.h"
#include "machine/machinefacts.h"

#include <QList>
#include <QString>

namespace groundwork {

struct RecentProject
{
    QString name;
    AbsolutePath folder;
    ProjectState state = ProjectState::Waiting; ///< as its own record says now
    bool operator==(const RecentProject &) const = default;
};

/// The projects that this person made or opened, the latest first; those that are gone are left out.
class RecentProjects
{
public:
    virtual ~RecentProjects() = default;

    [[nodiscard]] virtual QList<RecentProject> list() const = 0;
    [[nodiscard]] virtual Result<void> remember(const QString &name, const AbsolutePath &folder) = 0;
};

} // namespace groundwork
