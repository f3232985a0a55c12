// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/canceltoken.h"
#include "exitcode.h"

namespace groundwork {

/// While it lives, SIGINT, SIGTERM and SIGHUP cancel the token instead of ending the process. One at a time.
class CancelOnSignal
{
public:
    explicit CancelOnSignal(CancelToken token);
    ~CancelOnSignal();
    CancelOnSignal(const CancelOnSignal &) = delete;
    CancelOnSignal &operator=(const CancelOnSignal &) = delete;

    /// How the process has to end after a cancelled run.
    [[nodiscard]] static ExitCode exitCode();

private:
    CancelToken m_token;
};

/// A reader of our output that goes away must not end a run half-way: writing then fails instead.
void ignoreBrokenPipes();

} // namespace groundwork
