// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "generator/run/storedrecentprojects.h"

#include "generator/run/projectrecord.h"
#include "system/folders.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;

namespace groundwork {

namespace {

constexpr qint64 largestFile = 64 * 1024;
constexpr qsizetype longestList = 8;
constexpr qsizetype longestName = 80;

} // namespace

StoredRecentProjects::StoredRecentProjects(System &system, AbsolutePath file)
    : m_system(system), m_file(std::move(file))
{
}

QList<RecentProject> StoredRecentProjects::stored() const
{
    QList<RecentProject> projects;
    const auto bytes = m_system.read(m_file, largestFile);
    if (!bytes)
        return projects;
    const QJsonArray entries = QJsonDocument::fromJson(*bytes).object().value(u"projects"_s).toArray();
    for (const QJsonValue &entry : entries) {
        const auto folder = AbsolutePath::from(entry[u"folder"_s].toString());
        const QString name = entry[u"name"_s].toString().left(longestName);
        if (folder && !name.isEmpty() && projects.size() < longestList)
            projects.append({name, *folder, ProjectState::Waiting});
    }
    return projects;
}

QList<RecentProject> StoredRecentProjects::list() const
{
    QList<RecentProject> projects;
    for (RecentProject &project : stored()) {
        const auto record = readProjectRecord(m_system, project.folder);
        if (!record)
            continue;
        project.state = record->state;
        projects.append(std::move(project));
    }
    return projects;
}

Result<void> StoredRecentProjects::remember(const QString &name, const AbsolutePath &folder)
{
    QJsonArray entries;
    entries.append(QJsonObject{{u"name"_s, name}, {u"folder"_s, folder.toString()}});
    for (const RecentProject &project : stored()) {
        if (project.folder != folder && entries.size() < longestList)
            entries.append(QJsonObject{{u"name"_s, project.name}, {u"folder"_s, project.folder.toString()}});
    }
    if (auto made = makeFolders(m_system, m_file.parent()); !made)
        return made;
    const QByteArray text = QJsonDocument(QJsonObject{{u"version"_s, 1}, {u"projects"_s, entries}}).toJson();
    return m_system.write(m_file, text, WriteMode::Replace, Permissions::Normal);
}

} // namespace groundwork
