// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "machine/distinfo.h"

#include "base/packagenames.h"
#include "machine/smallfiles.h"

namespace groundwork {

namespace {

constexpr qint64 largestPythonRecord = 64 * 1024 * 1024;

} // namespace

QStringList recordFields(QByteArrayView line)
{
    QStringList fields;
    QByteArray field;
    bool quoted = false;
    for (qsizetype i = 0; i < line.size(); ++i) {
        const char c = line[i];
        if (c == '"' && quoted && i + 1 < line.size() && line[i + 1] == '"') {
            field += c;
            ++i;
        } else if (c == '"') {
            quoted = !quoted;
        } else if (c == ',' && !quoted) {
            fields.append(QString::fromUtf8(field));
            field.clear();
        } else {
            field += c;
        }
    }
    fields.append(QString::fromUtf8(field));
    return fields;
}

PackageRecord readDistInfo(const System &system, const AbsolutePath &prefix, const AbsolutePath &distInfo)
{
    PackageRecord record;
    const QString metadata = textOf(system, distInfo.child(QStringLiteral("METADATA")));
    // NAME-VERSION.dist-info, should the metadata be damaged.
    const QString folder = distInfo.fileName().chopped(QLatin1StringView(".dist-info").size());
    const QString name = valueIn(metadata, u"Name", u':');
    record.package.name = normalisedPackageName(name.isEmpty() ? folder.section(u'-', 0, 0) : name);
    record.package.version = valueIn(metadata, u"Version", u':');
    record.isReadable = !name.isEmpty() && !record.package.version.isEmpty();
    if (record.package.version.isEmpty())
        record.package.version = folder.section(u'-', 1);

    const auto list = system.read(distInfo.child(QStringLiteral("RECORD")), largestPythonRecord);
    record.isReadable = record.isReadable && list;
    const QString root = distInfo.parent().toString().mid(prefix.toString().size() + 1) + u'/';
    const QByteArray lines = list.value_or(QByteArray());
    for (qsizetype start = 0; start < lines.size();) {
        const qsizetype end = lines.indexOf('\n', start) < 0 ? lines.size() : lines.indexOf('\n', start);
        const QStringList fields = recordFields(QByteArrayView(lines).sliced(start, end - start).trimmed());
        start = end + 1;
        const QString path = fields.first().startsWith(u'/') ? QString() : insidePrefix(root + fields.first());
        if (fields.first().isEmpty() || path.isEmpty())
            continue;
        bool isNumber = false;
        const qint64 size = fields.value(2).toLongLong(&isNumber);
        record.files.append({path, isNumber ? size : -1});
    }
    record.package.modules = modulesIn(record.files, record.package.name);
    return record;
}

} // namespace groundwork
