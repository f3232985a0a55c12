// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "machine/machinefacts.h"
#include "system/system.h"

#include <QMap>
#include <QProcessEnvironment>
#include <QString>
#include <QStringList>

namespace groundwork {

/// One of conda's settings files. A key below another is named "proxy_servers.https".
struct CondaFile
{
    AbsolutePath path;
    QMap<QString, QStringList> values;
};

/// The settings in the form in which conda itself writes them: scalars, lists and one level of mappings.
[[nodiscard]] QMap<QString, QStringList> condaValuesIn(const QString &text);

/// The settings files that are here, in conda's order: what comes later wins. `roots` have one each too.
[[nodiscard]] QList<CondaFile> condaFiles(const System &system, const QProcessEnvironment &surroundings,
                                          const QList<AbsolutePath> &roots);

/// The channels that they name for the tools that are here, each with the files that do. When none names any, conda has
/// its own, “defaults”; a micromamba has not.
[[nodiscard]] QList<ChannelFact> condaChannels(const QList<CondaFile> &files, const QList<ToolFact> &tools);

/// The addresses at which they say that channels are to be found: mirrors, and channels by their address.
[[nodiscard]] QStringList condaAddresses(const QList<CondaFile> &files);

/// The folders that conda's settings name for environments, those of the person's variables included.
[[nodiscard]] QList<AbsolutePath> environmentFolders(const QList<CondaFile> &files,
                                                     const QProcessEnvironment &surroundings);

/// Folders that the files name under `keys`, in conda's own order: the file that is read last comes first. Those that
/// the person may write to come before the others, because conda writes to the first such.
[[nodiscard]] QList<AbsolutePath> foldersNamed(const QStringList &keys, const QList<CondaFile> &files,
                                               const System &system, const QProcessEnvironment &surroundings);

/// "~/…", "$NAME/…" and "${NAME}/…" written out; empty when it is no full path.
[[nodiscard]] AbsolutePath pathInSettings(QString said, const QProcessEnvironment &surroundings);

} // namespace groundwork
