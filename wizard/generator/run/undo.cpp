// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "generator/run/undo.h"

#include "generator/run/projectrecord.h"
#include "generator/run/stage.h"
#include "generator/steps/environmentmark.h"
#include "machine/probe.h"
#include "system/targetlock.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

#include <algorithm>

namespace groundwork {

namespace {

constexpr qint64 maximumGeneratedFile = 64 * 1024 * 1024;

class Undo
{
public:
    Undo(const AbsolutePath &project, System &system) : m_project(project), m_system(system) {}

    Result<UndoReport> execute()
    {
        const auto lock = TargetLock::take(m_project);
        if (!lock)
            return std::unexpected(lock.error());
        if (const auto removed = removeLeftoverStages(m_system, m_project); !removed)
            return std::unexpected(removed.error());
        auto record = readProjectRecord(m_system, m_project);
        if (!record)
            return std::unexpected(record.error());

        m_commits = record->commits;
        // Only then can there be an environment without its mark, which is written last.
        m_wasInterrupted = record->state == ProjectState::Installing || record->state == ProjectState::Failed;
        for (const auto &entry : record->journal) {
            const auto mark =
                entry.kind == JournalKind::Tree ? readEnvironmentMark(m_system, entry.path) : std::nullopt;
            if (mark && mark->project == m_project.toString())
                m_prefixes.append(entry.path);
        }

        // Last made, first taken back. The notes about the project go last: a killed undo can be run again.
        QList<JournalEntry> entries = record->journal;
        std::ranges::reverse(entries);
        const auto isNote = [this](const JournalEntry &entry) { return entry.path.isBelow(notes()); };
        for (const auto &entry : entries) {
            if (entry.kind == JournalKind::Directory || isNote(entry))
                continue;
            const auto done = entry.kind == JournalKind::Tree ? takeBackTree(entry.path) : takeBackFile(entry);
            if (!done)
                return std::unexpected(done.error());
        }
        for (const auto &entry : entries) {
            if (entry.kind == JournalKind::Directory && isReallyInside(entry.path) && !isNote(entry) &&
                entry.path != notes()) {
                if (const auto done = removeIfEmpty(entry.path); !done)
                    return std::unexpected(done.error());
            }
        }
        if (const auto done = takeBackNotes(entries); !done)
            return std::unexpected(done.error());
        return std::move(m_report);
    }

private:
    AbsolutePath notes() const { return m_project.child(QStringLiteral(".groundwork")); }

    QString shown(const AbsolutePath &path) const
    {
        return path.isBelow(m_project) ? path.toString().mid(m_project.toString().size() + 1) : path.toString();
    }

    Result<void> takeBackFile(const JournalEntry &entry)
    {
        if (!entry.path.isBelow(m_project))
            return {};
        if (!isReallyInside(entry.path))
            return {};
        const auto status = m_system.status(entry.path);
        if (!status)
            return std::unexpected(status.error());
        if (!*status)
            return {};
        const auto bytes = (*status)->type == FileType::File ? m_system.read(entry.path, maximumGeneratedFile)
                                                             : Result<QByteArray>(QByteArray());
        if (!bytes || QCryptographicHash::hash(*bytes, QCryptographicHash::Sha256).toHex() != entry.sha256) {
            m_report.kept.append(shown(entry.path));
            return {};
        }
        return removed(entry.path, m_system.remove(entry.path));
    }

    Result<void> takeBackTree(const AbsolutePath &tree)
    {
        if (tree.isBelow(m_project) && !isReallyInside(tree))
            return {};
        const auto status = m_system.status(tree);
        if (!status)
            return std::unexpected(status.error());
        if (!*status)
            return {};
        if ((*status)->type != FileType::Directory) {
            m_report.kept.append(shown(tree));
            return {};
        }
        if (tree == m_project.child(QStringLiteral(".git")))
            return takeBackRepository(tree);
        if (isKernel(tree))
            return kernelIsOurs(tree) ? removed(tree, m_system.removeTree(tree)) : Result<void>();
        return takeBackEnvironment(tree);
    }

