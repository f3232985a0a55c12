// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "machine/packagecaches.h"

#include "base/packagenames.h"
#include "machine/condasettings.h"
#include "machine/smallfiles.h"
#include "machine/toolcaches.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QtEndian>

#include <algorithm>

namespace groundwork {

namespace {

using Kind = PackageCacheFile::Kind;

constexpr int deepestDownload = 6; ///< pip spreads what it fetched over folders in folders
constexpr qsizetype mostDownloads = 50'000;

QList<AbsolutePath> condaPackageFolders(const System &system, const MachineFacts &facts,
                                        const QProcessEnvironment &surroundings)
{
    QList<AbsolutePath> roots;
    for (const ToolFact &tool : facts.tools) {
        if (!tool.root.isEmpty())
            roots.append(tool.root);
    }
    QList<AbsolutePath> folders;
    const auto add = [&folders](const AbsolutePath &folder) {
        if (!folder.isEmpty() && !folders.contains(folder))
            folders.append(folder);
    };
    for (const QString &said : surroundings.value(QStringLiteral("CONDA_PKGS_DIRS"))
                                   .split(QRegularExpression(QStringLiteral("[:,]")), Qt::SkipEmptyParts))
        add(pathInSettings(said.trimmed(), surroundings));
    for (const CondaFile &file : condaFiles(system, surroundings, roots)) {
        for (const QString &said : file.values.value(QStringLiteral("pkgs_dirs")))
            add(pathInSettings(said, surroundings));
    }
    for (const AbsolutePath &root : std::as_const(roots))
        add(root.child(QStringLiteral("pkgs")));
    if (!facts.home.isEmpty())
        add(facts.home.child(QStringLiteral(".conda/pkgs")));
    add(condaMetadataCache(facts)); // each solve of ours brings it up to date
    return folders;
}

/// The channel of an index with this name when it is all of the channel: conda also keeps shorter ones, whose names are
/// made from more than the address. Source: conda's cache_fn_url().
QString wholeChannel(const System &system, const AbsolutePath &folder, const QString &stem)
{
    for (const QString &ending : {QStringLiteral(".info.json"), QStringLiteral(".state.json")}) {
        const QString text = textOf(system, folder.child(stem + ending));
        QString address = QJsonDocument::fromJson(text.toUtf8()).object().value(u"url").toString();
        if (address.isEmpty())
            continue;
        if (address.endsWith(u"/repodata.json.zst") || address.endsWith(u"/repodata.json"))
            address = address.section(u'/', 0, -2);
        const QByteArray hashed = address.endsWith(u'/') ? address.toUtf8() : address.toUtf8() + '/';
        const QByteArray hash = QCryptographicHash::hash(hashed, QCryptographicHash::Md5).toHex();
        return QString::fromLatin1(hash.first(8)) == stem ? QString::fromUtf8(hashed.chopped(1)) : QString();
    }
    return {};
}

std::optional<PackageCacheFile> fileAt(const System &system, const AbsolutePath &path, Kind kind)
{
    const auto status = system.status(path);
    if (!status || !*status || (*status)->type != FileType::File)
        return std::nullopt;
    PackageCacheFile file;
    file.kind = kind;
    file.path = path;
    file.size = (*status)->size;
    file.modifiedNs = (*status)->modifiedNs;
    return file;
}

void addConda(QList<PackageCacheFile> &files, const System &system, const AbsolutePath &packages)
{
    const AbsolutePath folder = packages.child(QStringLiteral("cache"));
    for (const QString &name : namesIn(system, folder)) {
        if (!name.endsWith(u".json") || name.count(u'.') != 1)
            continue;
        auto file = fileAt(system, folder.child(name), Kind::CondaIndex);
        if (!file)
            continue;
        file->channel = wholeChannel(system, folder, name.chopped(5));
        files.append(*file);
    }
}

/// uv's folders are named after their form, and below after the index: pypi/NAME.rkyv, index/HASH/NAME.rkyv.
void addUv(QList<PackageCacheFile> &files, const System &system, const AbsolutePath &cache)
{
    QList<AbsolutePath> folders;
    for (const QString &form : namesIn(system, cache)) {
        if (!form.startsWith(u"simple-v"))
            continue;
        const AbsolutePath pages = cache.child(form);
        folders.append(pages.child(QStringLiteral("pypi")));
        for (const QString &index : namesIn(system, pages.child(QStringLiteral("index"))))
            folders.append(pages.child(QStringLiteral("index/") + index));
    }
    for (const AbsolutePath &folder : std::as_const(folders)) {
        for (const QString &name : namesIn(system, folder)) {
            auto file = name.endsWith(u".rkyv") ? fileAt(system, folder.child(name), Kind::UvPage) : std::nullopt;
            if (!file)
                continue;
            file->package = name.chopped(5);
            files.append(*file);
        }
    }
}

void addBelow(QList<PackageCacheFile> &files, const System &system, const AbsolutePath &folder, int depth)
{
    const auto entries = system.list(folder);
    for (const DirectoryEntry &entry : entries.value_or(QList<DirectoryEntry>())) {
        if (files.size() >= mostDownloads)
            return;
        const QString name = QString::fromUtf8(entry.name);
        if (entry.type == FileType::Directory && depth > 0) {
            addBelow(files, system, folder.child(name), depth - 1);
        } else if (entry.type == FileType::File) {
            const Kind kind = name.endsWith(u".whl") ? Kind::Wheel : Kind::Download;
            if (const auto file = fileAt(system, folder.child(name), kind))
                files.append(*file);
        }
    }
}

} // namespace

QList<PackageCacheFile> packageCaches(const System &system, const MachineFacts &facts,
                                      const QProcessEnvironment &surroundings)
{
    QList<PackageCacheFile> files;
    for (const AbsolutePath &folder : condaPackageFolders(system, facts, surroundings))
        addConda(files, system, folder);
    const AbsolutePath uv = toolCache(facts, QStringLiteral("UV_CACHE_DIR"), QStringLiteral("uv"));
    if (!uv.isEmpty())
        addUv(files, system, uv);
    const AbsolutePath pip = toolCache(facts, QStringLiteral("PIP_CACHE_DIR"), QStringLiteral("pip"));
    for (const QString &folder : {QStringLiteral("http"), QStringLiteral("http-v2"), QStringLiteral("wheels")}) {
        if (!pip.isEmpty())
            addBelow(files, system, pip.child(folder), deepestDownload);
    }
    return files;
}

QStringList versionsInUvPage(const QByteArray &page, const QString &package)
{
    // The files stand there as the ends of addresses, each "/NAME-VERSION-…" with the name in its own spelling.
    const QString name = QRegularExpression::escape(normalisedPackageName(package))
                             .replace(QStringLiteral("\\-"), QStringLiteral("[-_.]+"));
    const QRegularExpression file(
        QStringLiteral("/%1-(\\d[\\w.!+]*?)(?:-[\\w.]+-[\\w.]+-[\\w.]+\\.whl|\\.tar\\.gz)").arg(name),
        QRegularExpression::CaseInsensitiveOption);
    QStringList versions;
    for (auto found = file.globalMatch(QString::fromLatin1(page)); found.hasNext();)
        versions.append(found.next().captured(1));
    versions.removeDuplicates();
    return versions;
}

std::optional<NamedVersion> wheelNamed(const QString &fileName)
{
    static const QRegularExpression form(
        QStringLiteral("^([A-Za-z0-9][\\w.]*)-(\\d[\\w.!+]*)(?:-\\d\\w*)?-[\\w.]+-[\\w.]+-[\\w.]+\\.whl$"));
    const auto found = form.match(fileName);
    if (!found.hasMatch())
        return std::nullopt;
    return NamedVersion{normalisedPackageName(found.captured(1)), found.captured(2)};
}

std::optional<NamedVersion> wheelAtEnd(QByteArrayView end)
{
    // A wheel is a zip archive, whose list of files is at its end: "PK\1\2", 46 bytes, and the name.
    constexpr qsizetype head = 46, nameSizeAt = 28;
    static const QRegularExpression record(QStringLiteral("^([A-Za-z0-9][\\w.]*)-(\\d[^/-]*)\\.dist-info/RECORD$"));
    qsizetype at = 0;
    while ((at = end.indexOf("PK\1\2", at)) >= 0) {
        if (end.size() - at < head)
            return std::nullopt;
        const qsizetype size = qFromLittleEndian<quint16>(end.data() + at + nameSizeAt);
        const QByteArrayView name = end.sliced(at + head, std::min(size, end.size() - at - head));
        const auto found = record.match(QString::fromUtf8(name));
        if (found.hasMatch())
            return NamedVersion{normalisedPackageName(found.captured(1)), found.captured(2)};
        at += head;
    }
    return std::nullopt;
}

} // namespace groundwork
