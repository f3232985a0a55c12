// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/canceltoken.h"
#include "generator/managers/environmentmanager.h"
#include "generator/run/runplan.h"
#include "system/git.h"
#include "system/system.h"

namespace groundwork {

/// Its commands, in the private directory of the context. `asked` explains why one failed.
[[nodiscard]] std::expected<Completion, Failure> runFetch(const FetchPackages &fetch,
                                                          const QList<PackageRequest> &asked, StepContext &context);

/// Runs what fetchAhead() gave, in a private directory; only the caches of the tool are changed. Blocking.
[[nodiscard]] std::expected<Completion, Failure> fetchPackages(const FetchPackages &fetch, System &system, Git &git,
                                                               const RunSurroundings &surroundings,
                                                               const CancelToken &cancel);

} // namespace groundwork
