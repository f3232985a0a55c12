// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "system/landlock.h"

#include <fcntl.h>
#include <linux/landlock.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/syscall.h>

namespace groundwork {

namespace {

// Debian 12's headers stop at version 2 of the interface.
constexpr quint64 truncateRight = 1ULL << 14;
constexpr int firstVersionWithRefer = 2;
constexpr int firstVersionWithTruncate = 3;

int kernelVersion()
{
    return static_cast<int>(::syscall(SYS_landlock_create_ruleset, nullptr, 0, LANDLOCK_CREATE_RULESET_VERSION));
}

/// Every way to change a file system that this kernel can refuse. Device ioctls are not among them: terminals
/// would stop working.
quint64 changesKnownTo(int version)
{
    quint64 rights = LANDLOCK_ACCESS_FS_WRITE_FILE | LANDLOCK_ACCESS_FS_REMOVE_DIR | LANDLOCK_ACCESS_FS_REMOVE_FILE |
                     LANDLOCK_ACCESS_FS_MAKE_CHAR | LANDLOCK_ACCESS_FS_MAKE_DIR | LANDLOCK_ACCESS_FS_MAKE_REG |
                     LANDLOCK_ACCESS_FS_MAKE_SOCK | LANDLOCK_ACCESS_FS_MAKE_FIFO | LANDLOCK_ACCESS_FS_MAKE_BLOCK |
                     LANDLOCK_ACCESS_FS_MAKE_SYM;
    // Version 1 refuses every rename and link between directories, permitted or not; that cannot be helped.
    if (version >= firstVersionWithRefer)
        rights |= LANDLOCK_ACCESS_FS_REFER;
    if (version >= firstVersionWithTruncate)
        rights |= truncateRight;
    return rights;
}

} // namespace

bool Landlock::isAvailable()
{
    return kernelVersion() >= 1;
}

Landlock::Landlock(const QList<AbsolutePath> &writable)
{
    const int version = kernelVersion();
    if (version < 1)
        return;
    m_handled = changesKnownTo(version);
    landlock_ruleset_attr attributes = {};
    attributes.handled_access_fs = m_handled;
    m_rules = Descriptor(static_cast<int>(::syscall(SYS_landlock_create_ruleset, &attributes, sizeof attributes, 0)));
    bool complete = m_rules.isOpen();
    for (const char *device : {"/dev/null", "/dev/zero", "/dev/full", "/dev/tty", "/dev/ptmx", "/dev/pts", "/dev/shm"})
        complete = complete && allow(device);
    for (const auto &path : writable)
        complete = complete && allow(path.toBytes());
    if (!complete)
        m_rules.reset();
}

bool Landlock::allow(const QByteArray &path)
{
    const Descriptor target(::open(path.constData(), O_PATH | O_CLOEXEC));
    struct stat status = {};
    if (!target.isOpen())
        return errno != EMFILE && errno != ENFILE && errno != ENOMEM;
    if (::fstat(target.get(), &status) != 0)
        return false;
    landlock_path_beneath_attr rule = {};
    rule.parent_fd = target.get();
    // A rule about a file may name the rights of files only.
    rule.allowed_access =
        S_ISDIR(status.st_mode) ? m_handled : m_handled & (LANDLOCK_ACCESS_FS_WRITE_FILE | truncateRight);
    return ::syscall(SYS_landlock_add_rule, m_rules.get(), LANDLOCK_RULE_PATH_BENEATH, &rule, 0) == 0;
}

bool Landlock::confine() const
{
    return ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 &&
           ::syscall(SYS_landlock_restrict_self, m_rules.get(), 0) == 0;
}

} // namespace groundwork
