// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/paths.h"

#include <QMap>
#include <QTemporaryDir>

namespace groundwork {

/// A real folder that goes with the object.
class TemporaryDirectory
{
public:
    TemporaryDirectory();
    ~TemporaryDirectory(); ///< also removes what QTemporaryDir cannot: names that are not UTF-8, read-only folders
    TemporaryDirectory(const TemporaryDirectory &) = delete;
    TemporaryDirectory &operator=(const TemporaryDirectory &) = delete;

    [[nodiscard]] AbsolutePath path() const;
    [[nodiscard]] AbsolutePath child(const QString &name) const { return path().child(name); }
    /// Makes a file with the folders above it.
    AbsolutePath addFile(const QString &name, const QByteArray &bytes) const;
    AbsolutePath addDirectory(const QString &name) const;
    AbsolutePath addLink(const QString &name, const QString &goal) const;

private:
    QTemporaryDir m_directory;
};

/// Every path below a real folder with what is there: "directory MODE", "link GOAL", "file MODE BYTES". For
/// comparing disks; names are raw bytes.
[[nodiscard]] QMap<QByteArray, QByteArray> treeBelow(const AbsolutePath &folder);

} // namespace groundwork
