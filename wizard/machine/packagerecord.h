// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "machine/installedpackages.h"

namespace groundwork {

/// A file that a package brought.
struct RecordedFile
{
    QString path;     ///< relative to the prefix, clean
    qint64 size = -1; ///< -1: the record does not bind it
};

/// What a package manager noted about one package that it installed.
struct PackageRecord
{
    InstalledPackage package;
    QList<RecordedFile> files;
    bool isReadable = true;
};

/// The path without "." and ".."; empty when it is absolute or leads out of the prefix.
[[nodiscard]] QString insidePrefix(const QString &path);

/// Top-level import names among the files of site-packages; the one that is the package's own name first.
[[nodiscard]] QStringList modulesIn(const QList<RecordedFile> &files, const QString &packageName);

} // namespace groundwork
