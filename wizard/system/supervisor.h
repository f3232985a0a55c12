// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "system/landlock.h"

#include <sys/types.h>

namespace groundwork {

/// What a program needs to be started, laid out before the fork: afterwards only system calls are allowed.
struct Launch
{
    const char *program = nullptr;
    char *const *arguments = nullptr;
    char *const *environment = nullptr;
    const char *workingDirectory = nullptr;
    int standardInput = -1;
    int standardOutput = -1;
    int standardError = -1;
    const Landlock *confinement = nullptr; ///< null: none
};

/// What a supervisor tells through its pipe.
struct Tiding
{
    enum Kind : int { NotStarted, NotEntered, NotConfined, Ended };
    int kind = Ended;
    int value = 0; ///< Ended: the status of waitpid; else errno
};

/// Forks a small process that stands between us and the program: it adopts what the program leaves behind, wherever
/// that put itself, and ends all of it when the program ends, when it gets SIGTERM (then the group has a second and a
/// half) and when we die. Returns its id, or -1 and errno. `tidings` is the writing end of a pipe.
[[nodiscard]] pid_t forkSupervisor(const Launch &launch, int tidings);

} // namespace groundwork
