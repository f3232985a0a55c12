// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "generator/steps/environmentmark.h"

#include "machine/installedpackages.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

#include <algorithm>

namespace groundwork {

namespace {

constexpr qint64 maximumMarkSize = 64 * 1024 * 1024;

Result<void> collect(const System &system, const AbsolutePath &folder, const QString &below, QStringList &files)
{
    const auto entries = system.list(folder);
    if (!entries)
        return std::unexpected(entries.error());
    for (const auto &entry : *entries) {
        const QString name = QString::fromUtf8(entry.name);
        const QString path = below + name;
        if (entry.type == FileType::Directory) {
            if (const auto inner = collect(system, folder.child(name), path + u'/', files); !inner)
                return inner;
        } else if (!name.endsWith(u".pyc") && path != environmentMarkName()) {
            files.append(path);
        }
    }
    return {};
}

} // namespace

std::optional<EnvironmentMark> readEnvironmentMark(const System &system, const AbsolutePath &prefix)
{
    const auto bytes = system.read(prefix.child(environmentMarkName()), maximumMarkSize);
    if (!bytes)
        return std::nullopt;
    const QJsonObject object = QJsonDocument::fromJson(*bytes).object();
    if (object.value(u"version").toInt() != 1)
        return std::nullopt;
    EnvironmentMark mark;
    mark.project = object.value(u"project").toString();
    mark.lockSha256 = object.value(u"lock").toString().toLatin1();
    for (const auto file : object.value(u"files").toArray())
        mark.files.append(file.toString());
    return mark;
}

Result<void> writeEnvironmentMark(System &system, const AbsolutePath &prefix, const EnvironmentMark &mark)
{
    QJsonObject object;
    object.insert(u"version", 1);
    object.insert(u"project", mark.project);
    object.insert(u"lock", QString::fromLatin1(mark.lockSha256));
    object.insert(u"files", QJsonArray::fromStringList(mark.files));
    return system.write(prefix.child(environmentMarkName()), QJsonDocument(object).toJson(QJsonDocument::Compact),
                        WriteMode::Replace, Permissions::Normal);
}

bool holdsAtMostAMark(const System &system, const AbsolutePath &folder)
{
    const QByteArray name = environmentMarkName().toUtf8();
    const auto entries = system.list(folder);
    return entries && std::ranges::all_of(*entries, [&name](const DirectoryEntry &entry) {
               return entry.type == FileType::File &&
                      (entry.name == name || entry.name == '.' + name + ".groundwork-new");
           });
}

Result<QStringList> filesBelow(const System &system, const AbsolutePath &prefix)
{
    QStringList files;
    if (const auto done = collect(system, prefix, {}, files); !done)
        return std::unexpected(done.error());
    files.sort();
    return files;
}

Result<QStringList> foreignFiles(const System &system, const AbsolutePath &prefix, const EnvironmentMark &mark)
{
    const auto recorded = readRecordedFiles(system, prefix);
    const auto present = filesBelow(system, prefix);
    if (!recorded || !present)
        return std::unexpected(recorded ? present.error() : recorded.error());
    QSet<QString> owned(mark.files.cbegin(), mark.files.cend());
    for (const auto &file : *recorded)
        owned.insert(file);
    QStringList foreign;
    for (const auto &file : *present) {
        if (!owned.contains(file))
            foreign.append(file);
    }
    return foreign;
}

} // namespace groundwork
