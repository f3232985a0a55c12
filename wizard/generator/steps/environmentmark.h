// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/paths.h"
#include "base/result.h"
#include "machine/environmentmarkname.h"
#include "system/system.h"

#include <QByteArray>
#include <QStringList>

#include <optional>

namespace groundwork {

/// The evidence inside a prefix that Groundwork made it, for which project and from which lock. Written last; outside
/// of the project's folder also as soon as the prefix is there, without lock and files.
struct EnvironmentMark
{
    QString project;       ///< the project folder
    QByteArray lockSha256; ///< hex
    QStringList files;     ///< every file and link below the prefix when it was finished, relative; no *.pyc
    [[nodiscard]] bool isFinished() const { return !files.isEmpty(); }
    bool operator==(const EnvironmentMark &) const = default;
};

/// Nothing when the prefix has no mark, or none that can be read.
[[nodiscard]] std::optional<EnvironmentMark> readEnvironmentMark(const System &system, const AbsolutePath &prefix);
[[nodiscard]] Result<void> writeEnvironmentMark(System &system, const AbsolutePath &prefix,
                                                const EnvironmentMark &mark);

/// Whether a folder holds nothing, or only a mark, or what a kill left of writing one: nothing of anybody's goes with
/// it.
[[nodiscard]] bool holdsAtMostAMark(const System &system, const AbsolutePath &folder);

/// Every file and link below `prefix`, relative, sorted; no compiled Python and no mark.
[[nodiscard]] Result<QStringList> filesBelow(const System &system, const AbsolutePath &prefix);

/// Files below `prefix`, relative, that neither its making nor a package brought: the person's.
[[nodiscard]] Result<QStringList> foreignFiles(const System &system, const AbsolutePath &prefix,
                                               const EnvironmentMark &mark);

} // namespace groundwork
