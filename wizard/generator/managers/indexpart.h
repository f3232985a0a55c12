// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "generator/managers/environmentmanager.h"

namespace groundwork {

// The packages of an environment of conda's that come from PyPI, which pip adds within what conda chose.

/// Where the Python lies that chooses among their files, in the private directory.
inline constexpr const char16_t *indexPartPrefix = u"within/python";

[[nodiscard]] QList<PackageRequest> fromIndex(const QList<PackageRequest> &packages);
/// What comes from channels, and pip where there is something for it to do.
[[nodiscard]] QList<PackageRequest> fromChannels(QList<PackageRequest> packages);

[[nodiscard]] ProjectPath pipLock(const EnvironmentRequest &request);

/// How their versions are found: `make` makes that Python, `makeOutput` reads what it says, and `python` runs our
/// scripts.
[[nodiscard]] SolveWithin indexPart(const EnvironmentRequest &request, const Command &make,
                                    const ToolOutput *makeOutput, const AbsolutePath &python);
/// Installs them by the pip of the environment of `python`.
[[nodiscard]] Command fillIndexPart(const EnvironmentRequest &request, const AbsolutePath &python);

/// Brings what their lock names into a folder of the private directory, by the pip of that environment.
[[nodiscard]] FetchPackages fetchIndexPart(const EnvironmentRequest &request, const AbsolutePath &python,
                                           const QByteArray &lock, const QString &folder);

} // namespace groundwork
