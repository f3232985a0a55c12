// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "system/renaming.h"

#include <fcntl.h>
#include <sys/stat.h>

#include <cstdio>

namespace groundwork {

namespace {

bool isDirectory(const Place &place)
{
    struct stat status = {};
    return ::fstatat(place.folder, place.name.constData(), &status, AT_SYMLINK_NOFOLLOW) == 0 &&
           S_ISDIR(status.st_mode);
}

int plainRename(const Place &from, const Place &to)
{
    return ::renameat(from.folder, from.name.constData(), to.folder, to.name.constData());
}

} // namespace

int renameInOneStep(const Place &from, const Place &to)
{
    if (::renameat2(from.folder, from.name.constData(), to.folder, to.name.constData(), RENAME_NOREPLACE) == 0)
        return 0;
    if (errno == EINVAL || errno == ENOSYS)
        return renameWithoutKernelHelp(from, to);
    // POSIX: rename(2) of a directory replaces an empty directory and fails on anything else.
    if (errno == EEXIST && isDirectory(from))
        return plainRename(from, to);
    return -1;
}

int renameWithoutKernelHelp(const Place &from, const Place &to)
{
    if (isDirectory(from))
        return plainRename(from, to);
    // A hard link is never made onto something.
    if (::linkat(from.folder, from.name.constData(), to.folder, to.name.constData(), 0) == 0)
        return ::unlinkat(from.folder, from.name.constData(), 0);
    if (errno != EPERM && errno != EOPNOTSUPP && errno != ENOSYS && errno != EMLINK)
        return -1;
    // No hard links either: take the name with an empty file of our own and rename onto that.
    const Descriptor taken(
        ::openat(to.folder, to.name.constData(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600));
    if (!taken.isOpen())
        return -1;
    if (plainRename(from, to) == 0)
        return 0;
    const int code = errno;
    ::unlinkat(to.folder, to.name.constData(), 0);
    errno = code;
    return -1;
}

} // namespace groundwork
