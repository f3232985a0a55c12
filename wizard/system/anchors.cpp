// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "system/anchors.h"

#include <QList>

#include <fcntl.h>
#include <linux/openat2.h>
#include <sys/stat.h>
#include <sys/syscall.h>

#include <algorithm>

namespace groundwork {

namespace {

QByteArray relativeTo(const AbsolutePath &folder, const AbsolutePath &path)
{
    return path.toString().mid(folder.toString().size() + 1).toUtf8();
}

bool wasDeleted(int handle)
{
    struct stat status = {};
    return ::fstat(handle, &status) == 0 && status.st_nlink == 0;
}

} // namespace

void Anchors::add(const AbsolutePath &directory, Descriptor handle)
{
    forget(directory);
    m_anchors.push_back({directory, std::move(handle)});
}

void Anchors::rename(const AbsolutePath &from, const AbsolutePath &to)
{
    std::erase_if(m_anchors, [&](const Anchor &anchor) { return anchor.path == to || anchor.path.isBelow(to); });
    for (auto &anchor : m_anchors) {
        anchor.isPrivate = anchor.isPrivate && anchor.path != from;
        if (anchor.path == from)
            anchor.path = to;
        else if (anchor.path.isBelow(from))
            anchor.path = to.child(QString::fromUtf8(relativeTo(from, anchor.path)));
    }
}

void Anchors::forget(const AbsolutePath &directory)
{
    std::erase_if(m_anchors,
                  [&](const Anchor &anchor) { return anchor.path == directory || anchor.path.isBelow(directory); });
}

int Anchors::handle(const AbsolutePath &directory) const
{
    const Anchor *anchor = above(directory);
    return anchor != nullptr && anchor->path == directory ? anchor->handle.get() : -1;
}

const Anchors::Anchor *Anchors::above(const AbsolutePath &path) const
{
    const Anchor *nearest = nullptr;
    for (const auto &anchor : m_anchors) {
        const bool covers = path == anchor.path || path.isBelow(anchor.path);
        const bool nearer = nearest == nullptr || anchor.path.isBelow(nearest->path);
        // Someone else may have removed the directory; its name is then an ordinary one again.
        if (covers && nearer && !wasDeleted(anchor.handle.get()))
            nearest = &anchor;
    }
    return nearest;
}

bool Anchors::isInPrivateDirectory(const AbsolutePath &path) const
{
    const Anchor *anchor = above(path);
    return anchor != nullptr && anchor->isPrivate;
}

Place Anchors::locate(const AbsolutePath &path) const
{
    const Anchor *anchor = above(path);
    if (anchor == nullptr || anchor->path == path)
        return {AT_FDCWD, path.toBytes(), {}};
    const AbsolutePath parent = path.parent();
    if (parent == anchor->path)
        return {anchor->handle.get(), path.fileName().toUtf8(), {}};
    Place place;
    place.opened = Descriptor(
        openBeneath(anchor->handle.get(), relativeTo(anchor->path, parent), O_PATH | O_DIRECTORY | O_CLOEXEC));
    place.folder = place.opened.get();
    place.name = path.fileName().toUtf8();
    return place;
}

Descriptor Anchors::open(const AbsolutePath &path, int flags) const
{
    const Anchor *anchor = above(path);
    if (anchor == nullptr)
        return Descriptor(::open(path.toBytes().constData(), flags | O_CLOEXEC));
    const QByteArray relative = anchor->path == path ? QByteArray(".") : relativeTo(anchor->path, path);
    return Descriptor(openBeneath(anchor->handle.get(), relative, flags | O_NOFOLLOW | O_CLOEXEC));
}

int openBeneath(int folder, const QByteArray &path, int flags)
{
    open_how how = {};
    how.flags = static_cast<quint64>(flags);
    how.resolve = RESOLVE_BENEATH | RESOLVE_NO_SYMLINKS | RESOLVE_NO_MAGICLINKS;
    for (;;) {
        const auto descriptor = ::syscall(SYS_openat2, folder, path.constData(), &how, sizeof how);
        if (descriptor >= 0)
            return static_cast<int>(descriptor);
        // EAGAIN: something was renamed meanwhile, so the kernel could not tell whether it stayed beneath.
        if (errno == ENOSYS || errno == EPERM || errno == EAGAIN)
            return openByComponents(folder, path, flags);
        if (errno != EINTR)
            return -1;
    }
}

int openByComponents(int folder, const QByteArray &path, int flags)
{
    Descriptor current;
    const auto parts = path.split('/');
    for (qsizetype i = 0; i < parts.size(); ++i) {
        if (parts.at(i) == "..") {
            errno = EXDEV;
            return -1;
        }
        const int from = current.isOpen() ? current.get() : folder;
        const bool last = i + 1 == parts.size();
        const int how = last ? flags | O_NOFOLLOW : O_PATH | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC;
        Descriptor next(::openat(from, parts.at(i).constData(), how));
        if (!next.isOpen())
            return -1;
        current = std::move(next);
    }
    return current.release();
}

} // namespace groundwork
