// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "generator/run/projectrecord.h"

#include "machine/projectstate.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <optional>

namespace groundwork {

namespace {

constexpr qint64 maximumRecordSize = 16 * 1024 * 1024;

AbsolutePath stateFile(const AbsolutePath &project)
{
    return project.child(QStringLiteral(".groundwork/state.json"));
}

AbsolutePath journalFile(const AbsolutePath &project)
{
    return project.child(QStringLiteral(".groundwork/journal.json"));
}

QString kindName(JournalKind kind)
{
    switch (kind) {
    case JournalKind::File:
        return QStringLiteral("file");
    case JournalKind::Directory:
        return QStringLiteral("directory");
    case JournalKind::Tree:
        return QStringLiteral("tree");
    }
    Q_UNREACHABLE();
}

std::optional<JournalKind> kindFromName(const QString &name)
{
    for (const auto kind : {JournalKind::File, JournalKind::Directory, JournalKind::Tree}) {
        if (kindName(kind) == name)
            return kind;
    }
    return std::nullopt;
}

QString checksum(const QJsonDocument &content)
{
    return QString::fromLatin1(
        QCryptographicHash::hash(content.toJson(QJsonDocument::Compact), QCryptographicHash::Sha256).toHex());
}

/// Nothing: one that was written before states had a checksum.
std::optional<bool> isSound(QJsonObject state)
{
    if (!state.contains(u"checksum"))
        return std::nullopt;
    const QString sum = state.take(u"checksum").toString();
    return sum == checksum(QJsonDocument(state));
}

std::unexpected<Error> damaged(const AbsolutePath &file)
{
    return failure(
        QCoreApplication::translate("ProjectRecord", "What Groundwork noted about this project cannot be read."),
        file.toString(),
        QCoreApplication::translate("ProjectRecord", "Remove the project by hand, or restore its .groundwork folder."));
}

} // namespace

Result<void> writeProjectRecord(System &system, const AbsolutePath &folder, const ProjectRecord &record)
{
    QJsonArray entries;
    for (const auto &entry : record.journal) {
        QJsonObject object{{QStringLiteral("kind"), kindName(entry.kind)},
                           {QStringLiteral("path"), entry.path.toString()}};
        if (entry.kind == JournalKind::File)
            object.insert(u"sha256", QString::fromLatin1(entry.sha256));
        entries.append(object);
    }
    const QJsonObject journal{{QStringLiteral("version"), 1},
                              {QStringLiteral("entries"), entries},
                              {QStringLiteral("checksum"), checksum(QJsonDocument(entries))}};
    QJsonObject state{{QStringLiteral("version"), 1},
                      {QStringLiteral("project"), record.project.toString()},
                      {QStringLiteral("state"), stateName(record.state)},
                      {QStringLiteral("lock"), record.lock},
                      {QStringLiteral("kernel"), record.kernel},
                      {QStringLiteral("manager"), record.manager},
                      {QStringLiteral("prefix"), record.prefix.toString()},
                      {QStringLiteral("kernels"), record.kernels.toString()},
                      {QStringLiteral("commits"), QJsonArray::fromStringList(record.commits)}};
    if (record.isTrusted)
        state.insert(u"checksum", checksum(QJsonDocument(state)));
    // The journal first: a state is never ahead of what undo would need.
    if (const auto written =
            system.write(journalFile(folder), QJsonDocument(journal).toJson(), WriteMode::Replace, Permissions::Normal);
        !written)
        return written;
    return system.write(stateFile(folder), QJsonDocument(state).toJson(), WriteMode::Replace, Permissions::Normal);
}

Result<ProjectRecord> readProjectRecord(const System &system, const AbsolutePath &project)
{
    const auto stateBytes = system.read(stateFile(project), maximumRecordSize);
    const auto journalBytes = system.read(journalFile(project), maximumRecordSize);
    if (!stateBytes || !journalBytes)
        return failure(
            QCoreApplication::translate("Target", "%1 is not a project of Groundwork.").arg(project.toString()),
            stateBytes ? journalBytes.error().message : stateBytes.error().message,
            QCoreApplication::translate("Target", "Name the folder of a project that Groundwork made."),
            ErrorKind::TargetNotUsable);
    const QJsonObject stateObject = QJsonDocument::fromJson(*stateBytes).object();
    const QJsonObject journalObject = QJsonDocument::fromJson(*journalBytes).object();
    const QJsonArray entries = journalObject.value(u"entries").toArray();
    const auto state = projectStateNamed(stateObject.value(u"state").toString());
    const auto sound = isSound(stateObject);
    if (stateObject.value(u"version").toInt() != 1 || !state || sound == false)
        return damaged(stateFile(project));
    if (journalObject.value(u"version").toInt() != 1 ||
        journalObject.value(u"checksum").toString() != checksum(QJsonDocument(entries)))
        return damaged(journalFile(project));

    ProjectRecord record;
    record.state = *state;
    const auto made = AbsolutePath::from(stateObject.value(u"project").toString());
    if (!made)
        return damaged(stateFile(project));
    if (*made != project)
        return failure(QCoreApplication::translate("ProjectRecord", "The project in %1 was made in %2.")
                           .arg(project.toString(), made->toString()),
                       {},
                       QCoreApplication::translate(
                           "ProjectRecord", "Move it back, or make it anew from its setup file in another folder."),
                       ErrorKind::TargetNotUsable);
    record.project = *made;
    record.lock = stateObject.value(u"lock").toString();
    record.kernel = stateObject.value(u"kernel").toString();
    record.manager = stateObject.value(u"manager").toString();
    record.prefix = AbsolutePath::from(stateObject.value(u"prefix").toString()).value_or(AbsolutePath());
    record.kernels = AbsolutePath::from(stateObject.value(u"kernels").toString()).value_or(AbsolutePath());
    record.isTrusted = sound.has_value();
    if (record.isTrusted) {
        for (const auto commit : stateObject.value(u"commits").toArray())
            record.commits.append(commit.toString());
    }
    for (const auto value : entries) {
        const QJsonObject object = value.toObject();
        const auto kind = kindFromName(object.value(u"kind").toString());
        const auto path = AbsolutePath::from(object.value(u"path").toString());
        if (!kind || !path)
            return damaged(journalFile(project));
        record.journal.append({*kind, *path, object.value(u"sha256").toString().toLatin1()});
    }
    return record;
}

} // namespace groundwork
