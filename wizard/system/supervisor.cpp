// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
//
// Everything below forkSupervisor() runs in a fork of a program with threads: no memory from the heap, no lock, no
// Qt, only system calls.
#include "system/supervisor.h"

#include <fcntl.h>
#include <linux/close_range.h>
#include <pthread.h>
#include <sched.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <sys/wait.h>

#include <cstdlib>
#include <ctime>

namespace groundwork {

namespace {

constexpr long long graceNs = 1'500'000'000;      // between SIGTERM and SIGKILL
constexpr long long unkillableNs = 5'000'000'000; // a process in an uninterruptible sleep is given up after this
constexpr int parentDied = SIGUSR1;

long long now()
{
    timespec time = {};
    ::clock_gettime(CLOCK_MONOTONIC, &time);
    return time.tv_sec * 1'000'000'000LL + time.tv_nsec;
}

void tell(int tidings, int kind, int value)
{
    const Tiding tiding{kind, value};
    while (::write(tidings, &tiding, sizeof tiding) < 0 && errno == EINTR) {
    }
}

void closeFrom(unsigned first)
{
    if (::syscall(SYS_close_range, first, ~0U, 0) == 0)
        return;
    constexpr int usualLimit = 1024;
    for (int i = static_cast<int>(first); i < usualLimit; ++i)
        ::close(i);
}

[[noreturn]] void becomeProgram(const Launch &launch, int tidings)
{
    constexpr int failed = 127;
    ::setsid();
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    for (int number = 1; number < NSIG; ++number)
        ::signal(number, SIG_DFL);
    sigset_t none;
    ::sigemptyset(&none);
    ::sigprocmask(SIG_SETMASK, &none, nullptr);
    if (::chdir(launch.workingDirectory) != 0) {
        tell(tidings, Tiding::NotEntered, errno);
        ::_exit(failed);
    }
    ::dup2(launch.standardInput, 0);
    ::dup2(launch.standardOutput, 1);
    ::dup2(launch.standardError, 2);
    if (launch.confinement != nullptr && !launch.confinement->confine()) {
        tell(tidings, Tiding::NotConfined, errno);
        ::_exit(failed);
    }
    // Everything but the three streams is closed on exec, also what a library opened without O_CLOEXEC.
    ::syscall(SYS_close_range, 3U, ~0U, CLOSE_RANGE_CLOEXEC);
    ::execve(launch.program, launch.arguments, launch.environment);
    tell(tidings, Tiding::NotStarted, errno);
    ::_exit(failed);
}

/// Signals each of our children, among them those that were adopted. Returns false when /proc cannot tell them.
bool signalChildren(int number)
{
    // The ids stand in decimal, each followed by a space; what does not fit is met in the next round.
    char text[4096];
    const int file = ::open("/proc/thread-self/children", O_RDONLY | O_CLOEXEC);
    if (file < 0)
        return false;
    const auto count = ::read(file, text, sizeof text);
    ::close(file);
    pid_t child = 0;
    for (ssize_t i = 0; i < count; ++i) {
        if (text[i] >= '0' && text[i] <= '9') {
            child = child * 10 + (text[i] - '0');
        } else {
            if (child > 1)
                ::kill(child, number);
            child = 0;
        }
    }
    return true;
}

class Supervisor
{
public:
    Supervisor(pid_t program, int tidings) : m_program(program), m_tidings(tidings) {}

    [[noreturn]] void watch()
    {
        sigset_t expected;
        ::sigemptyset(&expected);
        for (const int number : {SIGCHLD, SIGTERM, parentDied})
            ::sigaddset(&expected, number);
        for (;;) {
            if (!reap())
                ::_exit(0);
            if (m_killing)
                killAll();
            const timespec wait = {0, m_killing ? 5'000'000L : 100'000'000L};
            const int number = ::sigtimedwait(&expected, nullptr, &wait);
            if (number == SIGTERM && m_deadline == 0)
                beginGrace();
            else if (number == parentDied)
                m_killing = true;
            if (m_deadline != 0 && now() >= m_deadline)
                m_killing = true;
            if (m_killing && m_killingSince == 0)
                m_killingSince = now();
            if (m_killing && now() - m_killingSince > unkillableNs)
                ::_exit(1);
        }
    }

private:
    /// False when no child is left.
    bool reap()
    {
        for (;;) {
            int status = 0;
            const pid_t ended = ::waitpid(-1, &status, WNOHANG);
            if (ended == 0)
                return true;
            if (ended < 0 && errno == EINTR)
                continue;
            if (ended < 0)
                return false;
            if (ended == m_program) {
                tell(m_tidings, Tiding::Ended, status);
                // What the program left running is not waited for, unless it was just asked to end.
                m_killing = m_killing || m_deadline == 0;
                m_programEnded = true;
            }
        }
    }

    void beginGrace()
    {
        m_deadline = now() + graceNs;
        ::kill(-m_program, SIGTERM);
        ::kill(-m_program, SIGCONT);
        signalChildren(SIGTERM);
    }

    void killAll()
    {
        // Once the program is gone its group's id may be given to a stranger: then only as a last resort.
        if (!m_programEnded)
            ::kill(-m_program, SIGKILL);
        if (!signalChildren(SIGKILL))
            ::kill(-m_program, SIGKILL);
    }

    pid_t m_program;
    int m_tidings;
    bool m_programEnded = false;
    bool m_killing = false;
    long long m_killingSince = 0;
    long long m_deadline = 0; ///< of the grace after SIGTERM; 0: not asked to end
};

[[noreturn]] void supervise(const Launch &launch, int tidings, pid_t parent)
{
    ::signal(SIGCHLD, SIG_DFL);
    ::setsid();
    ::prctl(PR_SET_PDEATHSIG, parentDied);
    ::prctl(PR_SET_CHILD_SUBREAPER, 1);
    if (::getppid() != parent)
        ::_exit(0);
    const pid_t program = ::fork();
    if (program == 0)
        becomeProgram(launch, tidings);
    if (program < 0) {
        tell(tidings, Tiding::NotStarted, errno);
        ::_exit(0);
    }
    // From here on we hold nothing of the parent's: no lock, no window's connection, no end of the program's pipes,
    // no folder of a disk that a person may want to take out.
    [[maybe_unused]] const int left = ::chdir("/"); // where it fails a folder stays in use, no more
    const int nothing = ::open("/dev/null", O_RDWR | O_CLOEXEC);
    for (int stream = 0; stream < 3; ++stream)
        ::dup2(nothing, stream);
    ::dup2(tidings, 3);
    closeFrom(4);
    Supervisor(program, 3).watch();
}

} // namespace

pid_t forkSupervisor(const Launch &launch, int tidings)
{
    // With every signal blocked no handler of the parent's runs in the fork.
    sigset_t all;
    sigset_t before;
    ::sigfillset(&all);
    ::pthread_sigmask(SIG_SETMASK, &all, &before);
    const pid_t parent = ::getpid();
    const pid_t supervisor = ::fork();
    if (supervisor == 0)
        supervise(launch, tidings, parent);
    const int code = errno;
    ::pthread_sigmask(SIG_SETMASK, &before, nullptr);
    errno = code;
    return supervisor;
}

} // namespace groundwork
