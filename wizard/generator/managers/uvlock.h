// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "generator/steps/tooloutput.h"

namespace groundwork {

/// The packages of a uv.lock that belong into an environment of `scope`, sorted by name: what the project needs there,
/// with the sizes of the files that fit. Fails on what is no such lock.
[[nodiscard]] Result<QList<LockedPackage>> packagesInUvLock(const QByteArray &lock, const LockScope &scope);

[[nodiscard]] Error unreadableUvLock(const QString &details);

} // namespace groundwork
