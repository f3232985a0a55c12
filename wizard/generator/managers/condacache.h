// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "system/system.h"

#include <QSet>
#include <QString>

namespace groundwork {

/// Removes from conda's folder of packages those that were begun at `sinceNs` (nanoseconds since the epoch) or later
/// and are only half extracted: conda would trust them, and every environment with one of them would fail. A folder
/// stays when its archive, from which conda extracts it again, does not stand beside it.
void removeHalfExtracted(System &system, const AbsolutePath &packages, qint64 sinceNs);

/// Whether every file that an extracted package's own manifest names is there with its size.
[[nodiscard]] bool isWholePackage(const System &system, const AbsolutePath &package);

/// What lies in a folder of packages as archives: "numpy-2.4.6-py311_0", with the name normalised.
[[nodiscard]] QSet<QString> distributionsIn(const System &system, const AbsolutePath &packages);

} // namespace groundwork
