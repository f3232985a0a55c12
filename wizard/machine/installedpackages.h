// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "system/system.h"

#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

namespace groundwork {

struct InstalledPackage
{
    QString name; ///< normalised: lower case, '-' for runs of "-_."
    QString version;
    bool fromConda = false;
    QString build;       ///< conda only
    QStringList modules; ///< top-level import names that its files hold; empty for a metapackage
    bool operator==(const InstalledPackage &) const = default;
};

struct InstalledEnvironment
{
    QString python;                   ///< full version; empty when none is there
    QList<InstalledPackage> packages; ///< sorted by name
    QStringList damaged; ///< files that a RECORD or conda-meta record names and that are missing or of another size
    QMap<QString, QString> damagedPackages{}; ///< of each of them the package, but for records that cannot be read
    bool operator==(const InstalledEnvironment &) const = default;
};

enum class FileCheck { Skip, Sizes };

/// Reads an environment from its own records (conda-meta/*.json, *.dist-info), without running anything.
[[nodiscard]] Result<InstalledEnvironment> readInstalledEnvironment(const System &system, const AbsolutePath &prefix,
                                                                    FileCheck check);

/// Every file that a record of the environment names, relative to the prefix.
[[nodiscard]] Result<QStringList> readRecordedFiles(const System &system, const AbsolutePath &prefix);

} // namespace groundwork
