// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "generator/managers/condacache.h"

#include "spec/packages.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

#include <algorithm>
#include <array>

namespace groundwork {

namespace {

constexpr qint64 largestManifest = 64 * 1024 * 1024;
constexpr std::array archiveEndings = {".conda", ".tar.bz2"};

QJsonObject objectIn(const System &system, const AbsolutePath &file)
{
    const auto text = system.read(file, largestManifest);
    return text ? QJsonDocument::fromJson(*text).object() : QJsonObject();
}

bool isThere(const System &system, const AbsolutePath &package, const QString &path, qint64 size)
{
    if (path.isEmpty() || path.startsWith(u'/') || path.split(u'/').contains(u".."))
        return false;
    const auto status = system.status(package.child(path));
    if (!status || !*status)
        return false;
    return size < 0 || (*status)->type != FileType::File || (*status)->size == size;
}

} // namespace

bool isWholePackage(const System &system, const AbsolutePath &package)
{
    const AbsolutePath info = package.child(QStringLiteral("info"));
    if (objectIn(system, info.child(QStringLiteral("index.json"))).isEmpty())
        return false;
    if (const QJsonObject manifest = objectIn(system, info.child(QStringLiteral("paths.json"))); !manifest.isEmpty()) {
        const QJsonArray paths = manifest.value(u"paths").toArray();
        return std::ranges::all_of(paths, [&](const QJsonValue &path) {
            return isThere(system, package, path[u"_path"].toString(), path[u"size_in_bytes"].toInteger(-1));
        });
    }
    // Packages of before 2017 have a plain list only.
    const auto list = system.read(info.child(QStringLiteral("files")), largestManifest);
    if (!list)
        return false;
    const auto lines = list->split('\n');
    return std::ranges::all_of(lines, [&](const QByteArray &line) {
        const QString path = QString::fromUtf8(line).trimmed();
        return path.isEmpty() || isThere(system, package, path, -1);
    });
}

QSet<QString> distributionsIn(const System &system, const AbsolutePath &packages)
{
    QSet<QString> found;
    const auto entries = system.list(packages);
    for (const auto &entry : entries.value_or(QList<DirectoryEntry>())) {
        for (const QByteArrayView ending : archiveEndings) {
            if (entry.type != FileType::File || !entry.name.endsWith(ending))
                continue;
            const QString stem = QString::fromUtf8(entry.name.chopped(ending.size()));
            const qsizetype end = stem.lastIndexOf(u'-', stem.lastIndexOf(u'-') - 1);
            if (end > 0)
                found.insert(normalisedPackageName(stem.first(end)) + stem.sliced(end));
        }
    }
    return found;
}

void removeHalfExtracted(System &system, const AbsolutePath &packages, qint64 sinceNs)
{
    const auto entries = system.list(packages);
    if (!entries)
        return;
    QSet<QByteArray> archived;
    for (const auto &entry : *entries) {
        for (const QByteArrayView ending : archiveEndings) {
            if (entry.type == FileType::File && entry.name.endsWith(ending))
                archived.insert(entry.name.chopped(ending.size()));
        }
    }
    for (const auto &entry : *entries) {
        if (entry.type != FileType::Directory || !archived.contains(entry.name))
            continue;
        const AbsolutePath package = packages.child(QString::fromUtf8(entry.name));
        const auto status = system.status(package);
        if (!status || !*status || !(*status)->own || (*status)->modifiedNs < sinceNs ||
            isWholePackage(system, package))
            continue;
        (void)system.removeTree(package);
    }
}

} // namespace groundwork
