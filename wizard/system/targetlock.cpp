// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "system/targetlock.h"

#include "system/systemerror.h"

#include <QCoreApplication>
#include <QCryptographicHash>

#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <cerrno>
#include <climits>
#include <cstddef>
#include <cstdlib>
#include <cstring>
#include <utility>

namespace groundwork {

namespace {

/// One name for one folder, by whatever links its parent was reached.
QByteArray canonicalName(const AbsolutePath &target)
{
    char parent[PATH_MAX];
    if (::realpath(target.parent().toBytes().constData(), parent) == nullptr)
        return target.toBytes();
    return QByteArray(parent) + '/' + target.fileName().toUtf8();
}

} // namespace

Result<TargetLock> TargetLock::take(const AbsolutePath &target)
{
    const QByteArray name =
        "groundwork-" + QCryptographicHash::hash(canonicalName(target), QCryptographicHash::Sha256).toHex();
    // A name that begins with NUL is in the kernel only: no file, and gone with its last descriptor.
    sockaddr_un address = {};
    address.sun_family = AF_UNIX;
    static_assert(sizeof address.sun_path > 1 + sizeof "groundwork-" + 64);
    std::memcpy(address.sun_path + 1, name.constData(), static_cast<size_t>(name.size()));
    const auto length = static_cast<socklen_t>(offsetof(sockaddr_un, sun_path) + 1 + static_cast<size_t>(name.size()));

    TargetLock lock(::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0));
    if (lock.m_descriptor >= 0 && ::bind(lock.m_descriptor, reinterpret_cast<sockaddr *>(&address), length) == 0)
        return lock;
    const int code = errno;
    if (code == EADDRINUSE)
        return failure(QCoreApplication::translate("TargetLock", "Another run of Groundwork is at work on %1.")
                           .arg(target.toString()),
                       {},
                       QCoreApplication::translate("TargetLock", "Wait until it has ended, or choose another folder."),
                       ErrorKind::TargetNotUsable);
    return failure(
        QCoreApplication::translate("TargetLock", "%1 could not be reserved for this run.").arg(target.toString()),
        errorText(code), QCoreApplication::translate("TargetLock", "Close other programs, then try again."));
}

TargetLock::TargetLock(TargetLock &&other) noexcept : m_descriptor(std::exchange(other.m_descriptor, -1)) {}

TargetLock &TargetLock::operator=(TargetLock &&other) noexcept
{
    std::swap(m_descriptor, other.m_descriptor);
    return *this;
}

TargetLock::~TargetLock()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

} // namespace groundwork
