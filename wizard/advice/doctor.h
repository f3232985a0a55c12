// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "machine/machinefacts.h"
#include "spec/projectspec.h"

#include <QList>
#include <QString>

#include <optional>

namespace groundwork {

enum class FindingState {
    Have,
    Missing,
    Different,
    Warning, ///< works, but is worth knowing
};

/// One thing about this machine, or about it and a spec.
struct Finding
{
    QString subject; ///< "manager", "python", "disk" …; not translated
    FindingState state = FindingState::Have;
    QString message;
    QString hint; ///< empty when there is nothing to do
    bool operator==(const Finding &) const = default;
};

/// What stands in the way of a project here, but for its environment, which environmentFindings() judges; with a spec,
/// of that spec's project at facts.target. Without a target's path its free bytes are those of the disk that is asked
/// about.
[[nodiscard]] QList<Finding> examine(const MachineFacts &facts, const std::optional<ProjectSpec> &spec);

} // namespace groundwork
