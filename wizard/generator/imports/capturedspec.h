// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "generator/imports/imported.h"

namespace groundwork {

/// For which machine files are read.
struct ImportScope
{
    QString platform;    ///< conda's name: "linux-64"
    QStringList pythons; ///< versions that are here, newest first
};

/// A spec made of what files ask for, and what of them it does not hold.
struct Captured
{
    ProjectSpec spec;
    QList<LeftOut> leftOut;
    bool operator==(const Captured &) const = default;
};

/// The spec is acceptable. `name` is the project's where the files have none. Fails when they ask for nothing.
[[nodiscard]] Result<Captured> capturedSpec(const Imported &imported, const ImportScope &scope, const QString &name);

} // namespace groundwork
