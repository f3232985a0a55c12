// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "system/system.h"

#include <QString>

namespace groundwork {

/// Version of a program or package by the records in the prefix that it is installed in; empty when none tells.
[[nodiscard]] QString recordedVersion(const System &system, const AbsolutePath &prefix, const QString &name);

/// The version in a conda record's name, "NAME-VERSION-BUILD.json"; empty when it is another package's.
[[nodiscard]] QByteArray versionInCondaRecord(const QByteArray &file, QByteArrayView name);

/// PREFIX/lib/python3.X of every version that is there.
[[nodiscard]] QList<AbsolutePath> libraryFolders(const System &system, const AbsolutePath &prefix);

} // namespace groundwork
