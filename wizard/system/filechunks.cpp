// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "system/filechunks.h"

#include "system/descriptor.h"
#include "system/systemerror.h"

#include <fcntl.h>
#include <sys/stat.h>

#include <algorithm>

namespace groundwork {

namespace {

constexpr qsizetype chunkSize = 256 * 1024;

/// Without O_NONBLOCK opening a pipe would wait for its other end.
Result<Descriptor> openForReading(const AbsolutePath &file)
{
    Descriptor descriptor(::open(file.toBytes().constData(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY));
    struct stat status = {};
    if (!descriptor.isOpen() || ::fstat(descriptor.get(), &status) != 0)
        return std::unexpected(systemError(FileAction::Read, file, errno));
    if (!S_ISREG(status.st_mode))
        return std::unexpected(systemError(FileAction::Read, file, S_ISDIR(status.st_mode) ? EISDIR : EINVAL));
    return descriptor;
}

} // namespace

Result<void> readChunks(const AbsolutePath &file, const std::function<Reading(QByteArrayView)> &sink)
{
    const auto descriptor = openForReading(file);
    if (!descriptor)
        return std::unexpected(descriptor.error());
    QByteArray chunk(chunkSize, Qt::Uninitialized);
    for (;;) {
        const auto count = ::read(descriptor->get(), chunk.data(), static_cast<size_t>(chunkSize));
        if (count == 0)
            return {};
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return std::unexpected(systemError(FileAction::Read, file, errno));
        if (sink(QByteArrayView(chunk).first(count)) == Reading::Stop)
            return {};
    }
}

Result<QByteArray> readEnd(const AbsolutePath &file, qint64 most)
{
    const auto descriptor = openForReading(file);
    if (!descriptor)
        return std::unexpected(descriptor.error());
    const auto size = ::lseek(descriptor->get(), 0, SEEK_END);
    if (size < 0 || ::lseek(descriptor->get(), std::max<qint64>(size - most, 0), SEEK_SET) < 0)
        return std::unexpected(systemError(FileAction::Read, file, errno));
    QByteArray end(std::min<qint64>(size, most), Qt::Uninitialized);
    qsizetype filled = 0;
    while (filled < end.size()) {
        const auto count = ::read(descriptor->get(), end.data() + filled, static_cast<size_t>(end.size() - filled));
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return std::unexpected(systemError(FileAction::Read, file, errno));
        if (count == 0)
            break; // it became shorter meanwhile
        filled += count;
    }
    end.truncate(filled);
    return end;
}

} // namespace groundwork
