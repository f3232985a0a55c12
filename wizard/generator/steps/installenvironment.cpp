// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "generator/steps/installenvironment.h"

#include "generator/steps/diskwatch.h"
#include "generator/steps/environmentmark.h"
#include "generator/steps/explainedend.h"
#include "generator/steps/runcommand.h"
#include "system/folders.h"
#include "system/journaledsystem.h"

#include <QCoreApplication>
#include <QCryptographicHash>

#include <algorithm>

namespace groundwork {

namespace {

/// Of all its locks together.
Result<QByteArray> lockHash(const System &system, const AbsolutePath &project, const LockedEnvironment &environment)
{
    auto text = system.read(environment.lock.in(project), maximumLockSize);
    if (text && environment.within) {
        const auto other = system.read(environment.within->lock.in(project), maximumLockSize);
        if (!other)
            return std::unexpected(other.error());
        *text += *other;
    }
    if (!text)
        return std::unexpected(text.error());
    return QCryptographicHash::hash(*text, QCryptographicHash::Sha256).toHex();
}

/// What neither a package nor Groundwork put there. A kernel inside the environment is ours too.
Result<QStringList> personsFiles(const JournaledSystem &system, const AbsolutePath &prefix, const EnvironmentMark &mark)
{
    auto files = foreignFiles(system, prefix, mark);
    if (files)
        files->removeIf([&](const QString &file) {
            return std::ranges::any_of(system.entries(), [&](const JournalEntry &entry) {
                return entry.kind == JournalKind::Tree && entry.path.isBelow(prefix) &&
                       prefix.child(file).isBelow(entry.path);
            });
        });
    return files;
}

/// Takes a half-made or outdated prefix of ours away; one that is not ours is left alone and named.
Result<void> clearDoubtfulPrefix(const StepContext &context, const AbsolutePath &prefix)
{
    JournaledSystem &system = context.system;
    const auto status = system.status(prefix);
    if (!status)
        return std::unexpected(status.error());
    if (!*status)
        return {};
    const auto mark = readEnvironmentMark(system, prefix);
    // Elsewhere the person may have made one of that name since; ours bears its mark from the beginning, or has
    // nothing in it but what became of writing that.
    const bool ours = mark ? mark->project == context.root.toString()
                           : context.wasInterrupted && system.isDeclared(prefix) &&
                                 (prefix.isBelow(context.root) || holdsAtMostAMark(system, prefix));
    if (!ours)
        return failure(QCoreApplication::translate("InstallEnvironment",
                                                   "There is an environment in %1 that Groundwork did not make.")
                           .arg(prefix.toString()),
                       {},
                       QCoreApplication::translate("InstallEnvironment",
                                                   "Move it away, or choose another place for the environment."),
                       ErrorKind::TargetNotUsable);
    if (mark && mark->isFinished()) {
        const auto persons = personsFiles(system, prefix, *mark);
        if (!persons)
            return std::unexpected(persons.error());
        if (!persons->isEmpty())
            return failure(QCoreApplication::translate(
                               "InstallEnvironment",
                               "The environment in %1 has to be made anew, and there are files of yours in it.")
                               .arg(prefix.toString()),
                           persons->join(u'\n'),
                           QCoreApplication::translate("InstallEnvironment",
                                                       "Move the files listed under Details away, then continue."));
    }
    if (const auto adopted = system.adoptTree(prefix); !adopted)
        return adopted;
    return system.removeTree(prefix);
}

/// Tells that a prefix is ours before the tool fills it, or else once it is there: what a kill leaves outside of the
/// project's folder is known by nothing else.
class EarlyMark
{
public:
    EarlyMark(StepContext &context, const AbsolutePath &prefix)
        : m_context(context), m_prefix(prefix), m_progress(context.progress)
    {
        if (prefix.isBelow(context.root))
            return;
        context.progress = [this](const ToolProgress &progress) {
            put();
            if (m_progress)
                m_progress(progress);
        };
    }
    ~EarlyMark()
    {
        m_context.progress = m_progress;
        removeLoneMark();
    }
    EarlyMark(const EarlyMark &) = delete;
    EarlyMark &operator=(const EarlyMark &) = delete;

    /// The prefix as a folder that holds nothing but the mark.
    Result<void> reserve()
    {
        if (m_prefix.isBelow(m_context.root))
            return {};
        if (const auto made = makeFolders(m_context.machine, m_prefix.parent()); !made)
            return made;
        if (const auto made = m_context.machine.makeDirectory(m_prefix); !made)
            return made;
        put();
        return {};
    }

