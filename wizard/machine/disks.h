// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "machine/machinefacts.h"
#include "system/system.h"

#include <optional>

namespace groundwork {

/// Bytes that are written below a folder, which need not be there yet.
struct SpaceNeed
{
    AbsolutePath place;
    qint64 bytes = 0;
    bool operator==(const SpaceNeed &) const = default;
};

/// The disk that holds `place`, or would; nothing when it cannot be asked.
[[nodiscard]] std::optional<DiskFact> probeDisk(const System &system, const AbsolutePath &place);

/// The disks of the person's folders: home, caches, environments. `facts` already has tools and their surroundings.
[[nodiscard]] QList<DiskFact> findDisks(const System &system, const MachineFacts &facts);

/// The disks among the facts, the target's with them.
[[nodiscard]] QList<DiskFact> knownDisks(const MachineFacts &facts);

/// The first disk that has not enough room for all that goes on it; a disk that is not known is not objected to.
[[nodiscard]] std::optional<Error> spaceProblem(const QList<DiskFact> &disks, const QList<SpaceNeed> &needs);

/// "/home/ada/.cache/pip (mounted at /home)", or the place alone where its volume is not known.
[[nodiscard]] QString diskText(const DiskFact &disk, const AbsolutePath &place);

} // namespace groundwork
