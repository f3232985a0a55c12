// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/paths.h"
#include "generator/run/foreignsources.h"
#include "machine/machinefacts.h"
#include "machine/offline.h"
#include "spec/projectspec.h"

#include <QStringList>

#include <optional>

namespace groundwork {

/// The set-up that the person is working on.
struct Draft
{
    ProjectSpec spec;
    ProjectSpec saved; ///< as it was when it was opened or last saved
    AbsolutePath parent;
    AbsolutePath target; ///< the project folder; empty while it has no name
    bool ownProject = false;
    bool imported = false; ///< names of packages came from a file of another tool
    bool opened = false;   ///< from a file: nothing is asked of the network behind its back
    QStringList foreign{}; ///< channels of the opened file that ask for a yes before anything is fetched from them
    QList<ForeignSource> sources{}; ///< files of a project that ask for a yes before it is finished
    PackageSupply packages{};
    std::optional<MachineFacts> facts;

    /// The environment that the answers name; empty when a new one is to be made.
    [[nodiscard]] AbsolutePath existing() const
    {
        return AbsolutePath::from(spec.environment.existing).value_or(AbsolutePath());
    }
    /// Facts that are about the present target.
    [[nodiscard]] bool hasFactsOfTarget() const { return facts && facts->target.path == target; }
    [[nodiscard]] bool hasUnsavedAnswers() const { return spec != saved; }
};

} // namespace groundwork
