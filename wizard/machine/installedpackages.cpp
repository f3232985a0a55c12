// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "machine/installedpackages.h"

#include "machine/condarecord.h"
#include "machine/distinfo.h"
#include "machine/prefixrecords.h"
#include "machine/smallfiles.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace groundwork {

namespace {

struct Records
{
    QList<PackageRecord> packages;
    QStringList unreadable; ///< paths relative to the prefix
};

QString relative(const AbsolutePath &prefix, const AbsolutePath &path)
{
    return path.toString().mid(prefix.toString().size() + 1);
}

void addCondaRecords(const System &system, const AbsolutePath &prefix, Records &records)
{
    const AbsolutePath folder = prefix.child(QStringLiteral("conda-meta"));
    for (const auto &name : namesIn(system, folder)) {
        if (!name.endsWith(u".json"))
            continue;
        PackageRecord record = readCondaRecord(system, folder.child(name));
        if (record.isReadable)
            records.packages.append(std::move(record));
        else
            records.unreadable.append(relative(prefix, folder.child(name)));
    }
}

/// Those that no conda package brought: pip's and uv's.
void addDistInfos(const System &system, const AbsolutePath &prefix, Records &records)
{
    QSet<QString> owned;
    for (const auto &record : std::as_const(records.packages)) {
        for (const auto &file : record.files) {
            const auto at = file.path.indexOf(u".dist-info/");
            if (at > 0)
                owned.insert(file.path.first(at));
        }
    }
    for (const auto &library : libraryFolders(system, prefix)) {
        const AbsolutePath packages = library.child(QStringLiteral("site-packages"));
        for (const auto &name : namesIn(system, packages)) {
            const AbsolutePath distInfo = packages.child(name);
            if (!name.endsWith(u".dist-info") || owned.contains(relative(prefix, distInfo).chopped(10)))
                continue;
            PackageRecord record = readDistInfo(system, prefix, distInfo);
            if (!record.isReadable)
                records.unreadable.append(relative(prefix, distInfo));
            records.packages.append(std::move(record));
        }
    }
}

Result<Records> readRecords(const System &system, const AbsolutePath &prefix)
{
    Records records;
    addCondaRecords(system, prefix, records);
    addDistInfos(system, prefix, records);
    const bool isEnvironment = !records.packages.isEmpty() ||
                               exists(system, prefix.child(QStringLiteral("conda-meta"))) ||
                               exists(system, prefix.child(QStringLiteral("pyvenv.cfg")));
    if (!isEnvironment)
        return failure(
            QCoreApplication::translate("InstalledPackages", "There is no environment in %1.").arg(prefix.toString()),
            {}, QCoreApplication::translate("InstalledPackages", "Make the environment first."));
    return records;
}

/// Compiled files are made and dropped at any time; they prove nothing. The records of what virtualenv puts into an
/// environment also name the folders for them, which are not there yet.
bool isCompiled(const QString &path)
{
    return path.endsWith(u".pyc") || path.endsWith(u".pyo") || path.endsWith(u"/__pycache__");
}

bool isIntact(const System &system, const AbsolutePath &prefix, const RecordedFile &file)
{
    const auto status = system.status(prefix.child(file.path));
    if (!status || !*status)
        return false;
    // A link's own size is the length of its target.
    return file.size < 0 || (*status)->type != FileType::File || (*status)->size == file.size;
}

QString pythonOf(const System &system, const AbsolutePath &prefix, const Records &records)
{
    const auto python = std::ranges::find_if(records.packages, [](const PackageRecord &record) {
        return record.package.fromConda && record.package.name == u"python";
    });
    if (python != records.packages.cend())
        return python->package.version;
    const QString settings = textOf(system, prefix.child(QStringLiteral("pyvenv.cfg")));
    const QString version = valueIn(settings, u"version", u'=');
    return version.isEmpty() ? valueIn(settings, u"version_info", u'=').section(u'.', 0, 2) : version;
}

} // namespace

Result<InstalledEnvironment> readInstalledEnvironment(const System &system, const AbsolutePath &prefix, FileCheck check)
{
    auto records = readRecords(system, prefix);
    if (!records)
        return std::unexpected(records.error());
    InstalledEnvironment environment;
    environment.python = pythonOf(system, prefix, *records);
    environment.damaged = records->unreadable;
    for (auto &record : records->packages) {
        if (check == FileCheck::Sizes) {
            for (const auto &file : std::as_const(record.files)) {
                if (isCompiled(file.path) || isIntact(system, prefix, file))
                    continue;
                environment.damaged.append(file.path);
                environment.damagedPackages.insert(file.path, record.package.name);
            }
        }
        environment.packages.append(std::move(record.package));
    }
    std::ranges::sort(environment.packages, {}, &InstalledPackage::name);
    environment.damaged.sort();
    environment.damaged.removeDuplicates();
    return environment;
}

Result<QStringList> readRecordedFiles(const System &system, const AbsolutePath &prefix)
{
    const auto records = readRecords(system, prefix);
    if (!records)
        return std::unexpected(records.error());
    QStringList files;
    for (const auto &record : records->packages) {
        for (const auto &file : record.files)
            files.append(file.path);
    }
    files.sort();
    files.removeDuplicates();
    return files;
}

} // namespace groundwork
