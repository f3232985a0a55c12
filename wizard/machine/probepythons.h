// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "machine/debianpackages.h"
#include "machine/machinefacts.h"
#include "system/system.h"

namespace groundwork {

/// Python interpreters that environments can be made from, newest first: no shims, none of an environment.
[[nodiscard]] QList<PythonFact> findPythons(const System &system, const QList<AbsolutePath> &folders,
                                            const DebianPackages &debian);

} // namespace groundwork
