// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "system/removal.h"

#include <QList>

#include <dirent.h>
#include <fcntl.h>
#include <linux/openat2.h>
#include <sys/stat.h>
#include <sys/syscall.h>

#include <cstring>

namespace groundwork {

namespace {

constexpr int directoryFlags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC;

struct Entry
{
    QByteArray name;
    bool isDirectory;
};

using Outcome = std::expected<void, RemovalFault>;

/// The directory that was asked for may be where another disk begins; none below it may.
enum class Level { Root, Below };

int openDirectory(int folder, const QByteArray &name, Level level)
{
    if (level == Level::Root)
        return ::openat(folder, name.constData(), directoryFlags);
    open_how how = {};
    how.flags = directoryFlags;
    how.resolve = RESOLVE_NO_XDEV | RESOLVE_NO_SYMLINKS;
    const auto descriptor = ::syscall(SYS_openat2, folder, name.constData(), &how, sizeof how);
    if (descriptor >= 0 || (errno != ENOSYS && errno != EPERM))
        return static_cast<int>(descriptor);
    Descriptor directory(::openat(folder, name.constData(), directoryFlags));
    struct stat inner = {};
    struct stat outer = {};
    if (directory.isOpen() && ::fstat(directory.get(), &inner) == 0 && ::fstat(folder, &outer) == 0 &&
        inner.st_dev != outer.st_dev) {
        errno = EXDEV;
        return -1;
    }
    return directory.release();
}

/// Directories of ours may be read-only (package caches are); they are made writable first.
Descriptor openForEmptying(int folder, const QByteArray &name, Level level)
{
    Descriptor directory(openDirectory(folder, name, level));
    if (!directory.isOpen() && errno == EACCES && ::fchmodat(folder, name.constData(), S_IRWXU, 0) == 0)
        directory = Descriptor(openDirectory(folder, name, level));
    struct stat status = {};
    if (directory.isOpen() && ::fstat(directory.get(), &status) == 0 && (status.st_mode & S_IRWXU) != S_IRWXU)
        // If this is refused, removing what is inside says why.
        static_cast<void>(::fchmod(directory.get(), (status.st_mode & 07777) | S_IRWXU));
    return directory;
}

std::expected<QList<Entry>, int> entriesOf(int directory)
{
    const int copy = ::fcntl(directory, F_DUPFD_CLOEXEC, 0);
    DIR *stream = copy < 0 ? nullptr : ::fdopendir(copy);
    if (stream == nullptr) {
        const int code = errno;
        if (copy >= 0)
            ::close(copy);
        return std::unexpected(code);
    }
    QList<Entry> entries;
    errno = 0;
    while (const dirent *entry = ::readdir(stream)) {
        if (std::strcmp(entry->d_name, ".") == 0 || std::strcmp(entry->d_name, "..") == 0)
            continue;
        bool isDirectory = entry->d_type == DT_DIR;
        if (entry->d_type == DT_UNKNOWN) {
            struct stat status = {};
            isDirectory =
                ::fstatat(directory, entry->d_name, &status, AT_SYMLINK_NOFOLLOW) == 0 && S_ISDIR(status.st_mode);
        }
        entries.append({QByteArray(entry->d_name), isDirectory});
        errno = 0;
    }
    const int code = errno;
    ::closedir(stream);
    if (code != 0)
        return std::unexpected(code);
    return entries;
}

Outcome removeBelow(int folder, const QByteArray &name, Level level)
{
    const auto faultAt = [](const QByteArray &path, int code) { return std::unexpected(RemovalFault{code, path}); };
    {
        const Descriptor directory = openForEmptying(folder, name, level);
        if (!directory.isOpen())
            return faultAt({}, errno);
        const auto entries = entriesOf(directory.get());
        if (!entries)
            return faultAt({}, entries.error());
        for (const auto &entry : *entries) {
            if (entry.isDirectory) {
                if (auto inner = removeBelow(directory.get(), entry.name, Level::Below); !inner) {
                    const QByteArray below = inner.error().path;
                    return faultAt(below.isEmpty() ? entry.name : entry.name + '/' + below, inner.error().code);
                }
            } else if (::unlinkat(directory.get(), entry.name.constData(), 0) != 0 && errno != ENOENT) {
                return faultAt(entry.name, errno);
            }
        }
    }
    if (::unlinkat(folder, name.constData(), AT_REMOVEDIR) != 0 && errno != ENOENT)
        return faultAt({}, errno);
    return {};
}

} // namespace

std::expected<void, RemovalFault> removeDirectoryTree(const Place &place)
{
    return removeBelow(place.folder, place.name, Level::Root);
}

} // namespace groundwork
