// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "generator/run/stage.h"

namespace groundwork {

namespace {

constexpr qsizetype randomCharacters = 6;

} // namespace

QString stagePrefix(const AbsolutePath &target)
{
    return u'.' + target.fileName() + QStringLiteral(".groundwork-");
}

Result<void> removeLeftoverStages(System &system, const AbsolutePath &target)
{
    const AbsolutePath parent = target.parent();
    const QString prefix = stagePrefix(target);
    const auto entries = system.list(parent);
    if (!entries)
        return std::unexpected(entries.error());
    for (const auto &entry : *entries) {
        const QString name = QString::fromUtf8(entry.name);
        if (entry.type != FileType::Directory || !name.startsWith(prefix) ||
            name.size() != prefix.size() + randomCharacters)
            continue;
        const auto status = system.status(parent.child(name));
        // In a shared folder another person may be making a project of the same name.
        if (!status || !*status || !(*status)->own)
            continue;
        if (const auto removed = system.removeTree(parent.child(name)); !removed)
            return removed;
    }
    return {};
}

} // namespace groundwork
