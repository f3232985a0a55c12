// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "generator/run/foreignwork.h"

#include "system/system.h"

#include <algorithm>
#include <optional>

namespace groundwork {

namespace {

constexpr qint64 maximumGitFile = 64 * 1024 * 1024;

/// Whatever cannot be read counts as the person's.
class ForeignWork
{
public:
    ForeignWork(const System &system, const QStringList &commits) : m_system(system), m_commits(commits) {}

    [[nodiscard]] bool found(const AbsolutePath &repository) const
    {
        const auto worktrees = m_system.status(repository.child(QStringLiteral("worktrees")));
        return !worktrees || *worktrees || hasForeignMovements(repository) ||
               hasForeignReferences(repository.child(QStringLiteral("refs"))) ||
               hasForeignPackedReferences(repository) || hasHooks(repository);
    }

private:
    /// Groundwork makes repositories without any; git puts examples there.
    bool hasHooks(const AbsolutePath &repository) const
    {
        const AbsolutePath hooks = repository.child(QStringLiteral("hooks"));
        const auto status = m_system.status(hooks);
        const auto entries = status && *status ? m_system.list(hooks) : Result<QList<DirectoryEntry>>();
        return !status || !entries || std::ranges::any_of(*entries, [](const DirectoryEntry &entry) {
            return !entry.name.endsWith(".sample");
        });
    }

    bool isForeign(const QByteArray &commit) const { return !m_commits.contains(QString::fromLatin1(commit)); }

    /// The text of a file below .git, empty where it is not there; nothing when it cannot be read.
    std::optional<QByteArray> textOf(const AbsolutePath &file) const
    {
        const auto status = m_system.status(file);
        if (!status)
            return std::nullopt;
        if (!*status)
            return QByteArray();
        const auto text = m_system.read(file, maximumGitFile);
        return text ? std::optional(*text) : std::nullopt;
    }

    /// One line a movement of HEAD: "OLD NEW AUTHOR TIME\tWHY".
    bool hasForeignMovements(const AbsolutePath &repository) const
    {
        const auto log = textOf(repository.child(QStringLiteral("logs/HEAD")));
        return !log || std::ranges::any_of(log->split('\n'), [this](const QByteArray &line) {
            return !line.isEmpty() && isForeign(line.split(' ').value(1));
        });
    }

    /// Branches, tags, stashes and remote branches: one file each.
    bool hasForeignReferences(const AbsolutePath &folder) const
    {
        const auto entries = m_system.list(folder);
        return !entries || std::ranges::any_of(*entries, [&](const DirectoryEntry &entry) {
            const AbsolutePath path = folder.child(QString::fromUtf8(entry.name));
            if (entry.type == FileType::Directory)
                return hasForeignReferences(path);
            const auto text = textOf(path);
            return !text || (!text->startsWith("ref: ") && isForeign(text->trimmed()));
        });
    }

    /// "COMMIT NAME" a line, beside comments and what annotated tags point at ("^COMMIT").
    bool hasForeignPackedReferences(const AbsolutePath &repository) const
    {
        const auto packed = textOf(repository.child(QStringLiteral("packed-refs")));
        return !packed || std::ranges::any_of(packed->split('\n'), [this](const QByteArray &line) {
            return !line.isEmpty() && !line.startsWith('#') && isForeign(line.split(' ').value(0));
        });
    }

    const System &m_system;
    const QStringList &m_commits;
};

} // namespace

bool holdsForeignWork(const System &system, const AbsolutePath &repository, const QStringList &commits)
{
    return ForeignWork(system, commits).found(repository);
}

} // namespace groundwork
