// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "machine/machinefacts.h"
#include "system/system.h"

#include <QVersionNumber>

namespace groundwork {

/// "Debian GNU/Linux 12 (bookworm)"
[[nodiscard]] QString findSystemName(const System &system);
/// conda's name of this machine: "linux-64"
[[nodiscard]] QString findPlatform();
/// The version of the C library, "2.36"; empty where it is not glibc.
[[nodiscard]] QVersionNumber findGlibc();
/// Processor cores and bytes of memory that this process may use: a container's limits count.
[[nodiscard]] int findCores(const System &system);
[[nodiscard]] qint64 findMemory(const System &system);
[[nodiscard]] QList<GpuFact> findGpus(const System &system);

} // namespace groundwork
