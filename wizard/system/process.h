// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "system/system.h"

namespace groundwork {

/// System::run on this machine. Plain blocking code: needs no event loop and no QProcess.
[[nodiscard]] Result<ProcessEnd> runProcess(const ProcessRequest &request, const CancelToken &cancel,
                                            const OutputSink &sink);

} // namespace groundwork