    /// The history holds the person's work as soon as a commit that is not ours stands in it.
    Result<void> takeBackRepository(const AbsolutePath &repository)
    {
        if (hasForeignCommits(repository)) {
            m_report.kept.append(shown(repository));
            return {};
        }
        return removed(repository, m_system.removeTree(repository));
    }

    /// Whatever cannot be read counts as the person's.
    bool hasForeignCommits(const AbsolutePath &repository) const
    {
        const auto worktrees = m_system.status(repository.child(QStringLiteral("worktrees")));
        return !worktrees || *worktrees || hasForeignMovements(repository) ||
               hasForeignReferences(repository.child(QStringLiteral("refs"))) ||
               hasForeignPackedReferences(repository) || hasHooks(repository);
    }

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
        const auto text = m_system.read(file, maximumGeneratedFile);
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

    /// The journal is a file that anybody may have written, and a folder of the project may be a link by now: what
    /// lies behind it is the person's.
    bool isReallyInside(const AbsolutePath &path) const
    {
        const auto parent = m_system.canonical(path.parent());
        return path.isBelow(m_project) && parent && (*parent == m_project || parent->isBelow(m_project));
    }

    bool isKernel(const AbsolutePath &tree) const
    {
        const AbsolutePath kernels = tree.parent();
        return kernels.fileName() == u"kernels" && kernels.parent().fileName() == u"jupyter" &&
               !readEnvironmentMark(m_system, tree);
    }

    bool kernelIsOurs(const AbsolutePath &kernel) const
    {
        const auto bytes = m_system.read(kernel.child(QStringLiteral("kernel.json")), maximumGeneratedFile);
        if (!bytes)
            return false;
        const QJsonArray argv = QJsonDocument::fromJson(*bytes).object().value(u"argv").toArray();
        const auto python = AbsolutePath::from(argv.isEmpty() ? QString() : argv.at(0).toString());
        return python &&
               (python->isBelow(m_project) ||
                std::ranges::any_of(m_prefixes, [&](const AbsolutePath &prefix) { return python->isBelow(prefix); }));
    }

    /// Removes the environment but for files that neither its making nor a package brought; those are the person's.
    Result<void> takeBackEnvironment(const AbsolutePath &prefix)
    {
        const auto mark = readEnvironmentMark(m_system, prefix);
        const bool halfMade = !mark && m_wasInterrupted && prefix.isBelow(m_project);
        if (!halfMade && (!mark || mark->project != m_project.toString())) {
            m_report.kept.append(shown(prefix));
            return {};
        }
        QStringList foreign;
        if (mark) {
            auto found = foreignFiles(m_system, prefix, *mark);
            if (!found)
                return std::unexpected(found.error());
            foreign = std::move(*found);
        }
        if (foreign.isEmpty())
            return removed(prefix, m_system.removeTree(prefix));
        for (const auto &file : foreign)
            m_report.kept.append(shown(prefix.child(file)));
        return removeAllBut(prefix, QSet<QString>(foreign.cbegin(), foreign.cend()));
    }

    Result<void> removeAllBut(const AbsolutePath &prefix, const QSet<QString> &kept)
    {
        const auto files = filesBelow(m_system, prefix);
        if (!files)
            return std::unexpected(files.error());
        for (const auto &file : *files) {
            if (!kept.contains(file)) {
                if (const auto done = m_system.remove(prefix.child(file)); !done)
                    return done;
            }
        }
        return removeEmptyFolders(prefix);
    }

    /// Leaves the folders that lead to a kept file; compiled Python and our mark go with the rest.
    Result<void> removeEmptyFolders(const AbsolutePath &folder)
    {
        const auto entries = m_system.list(folder);
        if (!entries)
            return std::unexpected(entries.error());
        for (const auto &entry : *entries) {
            const AbsolutePath path = folder.child(QString::fromUtf8(entry.name));
            Result<void> done;
            if (entry.type == FileType::Directory)
                done = removeEmptyFolders(path);
            else if (entry.name.endsWith(".pyc") || path.fileName() == environmentMarkName())
                done = m_system.remove(path);
            if (!done)
                return done;
        }
        return removeIfEmpty(folder);
    }

