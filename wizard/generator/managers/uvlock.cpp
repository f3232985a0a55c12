// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "generator/managers/uvlock.h"

#include "base/packagenames.h"
#include "generator/formats/tomlreader.h"
#include "generator/managers/markers.h"
#include "generator/managers/wheels.h"

#include <QCoreApplication>
#include <QMultiHash>
#include <QSet>

#include <algorithm>

namespace groundwork {

namespace {

const Value &valueIn(const Mapping &table, QStringView key)
{
    static const Value none;
    const auto found = std::ranges::find(table, key, &std::pair<QString, Value>::first);
    return found == table.end() ? none : found->second;
}

QString textIn(const Mapping &table, QStringView key)
{
    const auto *text = std::get_if<QString>(&valueIn(table, key).content());
    return text == nullptr ? QString() : *text;
}

const Mapping &tableIn(const Mapping &table, QStringView key)
{
    static const Mapping none;
    const auto *inner = std::get_if<Mapping>(&valueIn(table, key).content());
    return inner == nullptr ? none : *inner;
}

const QList<Value> &listIn(const Mapping &table, QStringView key)
{
    static const QList<Value> none;
    const auto *list = std::get_if<QList<Value>>(&valueIn(table, key).content());
    return list == nullptr ? none : *list;
}

/// The members of a list that are tables.
QList<const Mapping *> tablesIn(const QList<Value> &list)
{
    QList<const Mapping *> tables;
    for (const auto &member : list) {
        if (const auto *table = std::get_if<Mapping>(&member.content()))
            tables.append(table);
    }
    return tables;
}

QStringList textsIn(const QList<Value> &list)
{
    QStringList texts;
    for (const auto &member : list) {
        if (const auto *text = std::get_if<QString>(&member.content()))
            texts.append(*text);
    }
    return texts;
}

/// Walks from the project along what is needed in one environment.
class LockWalk
{
public:
    LockWalk(const Mapping &lock, const LockScope &scope) : m_scope(scope)
    {
        for (const Mapping *package : tablesIn(listIn(lock, u"package"))) {
            m_packages.insert(normalisedPackageName(textIn(*package, u"name")), package);
            const Mapping &source = tableIn(*package, u"source");
            if (textIn(source, u"virtual") == u"." || textIn(source, u"editable") == u".")
                m_root = package;
        }
    }

    Result<QList<LockedPackage>> packages()
    {
        if (m_root == nullptr)
            return std::unexpected(unreadableUvLock(QStringLiteral("source = { virtual = \".\" }")));
        m_open.append(&listIn(*m_root, u"dependencies"));
        // What “uv add --dev” adds, “uv sync” installs.
        m_open.append(&listIn(tableIn(*m_root, u"dev-dependencies"), u"dev"));
        while (!m_open.isEmpty()) {
            if (auto done = follow(*m_open.takeLast()); !done)
                return std::unexpected(done.error());
        }
        std::ranges::sort(m_found, {}, &LockedPackage::name);
        return m_found;
    }

private:
    Result<void> follow(const QList<Value> &dependencies)
    {
        for (const Mapping *dependency : tablesIn(dependencies)) {
            const auto holds = markerHolds(textIn(*dependency, u"marker"), m_scope);
            if (!holds)
                return std::unexpected(unreadableUvLock(holds.error().message));
            if (!*holds)
                continue;
            const Mapping *package = meant(*dependency);
            if (package == nullptr)
                return std::unexpected(unreadableUvLock(textIn(*dependency, u"name")));
            add(*package);
            for (const auto &extra : textsIn(listIn(*dependency, u"extra")))
                addExtra(*package, extra);
        }
        return {};
    }

    /// The package of a dependency: where several versions of it are locked, the one of this environment.
    const Mapping *meant(const Mapping &dependency) const
    {
        const QString version = textIn(dependency, u"version");
        const auto candidates = m_packages.values(normalisedPackageName(textIn(dependency, u"name")));
        const auto found = std::ranges::find_if(candidates, [&](const Mapping *candidate) {
            return version.isEmpty() ? candidates.size() == 1 || isForScope(*candidate)
                                     : textIn(*candidate, u"version") == version;
        });
        return found == candidates.end() ? nullptr : *found;
    }

    bool isForScope(const Mapping &package) const
    {
        const QStringList markers = textsIn(listIn(package, u"resolution-markers"));
        return markers.isEmpty() || std::ranges::any_of(markers, [this](const QString &marker) {
                   return markerHolds(marker, m_scope).value_or(false);
               });
    }

    void add(const Mapping &package)
    {
        if (&package == m_root || m_seen.contains(&package))
            return;
        m_seen.insert(&package);
        m_found.append(
            {normalisedPackageName(textIn(package, u"name")), textIn(package, u"version"), {}, bytesOf(package)});
        m_open.append(&listIn(package, u"dependencies"));
    }

    void addExtra(const Mapping &package, const QString &extra)
    {
        const QList<Value> &dependencies = listIn(tableIn(package, u"optional-dependencies"), extra);
        if (m_seenExtras.contains(&dependencies))
            return;
        m_seenExtras.insert(&dependencies);
        m_open.append(&dependencies);
    }

    qint64 bytesOf(const Mapping &package) const
    {
        int best = -1;
        qint64 bytes = -1;
        for (const Mapping *wheel : tablesIn(listIn(package, u"wheels"))) {
            // A file of this machine has a path and is not downloaded.
            const QString path = textIn(*wheel, u"path");
            const QString place = path.isEmpty() ? textIn(*wheel, u"url") : path;
            const int fit = wheelFit(place.section(u'/', -1), m_scope);
            if (fit <= best)
                continue;
            best = fit;
            const auto *size = std::get_if<qint64>(&valueIn(*wheel, u"size").content());
            bytes = !path.isEmpty() ? 0 : size == nullptr ? -1 : *size;
        }
        return bytes;
    }

    const LockScope &m_scope;
    QMultiHash<QString, const Mapping *> m_packages;
    const Mapping *m_root = nullptr;
    QList<const QList<Value> *> m_open; ///< of dependencies
    QSet<const Mapping *> m_seen;
    QSet<const QList<Value> *> m_seenExtras;
    QList<LockedPackage> m_found;
};

} // namespace

Error unreadableUvLock(const QString &details)
{
    return {QCoreApplication::translate("UvOutput", "The lock file is none that uv has written for a project."),
            details, QCoreApplication::translate("UvOutput", "“uv lock” makes it anew, with the versions of today.")};
}

Result<QList<LockedPackage>> packagesInUvLock(const QByteArray &lock, const LockScope &scope)
{
    const auto tables = mappingInToml(lock);
    if (!tables)
        return std::unexpected(unreadableUvLock(tables.error().details));
    if (valueIn(*tables, u"version") != Value(1))
        return std::unexpected(unreadableUvLock(QStringLiteral("version = 1")));
    return LockWalk(*tables, scope).packages();
}

} // namespace groundwork
