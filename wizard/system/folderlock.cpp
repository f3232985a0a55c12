// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "system/folderlock.h"

#include <QCryptographicHash>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/socket.h>
#include <sys/un.h>

#include <cerrno>
#include <climits>
#include <cstddef>
#include <cstdlib>
#include <cstring>
#include <utility>

namespace groundwork {

namespace {

/// One name for one folder, by whatever links its parent was reached.
QByteArray canonicalName(const AbsolutePath &folder)
{
    char parent[PATH_MAX];
    if (::realpath(folder.parent().toBytes().constData(), parent) == nullptr)
        return folder.toBytes();
    return QByteArray(parent) + '/' + folder.fileName().toUtf8();
}

enum class Itself { Held, HeldElsewhere, CannotBeHeld };

/// A folder that is not there, or a file system without such locks, leaves no more than the name.
std::pair<Itself, Descriptor> lockItself(const AbsolutePath &folder)
{
    Descriptor handle(::open(folder.toBytes().constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (!handle.isOpen())
        return {Itself::CannotBeHeld, Descriptor()};
    if (::flock(handle.get(), LOCK_EX | LOCK_NB) == 0)
        return {Itself::Held, std::move(handle)};
    return {errno == EWOULDBLOCK ? Itself::HeldElsewhere : Itself::CannotBeHeld, Descriptor()};
}

} // namespace

std::expected<std::optional<FolderLock>, int> FolderLock::tryTake(const AbsolutePath &folder)
{
    const QByteArray name =
        "groundwork-" + QCryptographicHash::hash(canonicalName(folder), QCryptographicHash::Sha256).toHex();
    // A name that begins with NUL is in the kernel only: no file, and gone with its last descriptor.
    sockaddr_un address = {};
    address.sun_family = AF_UNIX;
    static_assert(sizeof address.sun_path > 1 + sizeof "groundwork-" + 64);
    std::memcpy(address.sun_path + 1, name.constData(), static_cast<size_t>(name.size()));
    const auto length = static_cast<socklen_t>(offsetof(sockaddr_un, sun_path) + 1 + static_cast<size_t>(name.size()));

    Descriptor socket(::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0));
    if (!socket.isOpen() || ::bind(socket.get(), reinterpret_cast<sockaddr *>(&address), length) != 0) {
        const int code = errno;
        if (code == EADDRINUSE)
            return std::nullopt;
        return std::unexpected(code);
    }
    auto [state, handle] = lockItself(folder);
    if (state == Itself::HeldElsewhere)
        return std::nullopt;
    FolderLock lock(std::move(socket));
    lock.m_folders.push_back(std::move(handle));
    return lock;
}

void FolderLock::holdToo(const AbsolutePath &folder)
{
    m_folders.push_back(std::move(lockItself(folder).second));
}

} // namespace groundwork