    Result<void> removeIfEmpty(const AbsolutePath &folder)
    {
        const auto status = m_system.status(folder);
        if (!status)
            return std::unexpected(status.error());
        if (!*status || (*status)->type != FileType::Directory)
            return {};
        const auto entries = m_system.list(folder);
        if (!entries)
            return std::unexpected(entries.error());
        return entries->isEmpty() ? m_system.remove(folder) : Result<void>();
    }

    Result<void> takeBackNotes(const QList<JournalEntry> &entries)
    {
        for (const auto &entry : entries) {
            if (entry.kind == JournalKind::File && entry.path.isBelow(notes())) {
                if (const auto done = takeBackFile(entry); !done)
                    return done;
            }
        }
        const auto onlyNotes = holdsOnlyNotes();
        if (!onlyNotes)
            return std::unexpected(onlyNotes.error());
        if (const auto done = *onlyNotes == Remains::Notes ? vanish() : removeNotes(); !done)
            return done;
        const auto left = m_system.status(m_project);
        m_report.folderGone = left && !*left;
        if (!m_report.folderGone)
            nameRemaining();
        return {};
    }

    enum class Remains { Notes, PersonsFiles };

    Result<Remains> holdsOnlyNotes() const
    {
        const auto project = m_system.list(m_project);
        const auto inside = m_system.list(notes());
        if (!project || !inside)
            return std::unexpected(project ? inside.error() : project.error());
        const bool only = project->size() == 1 && std::ranges::all_of(*inside, [](const DirectoryEntry &entry) {
                              return noteNames().contains(QString::fromUtf8(entry.name));
                          });
        return only ? Remains::Notes : Remains::PersonsFiles;
    }

    /// In one step, like its making: what a kill leaves then is a staging directory, which the next run removes.
    Result<void> vanish()
    {
        const auto stage = m_system.makePrivateDirectory(m_project.parent(), stagePrefix(m_project));
        if (!stage)
            return std::unexpected(stage.error());
        if (const auto renamed = m_system.rename(m_project, *stage); !renamed) {
            if (const auto removed = m_system.remove(*stage); !removed)
                return failure(renamed.error().message, removed.error().message, renamed.error().hint);
            return renamed;
        }
        return m_system.removeTree(*stage);
    }

    Result<void> removeNotes()
    {
        for (const auto &name : noteNames()) {
            const AbsolutePath note = notes().child(name);
            const auto status = m_system.status(note);
            if (status && *status) {
                if (const auto done = m_system.remove(note); !done)
                    return done;
            }
        }
        return removeIfEmpty(notes());
    }

    static const QStringList &noteNames()
    {
        // A kill while one is replaced leaves the new one beside it.
        // Each also by the name under which a killed run was about to replace it.
        static const QStringList names{QStringLiteral("report.json"),  QStringLiteral(".report.json.groundwork-new"),
                                       QStringLiteral("state.json"),   QStringLiteral(".state.json.groundwork-new"),
                                       QStringLiteral("journal.json"), QStringLiteral(".journal.json.groundwork-new")};
        return names;
    }

    /// Everything that still stands in the folder is the person's, also what no journal knows.
    void nameRemaining()
    {
        const auto remaining = filesBelow(m_system, m_project);
        if (!remaining)
            return;
        for (const auto &file : *remaining) {
            if (!file.startsWith(u".git/") && !m_report.kept.contains(file))
                m_report.kept.append(file);
        }
    }

    Result<void> removed(const AbsolutePath &path, const Result<void> &result)
    {
        if (result)
            m_report.removed.append(shown(path));
        return result;
    }

    AbsolutePath m_project;
    System &m_system;
    QList<AbsolutePath> m_prefixes; ///< environments that bear our mark for this project
    QStringList m_commits;
    bool m_wasInterrupted = false;
    UndoReport m_report;
};

} // namespace

Result<UndoReport> undoProject(const AbsolutePath &project, System &system)
{
    return Undo(withRealParent(system, project), system).execute();
}

} // namespace groundwork
