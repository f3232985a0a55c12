// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "generator/run/undo.h"

#include "generator/run/foreignwork.h"
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
    Undo(const AbsolutePath &project, System &system, const CancelToken &cancel)
        : m_project(project), m_system(system), m_cancel(cancel)
    {
    }

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
        // Only then can there be an environment in the project without its mark.
        m_wasInterrupted =
            record->isTrusted && (record->state == ProjectState::Installing || record->state == ProjectState::Failed);
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
            if (m_cancel.isCancelled()) {
                m_report.cancelled = true;
                return std::move(m_report);
            }
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
        if (holdsForeignWork(m_system, repository, m_commits)) {
            m_report.kept.append(shown(repository));
            return {};
        }
        return removed(repository, m_system.removeTree(repository));
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
        if (tree.parent().fileName() != u"kernels")
            return false;
        // An environment may stand in a folder of that name too; its mark names its files.
        if (const auto mark = readEnvironmentMark(m_system, tree))
            return !mark->isFinished();
        return m_system.read(tree.child(QStringLiteral("kernel.json")), maximumGeneratedFile).has_value();
    }

    bool kernelIsOurs(const AbsolutePath &kernel) const
    {
        if (const auto mark = readEnvironmentMark(m_system, kernel))
            return mark->project == m_project.toString();
        // A run that was killed had no time to write the mark.
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
        const bool isOurs = mark
                                ? mark->project == m_project.toString()
                                : m_wasInterrupted && (prefix.isBelow(m_project) || holdsAtMostAMark(m_system, prefix));
        if (!isOurs) {
            m_report.kept.append(shown(prefix));
            return {};
        }
        QStringList foreign;
        if (mark && mark->isFinished()) {
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
        auto done = markStage(m_system, m_project, *stage);
        if (done)
            done = m_system.rename(m_project, *stage);
        if (!done) {
            if (const auto removed = m_system.remove(*stage); !removed)
                return failure(done.error().message, removed.error().message, done.error().hint);
            return done;
        }
        return removeStage(m_system, *stage);
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
                                       QStringLiteral("journal.json"), QStringLiteral(".journal.json.groundwork-new"),
                                       QStringLiteral("stage"),        QStringLiteral(".stage.groundwork-new")};
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
    CancelToken m_cancel;
    QList<AbsolutePath> m_prefixes; ///< environments that bear our mark for this project
    QStringList m_commits;
    bool m_wasInterrupted = false;
    UndoReport m_report;
};

} // namespace

Result<UndoReport> undoProject(const AbsolutePath &project, System &system, const CancelToken &cancel)
{
    return Undo(withRealParent(system, project), system, cancel).execute();
}

} // namespace groundwork
