// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "generator/run/recentprojects.h"
#include "system/system.h"

namespace groundwork {

/// Kept in a small file of the person's own settings. What is wrong with that file is forgotten, not reported: it
/// holds no answer of anybody.
class StoredRecentProjects final : public RecentProjects
{
public:
    StoredRecentProjects(System &system, AbsolutePath file);

    [[nodiscard]] QList<RecentProject> list() const override;
    [[nodiscard]] Result<void> remember(const QString &name, const AbsolutePath &folder) override;

private:
    [[nodiscard]] QList<RecentProject> stored() const;
    System &m_system;
    AbsolutePath m_file;
};

} // namespace groundwork
