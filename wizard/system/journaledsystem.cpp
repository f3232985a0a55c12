// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "system/journaledsystem.h"

#include <QCoreApplication>
#include <QCryptographicHash>

#include <algorithm>

namespace groundwork {

namespace {

bool isAtOrBelow(const AbsolutePath &path, const AbsolutePath &folder)
{
    return path == folder || path.isBelow(folder);
}

} // namespace

JournaledSystem::JournaledSystem(System &inner) : m_inner(inner) {}

Result<void> JournaledSystem::declareTree(const AbsolutePath &directory)
{
    if (isDeclared(directory))
        return {};
    const auto there = m_inner.status(directory);
    if (!there)
        return std::unexpected(there.error());
    if (*there)
        return failure(
            QCoreApplication::translate("JournaledSystem", "%1 is there already, and Groundwork did not make it.")
                .arg(directory.toString()),
            {}, QCoreApplication::translate("JournaledSystem", "Move it away, or choose another place."),
            ErrorKind::TargetNotUsable);
    return remember({JournalKind::Tree, directory, {}});
}

Result<void> JournaledSystem::adoptTree(const AbsolutePath &directory)
{
    return isDeclared(directory) ? Result<void>() : remember({JournalKind::Tree, directory, {}});
}

bool JournaledSystem::isDeclared(const AbsolutePath &directory) const
{
    return std::ranges::any_of(m_entries, [&](const JournalEntry &entry) {
        return entry.kind == JournalKind::Tree && entry.path == directory;
    });
}

Result<bool> JournaledSystem::isAsWritten(const AbsolutePath &file) const
{
    const auto known = std::ranges::find_if(
        m_entries, [&](const JournalEntry &entry) { return entry.kind == JournalKind::File && entry.path == file; });
    if (known == m_entries.end())
        return false;
    const auto there = m_inner.status(file);
    if (!there)
        return std::unexpected(there.error());
    if (!*there || (*there)->type != FileType::File)
        return false;
    const auto bytes = m_inner.read(file, (*there)->size);
    if (!bytes)
        return std::unexpected(bytes.error());
    return QCryptographicHash::hash(*bytes, QCryptographicHash::Sha256).toHex() == known->sha256;
}

Result<QByteArray> JournaledSystem::read(const AbsolutePath &file, qint64 limit) const
{
    return m_inner.read(file, limit);
}

Result<void> JournaledSystem::write(const AbsolutePath &file, const QByteArray &bytes, WriteMode mode,
                                    Permissions permissions)
{
    const auto known = std::ranges::find(m_entries, file, &JournalEntry::path);
    bool isNew = mode == WriteMode::CreateNew;
    if (!isNew && known == m_entries.end()) {
        const auto there = m_inner.status(file);
        if (!there)
            return std::unexpected(there.error());
        isNew = !*there;
    }
    if (const auto written = m_inner.write(file, bytes, mode, permissions); !written)
        return written;
    const QByteArray hash = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
    if (known != m_entries.end()) {
        *known = {JournalKind::File, file, hash};
        return m_onChange ? m_onChange(m_entries) : Result<void>();
    }
    // A person's file that got new content stays the person's.
    return isNew ? remember({JournalKind::File, file, hash}) : Result<void>();
}

Result<QList<DirectoryEntry>> JournaledSystem::list(const AbsolutePath &directory) const
{
    return m_inner.list(directory);
}

Result<std::optional<FileStatus>> JournaledSystem::status(const AbsolutePath &file) const
{
    return m_inner.status(file);
}

Result<AbsolutePath> JournaledSystem::canonical(const AbsolutePath &path) const
{
    return m_inner.canonical(path);
}

Result<void> JournaledSystem::makeDirectory(const AbsolutePath &directory)
{
    if (const auto made = m_inner.makeDirectory(directory); !made)
        return made;
    return remember({JournalKind::Directory, directory, {}});
}

Result<AbsolutePath> JournaledSystem::makePrivateDirectory(const AbsolutePath &parent, const QString &prefix)
{
    auto made = m_inner.makePrivateDirectory(parent, prefix);
    if (!made)
        return made;
    if (const auto remembered = remember({JournalKind::Directory, *made, {}}); !remembered)
        return std::unexpected(remembered.error());
    return made;
}

Result<void> JournaledSystem::rename(const AbsolutePath &from, const AbsolutePath &to)
{
    if (const auto renamed = m_inner.rename(from, to); !renamed)
        return renamed;
    for (auto &entry : m_entries) {
        if (entry.path == from)
            entry.path = to;
        else if (entry.path.isBelow(from))
            entry.path = to.child(entry.path.toString().mid(from.toString().size() + 1));
    }
    return {};
}

Result<void> JournaledSystem::remove(const AbsolutePath &path)
{
    if (const auto removed = m_inner.remove(path); !removed)
        return removed;
    m_entries.removeIf([&](const JournalEntry &entry) { return entry.path == path; });
    return {};
}

Result<void> JournaledSystem::removeTree(const AbsolutePath &directory)
{
    if (const auto removed = m_inner.removeTree(directory); !removed)
        return removed;
    m_entries.removeIf([&](const JournalEntry &entry) { return isAtOrBelow(entry.path, directory); });
    return {};
}

Result<void> JournaledSystem::sync(const AbsolutePath &directory)
{
    return m_inner.sync(directory);
}

Result<qint64> JournaledSystem::freeBytes(const AbsolutePath &path) const
{
    return m_inner.freeBytes(path);
}

Result<ProcessEnd> JournaledSystem::run(const ProcessRequest &request, const CancelToken &cancel,
                                        const OutputSink &sink)
{
    return m_inner.run(request, cancel, sink);
}

Result<void> JournaledSystem::remember(JournalEntry entry)
{
    // Made, removed and made again, perhaps as something else: the last time counts.
    m_entries.removeIf([&](const JournalEntry &known) { return known.path == entry.path; });
    m_entries.append(std::move(entry));
    return m_onChange ? m_onChange(m_entries) : Result<void>();
}

} // namespace groundwork
