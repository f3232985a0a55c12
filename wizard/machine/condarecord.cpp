// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "machine/condarecord.h"

#include "base/packagenames.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace groundwork {

namespace {

constexpr qint64 largestCondaRecord = 64 * 1024 * 1024;

/// Sizes of the files that were linked as they are. Where the prefix was written into a file, its size is another.
QHash<QString, qint64> boundSizes(const QJsonObject &json)
{
    QHash<QString, qint64> sizes;
    for (const auto value : json.value(u"paths_data").toObject().value(u"paths").toArray()) {
        const QJsonObject path = value.toObject();
        const QString type = path.value(u"path_type").toString();
        // libmamba's records tell it by the checksums alone.
        const bool rewritten =
            path.contains(u"prefix_placeholder") || path.contains(u"file_mode") || path.value(u"no_link").toBool() ||
            (path.contains(u"sha256_in_prefix") && path.value(u"sha256_in_prefix") != path.value(u"sha256"));
        const QJsonValue size = path.value(u"size_in_bytes");
        if (!rewritten && size.isDouble() && (type == u"hardlink" || type.isEmpty()))
            sizes.insert(path.value(u"_path").toString(), size.toInteger());
    }
    return sizes;
}

} // namespace

PackageRecord readCondaRecord(const System &system, const AbsolutePath &file)
{
    PackageRecord record;
    const auto bytes = system.read(file, largestCondaRecord);
    const QJsonObject json = bytes ? QJsonDocument::fromJson(*bytes).object() : QJsonObject();
    record.package.name = normalisedPackageName(json.value(u"name").toString());
    record.package.version = json.value(u"version").toString();
    record.package.build = json.value(u"build").toString();
    record.package.fromConda = true;
    record.isReadable = !record.package.name.isEmpty() && json.value(u"files").isArray();
    const auto sizes = boundSizes(json);
    for (const auto value : json.value(u"files").toArray()) {
        const QString written = value.toString();
        if (const QString path = insidePrefix(written); !path.isEmpty())
            record.files.append({path, sizes.value(written, -1)});
    }
    record.package.modules = modulesIn(record.files, record.package.name);
    return record;
}

} // namespace groundwork
