// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "generator/plan/plan.h"

namespace groundwork {

/// A plan of a few files and a repository, without an environment.
[[nodiscard]] Plan filesPlan(const AbsolutePath &target);

/// filesPlan() with an environment that `script`, run by /bin/sh with the prefix as $1, makes. The lock names
/// package "one" in version 1.0; a script that makes it sound copies a record for it. A fake: for misbehaviour only.
[[nodiscard]] Plan planWithFakeEnvironment(const AbsolutePath &target, const QByteArray &script);

/// A script for planWithFakeEnvironment() that makes what the lock names.
[[nodiscard]] QByteArray soundScript();

} // namespace groundwork
