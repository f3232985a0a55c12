// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "generator/imports/capturedspec.h"
#include "machine/machinefacts.h"
#include "system/system.h"

#include <optional>

namespace groundwork {

/// Reads files of other tools, notebooks, and folders of either, as a spec for this machine. Of a folder the file that
/// says best what is needed is taken, and where there is none its code. Writes nothing; the only program that may be
/// started is a Python that takes code apart and runs none of it. Nothing when it was cancelled.
[[nodiscard]] Result<std::optional<Captured>> captureSpec(System &system, const QList<AbsolutePath> &sources,
                                                          const MachineFacts &facts, const CancelToken &cancel);

} // namespace groundwork
