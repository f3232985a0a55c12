// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "generator/run/stage.h"

#include "system/folderlock.h"

#include <algorithm>

namespace groundwork {

namespace {

constexpr qsizetype randomCharacters = 6;
constexpr qint64 largestMark = 4096; // bytes: more than a name can have

AbsolutePath notes(const AbsolutePath &folder)
{
    return folder.child(QStringLiteral(".groundwork"));
}

AbsolutePath markOf(const AbsolutePath &folder)
{
    return notes(folder).child(QStringLiteral("stage"));
}

/// What lies behind a link is the person's.
bool hasNotes(const System &system, const AbsolutePath &folder)
{
    const auto status = system.status(notes(folder));
    return status && *status && (*status)->type == FileType::Directory;
}

/// By its own name in it: neither a project nor a copy of one or of a stage, which are the person's, is one.
bool isMarked(const System &system, const AbsolutePath &stage)
{
    return hasNotes(system, stage) && system.read(markOf(stage), largestMark) == stage.fileName().toUtf8();
}

/// As a run leaves it that was killed before the mark was written, or after it was removed.
bool isBare(const System &system, const AbsolutePath &stage)
{
    const auto entries = system.list(stage);
    if (!entries || entries->isEmpty())
        return entries.has_value();
    if (entries->size() > 1 || entries->first().name != ".groundwork" || entries->first().type != FileType::Directory)
        return false;
    const auto inside = system.list(notes(stage));
    return inside && std::ranges::all_of(*inside, [](const DirectoryEntry &entry) {
               return entry.type == FileType::File && (entry.name == "stage" || entry.name == ".stage.groundwork-new");
           });
}

Result<void> removeEntry(System &system, const AbsolutePath &path, FileType type)
{
    return type == FileType::Directory ? system.removeTree(path) : system.remove(path);
}

} // namespace

QString stagePrefix(const AbsolutePath &target)
{
    return u'.' + target.fileName() + QStringLiteral(".groundwork-");
}

Result<void> markStage(System &system, const AbsolutePath &folder, const AbsolutePath &stage)
{
    const auto there = system.status(notes(folder));
    if (!there)
        return std::unexpected(there.error());
    if (!*there) {
        if (const auto made = system.makeDirectory(notes(folder)); !made)
            return made;
    } else if ((*there)->type != FileType::Directory) {
        return {};
    }
    return system.write(markOf(folder), stage.fileName().toUtf8(), WriteMode::Replace, Permissions::Normal);
}

Result<void> removeStageMark(System &system, const AbsolutePath &project)
{
    if (!hasNotes(system, project))
        return {};
    const auto there = system.status(markOf(project));
    if (!there)
        return std::unexpected(there.error());
    return *there ? system.remove(markOf(project)) : Result<void>();
}

Result<void> removeStage(System &system, const AbsolutePath &stage)
{
    const QList<AbsolutePath> last =
        hasNotes(system, stage) ? QList<AbsolutePath>{markOf(stage), notes(stage), stage} : QList<AbsolutePath>{stage};
    for (const auto &folder : last.sliced(last.size() > 1 ? 1 : 0)) {
        const auto entries = system.list(folder);
        if (!entries)
            return std::unexpected(entries.error());
        for (const auto &entry : *entries) {
            const AbsolutePath path = folder.child(QString::fromUtf8(entry.name));
            if (last.contains(path))
                continue;
            if (const auto removed = removeEntry(system, path, entry.type); !removed)
                return removed;
        }
    }
    for (const auto &path : last) {
        const auto status = system.status(path);
        if (!status)
            return std::unexpected(status.error());
        if (!*status)
            continue;
        if (const auto removed = system.remove(path); !removed)
            return removed;
    }
    return {};
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
        if (!isMarked(system, parent.child(name)) && !isBare(system, parent.child(name)))
            continue;
        // Nor is one of a run that goes on where the lock of the target is not seen: in a container, for example.
        const auto lock = FolderLock::tryTake(parent.child(name));
        if (!lock || !*lock)
            continue;
        if (const auto removed = removeStage(system, parent.child(name)); !removed)
            return removed;
    }
    return {};
}

} // namespace groundwork
