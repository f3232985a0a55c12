// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "system/processhandle.h"

#include <poll.h>
#include <sys/syscall.h>

#include <csignal>
#include <limits>

namespace groundwork {

std::optional<ProcessHandle> ProcessHandle::open(qint64 process)
{
    if (process <= 0 || process > std::numeric_limits<pid_t>::max())
        return std::nullopt;
    ProcessHandle handle(Descriptor(static_cast<int>(::syscall(SYS_pidfd_open, static_cast<pid_t>(process), 0))));
    // Signal 0 only asks whether one may send any.
    if (!handle.m_descriptor.isOpen() || !handle.send(0) || handle.hasEnded())
        return std::nullopt;
    return handle;
}

bool ProcessHandle::endsWithin(std::chrono::milliseconds limit) const
{
    const auto end = std::chrono::steady_clock::now() + limit;
    while (true) {
        const auto left =
            std::chrono::duration_cast<std::chrono::milliseconds>(end - std::chrono::steady_clock::now()).count();
        pollfd watched{.fd = m_descriptor.get(), .events = POLLIN, .revents = 0};
        const int found = ::poll(&watched, 1, static_cast<int>(left > 0 ? left : 0));
        if (found > 0)
            return true;
        if (left <= 0 || (found < 0 && errno != EINTR))
            return false;
    }
}

void ProcessHandle::terminate() const
{
    (void)send(SIGTERM); // fails only when it has ended meanwhile
}

void ProcessHandle::kill() const
{
    (void)send(SIGKILL);
}

bool ProcessHandle::send(int signal) const
{
    return ::syscall(SYS_pidfd_send_signal, m_descriptor.get(), signal, nullptr, 0) == 0;
}

bool isAdministrator()
{
    return ::geteuid() == 0;
}

} // namespace groundwork
