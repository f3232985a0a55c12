// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/paths.h"
#include "system/descriptor.h"

#include <QByteArray>

#include <vector>

namespace groundwork {

/// Where a file is, for the *at() system calls: a folder's descriptor and a name in it.
struct Place
{
    int folder = -1; ///< AT_FDCWD with a full path as the name outside every anchor
    QByteArray name;
    Descriptor opened; ///< keeps `folder` open where it was opened for this place
};

/// The open handles of the private directories that this program made. What lies below one of them is opened
/// relative to its handle, without a link on the way, so that nobody can swap a folder under our hands.
class Anchors
{
public:
    void add(const AbsolutePath &directory, Descriptor handle);
    void rename(const AbsolutePath &from, const AbsolutePath &to);
    void forget(const AbsolutePath &directory); ///< and those below
    /// The handle of exactly this directory; -1: it is no anchor.
    [[nodiscard]] int handle(const AbsolutePath &directory) const;

    /// Whether `path` lies in a private directory that was not renamed: sync() of that covers it.
    [[nodiscard]] bool isInPrivateDirectory(const AbsolutePath &path) const;

    /// Folder -1 and errno when the folder of `path` cannot be opened.
    [[nodiscard]] Place locate(const AbsolutePath &path) const;
    /// Like open(2) without creating; not open and errno when it fails. Follows a link at the end only outside.
    [[nodiscard]] Descriptor open(const AbsolutePath &path, int flags) const;

private:
    struct Anchor
    {
        AbsolutePath path;
        Descriptor handle;
        bool isPrivate = true; ///< until it is renamed
    };
    [[nodiscard]] const Anchor *above(const AbsolutePath &path) const;
    std::vector<Anchor> m_anchors;
};

/// Opens `path` (relative) below `folder`, refusing links and "..": openat2, or by components where the kernel or a
/// sandbox has no such call. Returns -1 and errno when it fails.
[[nodiscard]] int openBeneath(int folder, const QByteArray &path, int flags);
[[nodiscard]] int openByComponents(int folder, const QByteArray &path, int flags);

} // namespace groundwork
