// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/paths.h"
#include "base/result.h"
#include "machine/machinefacts.h"
#include "spec/projectspec.h"

#include <QByteArray>
#include <QList>
#include <QStringList>

#include <optional>

namespace groundwork {

class EnvironmentManager;
class System;

/// A file of a project, such as a lock, that takes packages from places that nobody said yes to.
struct ForeignSource
{
    ProjectPath file;
    QByteArray text;
    QStringList places; ///< as a person can judge them; never empty
    bool operator==(const ForeignSource &) const = default;
};

/// Nothing where all its places are known. Fails on a file that cannot be read as what it is.
[[nodiscard]] Result<std::optional<ForeignSource>> foreignSource(const ProjectPath &file, const QByteArray &text,
                                                                 const EnvironmentManager &manager,
                                                                 const ProjectSpec &spec, const MachineFacts &facts);

/// Those of the project in facts.target that its environment is installed from. They may have come with a clone, or by
/// a pull since the project was made.
[[nodiscard]] Result<QList<ForeignSource>> foreignSourcesIn(const System &system, const ProjectSpec &spec,
                                                            const MachineFacts &facts);

} // namespace groundwork
