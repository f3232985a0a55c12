// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "machine/personfolders.h"

#include "machine/smallfiles.h"

namespace groundwork {

namespace {

/// XDG says that a relative path is to be ignored.
AbsolutePath folderOf(const QProcessEnvironment &surroundings, const QString &variable, const QString &usual)
{
    AbsolutePath said = absoluteOrNone(surroundings.value(variable));
    return said.isEmpty() ? homeFolder(surroundings).child(usual) : said;
}

} // namespace

AbsolutePath homeFolder(const QProcessEnvironment &surroundings)
{
    return absoluteOrNone(surroundings.value(QStringLiteral("HOME")));
}

AbsolutePath dataFolder(const QProcessEnvironment &surroundings)
{
    return folderOf(surroundings, QStringLiteral("XDG_DATA_HOME"), QStringLiteral(".local/share"));
}

AbsolutePath configFolder(const QProcessEnvironment &surroundings)
{
    return folderOf(surroundings, QStringLiteral("XDG_CONFIG_HOME"), QStringLiteral(".config"));
}

} // namespace groundwork