    void put()
    {
        if (m_isPut || m_prefix.isBelow(m_context.root))
            return;
        const auto status = m_context.machine.status(m_prefix);
        if (status && *status && (*status)->type == FileType::Directory)
            m_isPut =
                writeEnvironmentMark(m_context.machine, m_prefix, {m_context.root.toString(), {}, {}}).has_value();
    }

private:
    /// Where the tool put nothing beside it, nothing is left.
    void removeLoneMark()
    {
        if (!m_isPut || !holdsAtMostAMark(m_context.machine, m_prefix))
            return;
        auto removed = m_context.machine.remove(m_prefix.child(environmentMarkName()));
        if (removed)
            removed = m_context.machine.remove(m_prefix);
        if (!removed && m_context.log)
            m_context.log(removed.error().message);
    }

    StepContext &m_context;
    const AbsolutePath &m_prefix;
    std::function<void(const ToolProgress &)> m_progress;
    bool m_isPut = false;
};

/// With sizes where this run has solved them.
QList<LockedPackage> packagesToInstall(const StepContext &context, const LockedEnvironment &environment)
{
    if (context.findings.solution)
        return context.findings.solution->packages;
    // Without a Python version some packages are not told from those of other Pythons: enough for progress.
    return readLockedPackages(context.system, context.root, environment, {}).value_or(QList<LockedPackage>());
}

/// The disks that may fill up: the prefix's, those of the caches, and the one of temporary files.
QList<DiskNeeds> disksOf(const InstallEnvironment &install, const StepContext &context)
{
    QList<DiskNeeds> places{{install.environment.prefix, install.bytes}, {context.privateDirectory, 0}};
    for (const auto &command : install.commands) {
        for (const auto &folder : command.writes)
            places.append({folder, 0});
    }
    return places;
}

Error lockChanged(const QString &manager, const ProjectPath &lock)
{
    return {
        QCoreApplication::translate("InstallEnvironment", "%1 changed the lock %2 while it installed the environment.")
            .arg(manager, lock.toString()),
        {},
        QCoreApplication::translate("InstallEnvironment",
                                    "Put the lock back as it was, or make it anew, then continue.")};
}

} // namespace

QString InstallEnvironment::title(Tense tense) const
{
    return tense == Tense::Imperative
               ? QCoreApplication::translate("InstallEnvironment", "Install the environment with %1").arg(manager)
               : QCoreApplication::translate("InstallEnvironment", "Installing the environment with %1").arg(manager);
}

bool InstallEnvironment::isDone(const StepContext &context) const
{
    const auto mark = readEnvironmentMark(context.system, environment.prefix);
    const auto hash = lockHash(context.system, context.root, environment);
    if (!mark || !hash || mark->project != context.root.toString() || mark->lockSha256 != *hash)
        return false;
    return readProvedEnvironment(context.system, context.root, environment).has_value();
}

StepResult InstallEnvironment::execute(StepContext &context) const
{
    const AbsolutePath &prefix = environment.prefix;
    Q_ASSERT(environment.output != nullptr);
    const auto hash = lockHash(context.system, context.root, environment);
    if (!hash)
        return failed(hash.error());
    if (const auto cleared = clearDoubtfulPrefix(context, prefix); !cleared)
        return failed(cleared.error());
    if (const auto declared = context.system.declareTree(prefix); !declared)
        return failed(declared.error());

    const ExpectedPackages expected{packagesToInstall(context, environment), prefix};
    EarlyMark mark(context, prefix);
    if (maker == FolderMaker::Groundwork) {
        if (const auto reserved = mark.reserve(); !reserved)
            return failed(reserved.error());
    }
    const DiskWatch disks(context.machine, disksOf(*this, context));
    for (qsizetype at = 0; at < commands.size(); ++at) {
        Command command = commands[at];
        command.writes.append(context.root);
        // The packages from elsewhere come last.
        const bool isWithin = environment.within && at == commands.size() - 1;
        const ToolOutput *output = isWithin ? environment.within->output : environment.output;
        const auto end = runCommand(context, command, output, expected);
        mark.put();
        if (!end)
            return failed(end.error());
        if (end->outcome == ProcessOutcome::Cancelled)
            return Completion::Cancelled;
        if (end->outcome != ProcessOutcome::Exited || end->exitCode != 0)
            return std::unexpected(disks.told(explainedEnd(context, {command, *output, asked, prefix}, *end)));
    }

    // Versions that the tool locked by itself are none that anybody has seen.
    if (lockHash(context.system, context.root, environment) != hash)
        return failed(lockChanged(manager, environment.lock));
    // The tool's word and exit code prove nothing: its records and their files do.
    auto proved = readProvedEnvironment(context.system, context.root, environment);
    if (!proved)
        return std::unexpected(disks.told(proved.error()));
    context.findings.environment = std::move(*proved);

    const auto files = filesBelow(context.system, prefix);
    if (!files)
        return failed(files.error());
    // The mark is part of the declared tree: a journal entry of its own would let undo take it away first.
    if (const auto marked = writeEnvironmentMark(context.machine, prefix, {context.root.toString(), *hash, *files});
        !marked)
        return failed(marked.error());
    return Completion::Done;
}

} // namespace groundwork
