// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

namespace groundwork {

/// How the process ends; a promise to scripts.
enum class ExitCode {
    Done = 0,
    Failed = 1, ///< or findings, of the commands that look for some
    WrongCommandLine = 2,
    SpecNotAcceptable = 3,
    TargetNotUsable = 4,
    Interrupted = 130, ///< by SIGINT
    Terminated = 143,  ///< by SIGTERM or SIGHUP
};

[[nodiscard]] inline ExitCode exitCodeOf(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Failure:
    case ErrorKind::DiskFull:
        return ExitCode::Failed;
    case ErrorKind::SpecNotAcceptable:
        return ExitCode::SpecNotAcceptable;
    case ErrorKind::TargetNotUsable:
        return ExitCode::TargetNotUsable;
    }
    Q_UNREACHABLE();
}

} // namespace groundwork
