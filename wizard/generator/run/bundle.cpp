// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "generator/run/bundle.h"

#include "generator/managers/pipoutput.h"
#include "generator/managers/wheels.h"
#include "system/archive.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace groundwork {

namespace {

constexpr qint64 largestManifest = 16 * 1024 * 1024;
constexpr int format = 1;

Error damaged(const AbsolutePath &file, const QString &details)
{
    return {QCoreApplication::translate("Archive", "%1 is damaged, or no bundle of Groundwork.").arg(file.toString()),
            details, QCoreApplication::translate("Archive", "Copy it again from where it was made.")};
}

QString hint()
{
    return QCoreApplication::translate("Bundle", "Bundle the project again on a machine like this one.");
}

/// What the manifest says of the files, in the order of their names.
QList<ArchivedFile> filesIn(const QJsonObject &manifest)
{
    QList<ArchivedFile> files;
    for (const QJsonValue &value : manifest.value(u"files").toArray())
        files.append({value[u"path"].toString(), value[u"size"].toInteger(-1), value[u"sha256"].toString().toLatin1()});
    std::ranges::sort(files, {}, &ArchivedFile::name);
    return files;
}

} // namespace

Bundle::Bundle(System &system, AbsolutePath file, AbsolutePath folder)
    : m_system(system), m_file(std::move(file)), m_folder(std::move(folder))
{
}

Bundle::~Bundle()
{
    if (const auto removed = m_system.removeTree(m_folder); !removed)
        qWarning("%s", qUtf8Printable(removed.error().message));
}

Result<std::unique_ptr<Bundle>> Bundle::open(System &system, const AbsolutePath &file, const AbsolutePath &temporary,
                                             const CancelToken &cancel)
{
    const auto folder = system.makePrivateDirectory(temporary, QStringLiteral("groundwork-"));
    if (!folder)
        return std::unexpected(folder.error());
    std::unique_ptr<Bundle> bundle(new Bundle(system, file, *folder));
    const auto room = system.freeBytes(*folder);
    if (!room)
        return std::unexpected(room.error());
    ArchiveLimits limits;
    limits.bytes = std::min(limits.bytes, *room);
    auto files = unpackArchive(file, *folder, limits, cancel);
    if (!files)
        return std::unexpected(files.error());
    if (!*files)
        return nullptr;
    const auto text = system.read(folder->child(u"manifest.json"_s), largestManifest);
    if (!text)
        return std::unexpected(damaged(file, u"manifest.json"_s));
    (*files)->removeIf([](const ArchivedFile &entry) { return entry.name == u"manifest.json"; });
    std::ranges::sort(**files, {}, &ArchivedFile::name);
    const QJsonObject manifest = QJsonDocument::fromJson(*text).object();
    if (manifest.value(u"bundle").toInt() > format)
        return failure(QCoreApplication::translate("Bundle", "%1 was made by a newer Groundwork.").arg(file.toString()),
                       {}, QCoreApplication::translate("Bundle", "Update Groundwork on this machine."));
    if (filesIn(manifest) != **files)
        return std::unexpected(damaged(file, u"manifest.json ≠ files"_s));
    if (const auto taken = bundle->take(manifest); !taken)
        return std::unexpected(taken.error());
    return bundle;
}

Result<void> Bundle::take(const QJsonObject &manifest)
{
    const auto lock = ProjectPath::from(manifest.value(u"lock").toString());
    const auto spec = ProjectPath::from(manifest.value(u"spec").toString());
    m_manager = managerNamed(manifest.value(u"manager").toString());
    if (manifest.value(u"bundle").toInt() != format || !lock || !spec || m_manager == nullptr)
        return std::unexpected(damaged(m_file, u"manifest.json"_s));
    const auto locked = m_system.read(lock->in(m_folder.child(u"project"_s)), maximumLockSize);
    if (!locked)
        return std::unexpected(damaged(m_file, lock->toString()));
    m_lock = {*locked, {manifest.value(u"python").toString(), manifest.value(u"platform").toString()}};
    m_lockPath = *lock;
    if (manifest.contains(u"within")) {
        const auto within = ProjectPath::from(manifest.value(u"within").toString());
        const auto text = within ? m_system.read(within->in(m_folder.child(u"project"_s)), maximumLockSize)
                                 : Result<QByteArray>(std::unexpected(within.error()));
        if (!text)
            return std::unexpected(damaged(m_file, manifest.value(u"within").toString()));
        m_within = *within;
        m_withinText = *text;
    }
    m_spec = *spec;
    return {};
}

