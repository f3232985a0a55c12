// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace groundwork {

inline constexpr qsizetype maximumSlugLength = 24;

enum class SlugFault {
    None,
    Grammar, ///< not [a-z][a-z0-9-]*
    Length,
    PythonKeyword,
    StandardModule, ///< would hide a module of Python's standard library
    WindowsName,    ///< Windows keeps it for a device
};

/// What keeps `slug` from being a folder, environment, kernel and package name on every system.
[[nodiscard]] SlugFault faultOf(const QString &slug);

/// A faultless slug, or empty when the name has no letter or digit that can be spelled in ASCII.
[[nodiscard]] QString slugFromName(const QString &name);

} // namespace groundwork
