// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "system/system.h"

#include <QString>

namespace groundwork {

/// What people call a PCI device, by the list of names that systems bring (hwdata's pci.ids): "GeForce RTX 3090" for
/// "0x10de" and "0x2204". Where the list has a name for sale in brackets it is that one. Empty without list or entry.
[[nodiscard]] QString pciDeviceName(const System &system, const QString &vendor, const QString &device);

} // namespace groundwork