AbsolutePath Bundle::spec() const
{
    return m_spec.in(m_folder.child(u"project"_s));
}

std::expected<MachineFacts, Failure> Bundle::factsOn(MachineFacts facts) const
{
    if (facts.platform != m_lock.scope.platform)
        return std::unexpected(
            Failure{Error{QCoreApplication::translate("Bundle", "The packages of this bundle are for %1, and this "
                                                                "machine is %2.")
                              .arg(m_lock.scope.platform, facts.platform),
                          {},
                          hint()},
                    {}});
    if (auto tooNew = tooNewFor(facts))
        return std::unexpected(std::move(*tooNew));
    facts.bundled = m_folder.child(u"packages"_s);
    facts.packages.reset();
    return m_manager->fromBundle(std::move(facts), m_lock.text);
}

std::optional<Failure> Bundle::tooNewFor(const MachineFacts &facts) const
{
    if (facts.glibc.isNull())
        return std::nullopt;
    const auto entries = m_system.list(m_folder.child(u"packages"_s));
    for (const auto &entry : entries.value_or(QList<DirectoryEntry>())) {
        const QString name = QString::fromUtf8(entry.name);
        const QVersionNumber needed = glibcNeededBy(name);
        if (needed > facts.glibc)
            return Failure{
                Error{QCoreApplication::translate("Bundle", "%1 in this bundle needs the C library glibc %2, and this "
                                                            "machine has %3.")
                          .arg(name.section(u'-', 0, 1), needed.toString(), facts.glibc.toString()),
                      name,
                      QCoreApplication::translate("Bundle", "Bundle the project on a machine that is as old as this "
                                                            "one, or use a newer system here.")},
                {}};
    }
    return std::nullopt;
}

/// Where the project has no such lock, the bundle's is written.
bool Bundle::isOf(const AbsolutePath &project, const ProjectPath &lock, const QByteArray &text) const
{
    const auto status = m_system.status(lock.in(project));
    const auto own = m_system.read(lock.in(project), maximumLockSize);
    return (status && !*status) || (own && *own == text);
}

std::optional<Failure> Bundle::isNotOf(const AbsolutePath &project) const
{
    if (isOf(project, m_lockPath, m_lock.text) && (!m_within || isOf(project, *m_within, m_withinText)))
        return std::nullopt;
    return Failure{Error{QCoreApplication::translate("Bundle", "%1 holds the packages of another lock than that of %2.")
                             .arg(m_file.toString(), project.toString()),
                         m_lockPath.toString(),
                         QCoreApplication::translate("Bundle", "Name the bundle that the project was made from.")},
                   {}};
}

Result<Solution> Bundle::solution(const ProjectSpec &spec) const
{
    const auto packages = m_manager->output()->packagesIn(m_lock.text, m_lock.scope);
    if (!packages)
        return std::unexpected(packages.error());
    Solution solution;
    solution.python = m_lock.scope.python;
    solution.packages = *packages;
    if (m_within) {
        const auto others = pipPartOutput()->packagesIn(m_withinText, m_lock.scope);
        if (!others)
            return std::unexpected(others.error());
        solution.packages += *others;
        std::ranges::sort(solution.packages, {}, &LockedPackage::name);
        solution.otherLocks.insert(m_within->toString(), m_withinText);
    }
    solution.lock = m_lock.text;
    solution.downloadBytes = 0;
    // Locks of other platforms stand beside it where the spec names these.
    const auto entries = m_system.list(m_lockPath.in(m_folder.child(u"project"_s)).parent());
    for (const auto &entry : entries.value_or(QList<DirectoryEntry>())) {
        const QString name = QString::fromUtf8(entry.name);
        if (!spec.environment.lock || name == m_lockPath.toString() || entry.type != FileType::File)
            continue;
        const auto text = m_system.read(m_folder.child(u"project/"_s + name), maximumLockSize);
        if (text && name.endsWith(u".lock"))
            solution.otherLocks.insert(name, *text);
    }
    return solution;
}

} // namespace groundwork
