// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "system/filewriting.h"

#include <fcntl.h>
#include <sys/stat.h>

#include <algorithm>
#include <cstdio>
#include <optional>

namespace groundwork {

namespace {

constexpr int newFileFlags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC;

std::unexpected<int> fault()
{
    return std::unexpected(errno);
}

std::expected<void, int> writeAll(int file, const QByteArray &bytes)
{
    qsizetype done = 0;
    while (done < bytes.size()) {
        const auto count = ::write(file, bytes.constData() + done, static_cast<size_t>(bytes.size() - done));
        if (count == 0)
            return std::unexpected(ENOSPC);
        if (count < 0 && errno != EINTR)
            return fault();
        done += std::max<ssize_t>(count, 0);
    }
    return {};
}

/// Some file systems report a full disk only here.
std::expected<void, int> closeChecked(Descriptor &file)
{
    // Linux frees the descriptor whatever close() returns; EINTR says nothing about the data.
    if (::close(file.release()) != 0 && errno != EINTR)
        return fault();
    return {};
}

std::expected<void, int> withdrawn(const Place &place, int code)
{
    ::unlinkat(place.folder, place.name.constData(), 0);
    return std::unexpected(code);
}

bool isStill(const Place &place, int file)
{
    struct stat named = {};
    struct stat open = {};
    return ::fstatat(place.folder, place.name.constData(), &named, AT_SYMLINK_NOFOLLOW) == 0 &&
           ::fstat(file, &open) == 0 && named.st_ino == open.st_ino && named.st_dev == open.st_dev;
}

/// Writes and syncs the new content under its temporary name.
std::expected<void, int> prepare(const Place &temporary, const QByteArray &bytes, unsigned permissions,
                                 std::optional<mode_t> mode)
{
    Descriptor file(::openat(temporary.folder, temporary.name.constData(), newFileFlags, permissions));
    if (!file.isOpen() && errno == EEXIST) {
        // Of a run that was killed while it wrote this file.
        ::unlinkat(temporary.folder, temporary.name.constData(), 0);
        file = Descriptor(::openat(temporary.folder, temporary.name.constData(), newFileFlags, permissions));
    }
    if (!file.isOpen())
        return fault();
    if (const auto written = writeAll(file.get(), bytes); !written)
        return withdrawn(temporary, written.error());
    // A failed fsync is final: the kernel may have dropped the data, so it is never tried again.
    if ((mode && ::fchmod(file.get(), *mode) != 0) || ::fsync(file.get()) != 0)
        return withdrawn(temporary, errno);
    if (!isStill(temporary, file.get()))
        return std::unexpected(EBUSY);
    if (const auto closed = closeChecked(file); !closed)
        return withdrawn(temporary, closed.error());
    return {};
}

} // namespace

std::expected<void, int> writeNewFile(const Place &place, int folder, const QByteArray &bytes, unsigned permissions)
{
    Descriptor file(::openat(place.folder, place.name.constData(), newFileFlags, permissions));
    if (!file.isOpen())
        return fault();
    if (const auto written = writeAll(file.get(), bytes); !written)
        return withdrawn(place, written.error());
    if (folder != -1 && ::fsync(file.get()) != 0)
        return withdrawn(place, errno);
    if (const auto closed = closeChecked(file); !closed)
        return withdrawn(place, closed.error());
    if (folder != -1 && ::fsync(folder) != 0)
        return withdrawn(place, errno);
    return {};
}

std::expected<void, int> replaceFile(int folder, const QByteArray &name, const QByteArray &temporaryName,
                                     const QByteArray &bytes, unsigned permissions)
{
    std::optional<mode_t> mode;
    struct stat old = {};
    if (::fstatat(folder, name.constData(), &old, AT_SYMLINK_NOFOLLOW) == 0) {
        if (!S_ISREG(old.st_mode))
            return std::unexpected(S_ISLNK(old.st_mode) ? ELOOP : EEXIST);
        mode = old.st_mode & 07777;
    }
    const Place temporary{folder, temporaryName, {}};
    if (const auto prepared = prepare(temporary, bytes, permissions, mode); !prepared)
        return prepared;
    if (::renameat(folder, temporaryName.constData(), folder, name.constData()) != 0)
        return withdrawn(temporary, errno);
    if (::fsync(folder) != 0)
        return fault();
    return {};
}

} // namespace groundwork
