// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "machine/machinefacts.h"
#include "system/system.h"

#include <QProcessEnvironment>

namespace groundwork {

/// A file in which a tool of this machine remembers packages.
struct PackageCacheFile
{
    enum class Kind {
        CondaIndex, ///< the index of a channel, as JSON: hundreds of megabytes
        UvPage,     ///< uv's notes on one package of an index, in its own binary form
        Download,   ///< what pip fetched, a wheel among it
        Wheel,      ///< that pip built: its name says all
    };
    Kind kind = Kind::CondaIndex;
    AbsolutePath path;
    qint64 size = 0; ///< bytes
    qint64 modifiedNs = 0;
    QString package{}; ///< of a page
    QString channel{}; ///< of an index that is whole, as its tool names it: "https://…/conda-forge/linux-64"
    bool operator==(const PackageCacheFile &) const = default;
};

/// The caches of this person's conda, mamba, uv and pip, in a fixed order. Nothing of them is opened but conda's small
/// notes beside its indexes. Source of the places: the tools' documentation, and what they wrote here.
[[nodiscard]] QList<PackageCacheFile> packageCaches(const System &system, const MachineFacts &facts,
                                                    const QProcessEnvironment &surroundings);

/// A name and a version that stand together.
struct NamedVersion
{
    QString name, version;
    bool operator==(const NamedVersion &) const = default;
};

/// The versions of the package whose files uv's notes name.
[[nodiscard]] QStringList versionsInUvPage(const QByteArray &page, const QString &package);

/// What the wheel is whose last bytes these are; nothing when they are of something else.
[[nodiscard]] std::optional<NamedVersion> wheelAtEnd(QByteArrayView end);

/// What "numpy-2.3.4-cp312-cp312-linux_x86_64.whl" is; nothing when it is no name of a wheel.
[[nodiscard]] std::optional<NamedVersion> wheelNamed(const QString &fileName);

} // namespace groundwork
