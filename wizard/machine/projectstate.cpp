// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "machine/projectstate.h"

namespace groundwork {

QString stateName(ProjectState state)
{
    switch (state) {
    case ProjectState::Waiting:
        return QStringLiteral("waiting");
    case ProjectState::Installing:
        return QStringLiteral("installing");
    case ProjectState::Installed:
        return QStringLiteral("installed");
    case ProjectState::Proved:
        return QStringLiteral("proved");
    case ProjectState::Failed:
        return QStringLiteral("failed");
    }
    Q_UNREACHABLE();
}

std::optional<ProjectState> projectStateNamed(const QString &name)
{
    for (const auto state : {ProjectState::Waiting, ProjectState::Installing, ProjectState::Installed,
                             ProjectState::Proved, ProjectState::Failed}) {
        if (stateName(state) == name)
            return state;
    }
    return std::nullopt;
}

} // namespace groundwork
