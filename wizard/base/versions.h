// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace groundwork {

/// Whether a package's version is one that was asked for: "1.26.4" by ">=1.26,<3", "2.1.3" by "==2.1.*". "=2.1" is
/// conda's way to write the latter. Nothing asked takes everything; a pre-release is taken where the bounds hold. Local
/// parts ("+cu118") count only where they are asked for. Source: the Python packaging specification "Version
/// specifiers".
[[nodiscard]] bool versionSatisfies(const QString &version, const QString &constraints);

/// Whether no version at all satisfies both; not told of constraints in another grammar.
[[nodiscard]] bool excludeEachOther(const QString &constraints, const QString &others);

} // namespace groundwork
