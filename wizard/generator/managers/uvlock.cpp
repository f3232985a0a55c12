// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "generator/managers/uvlock.h"

#include "base/packagenames.h"
#include "generator/managers/markers.h"
#include "generator/managers/wheels.h"

#include <QCoreApplication>
#include <QMultiHash>
#include <QSet>

#include <toml++/toml.h>

#include <algorithm>
#include <set>
#include <string>

namespace groundwork {

namespace {

QString textIn(const toml::table &table, std::string_view key)
{
    const auto text = table[key].value<std::string_view>();
    return text ? QString::fromUtf8(text->data(), static_cast<qsizetype>(text->size())) : QString();
}

/// The members of a list that are tables; a list that is not there has none.
QList<const toml::table *> tablesIn(const toml::node_view<const toml::node> &node)
{
    QList<const toml::table *> tables;
    if (const toml::array *array = node.as_array()) {
        for (const auto &member : *array) {
            if (const toml::table *table = member.as_table())
                tables.append(table);
        }
    }
    return tables;
}

/// Walks from the project along what is needed in one environment.
class LockWalk
{
public:
    LockWalk(const toml::table &lock, const LockScope &scope) : m_scope(scope)
    {
        for (const toml::table *package : tablesIn(lock["package"])) {
            m_packages.insert(normalisedPackageName(textIn(*package, "name")), package);
            const auto source = (*package)["source"];
            if (source["virtual"].value<std::string_view>() == "." ||
                source["editable"].value<std::string_view>() == ".")
                m_root = package;
        }
    }

    Result<QList<LockedPackage>> packages()
    {
        if (m_root == nullptr)
            return std::unexpected(unreadableUvLock(QStringLiteral("source = { virtual = \".\" }")));
        if (auto done = follow((*m_root)["dependencies"]); !done)
            return std::unexpected(done.error());
        // What “uv add --dev” adds, “uv sync” installs.
        if (auto done = follow((*m_root)["dev-dependencies"]["dev"]); !done)
            return std::unexpected(done.error());
        while (!m_open.isEmpty()) {
            if (auto done = follow(m_open.takeLast()); !done)
                return std::unexpected(done.error());
        }
        std::ranges::sort(m_found, {}, &LockedPackage::name);
        return m_found;
    }

private:
    using Node = toml::node_view<const toml::node>;

    Result<void> follow(const Node &dependencies)
    {
        for (const toml::table *dependency : tablesIn(dependencies)) {
            const auto holds = markerHolds(textIn(*dependency, "marker"), m_scope);
            if (!holds)
                return std::unexpected(unreadableUvLock(holds.error().message));
            if (!*holds)
                continue;
            const toml::table *package = meant(*dependency);
            if (package == nullptr)
                return std::unexpected(unreadableUvLock(textIn(*dependency, "name")));
            add(*package);
            if (const toml::array *extras = (*dependency)["extra"].as_array()) {
                for (const auto &extra : *extras)
                    addExtra(*package, extra.value_or(std::string()));
            }
        }
        return {};
    }

    /// The package of a dependency: where several versions of it are locked, the one of this environment.
    const toml::table *meant(const toml::table &dependency) const
    {
        const QString version = textIn(dependency, "version");
        const auto candidates = m_packages.values(normalisedPackageName(textIn(dependency, "name")));
        const auto found = std::ranges::find_if(candidates, [&](const toml::table *candidate) {
            return version.isEmpty() ? candidates.size() == 1 || isForScope(*candidate)
                                     : textIn(*candidate, "version") == version;
        });
        return found == candidates.end() ? nullptr : *found;
    }

    bool isForScope(const toml::table &package) const
    {
        const toml::array *markers = package["resolution-markers"].as_array();
        if (markers == nullptr)
            return true;
        return std::ranges::any_of(*markers, [this](const toml::node &marker) {
            return markerHolds(QString::fromStdString(marker.value_or(std::string())), m_scope).value_or(false);
        });
    }

    void add(const toml::table &package)
    {
        if (&package == m_root || m_seen.contains(&package))
            return;
        m_seen.insert(&package);
        m_found.append(
            {normalisedPackageName(textIn(package, "name")), textIn(package, "version"), {}, bytesOf(package)});
        m_open.append(package["dependencies"]);
    }

    void addExtra(const toml::table &package, const std::string &extra)
    {
        if (m_seenExtras.contains({&package, extra}))
            return;
        m_seenExtras.insert({&package, extra});
        m_open.append(package["optional-dependencies"][extra]);
    }

    qint64 bytesOf(const toml::table &package) const
    {
        int best = -1;
        qint64 bytes = -1;
        for (const toml::table *wheel : tablesIn(package["wheels"])) {
            // A file of this machine has a path and is not downloaded.
            const bool isLocal = wheel->contains("path");
            const QString place = textIn(*wheel, isLocal ? "path" : "url");
            const int fit = wheelFit(place.section(u'/', -1).section(u'#', 0, 0), m_scope);
            if (fit <= best)
                continue;
            best = fit;
            bytes = isLocal ? 0 : (*wheel)["size"].value_or(qint64(-1));
        }
        return bytes;
    }

    const LockScope &m_scope;
    QMultiHash<QString, const toml::table *> m_packages;
    const toml::table *m_root = nullptr;
    QList<Node> m_open;
    QSet<const toml::table *> m_seen;
    std::set<std::pair<const toml::table *, std::string>> m_seenExtras;
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
    try {
        const toml::table table =
            toml::parse(std::string_view(lock.constData(), static_cast<std::size_t>(lock.size())));
        if (table["version"].value<int64_t>() != 1)
            return std::unexpected(unreadableUvLock(QStringLiteral("version = 1")));
        return LockWalk(table, scope).packages();
    } catch (const toml::parse_error &error) {
        const std::string_view said = error.description();
        return std::unexpected(unreadableUvLock(QString::fromUtf8(said.data(), static_cast<qsizetype>(said.size()))));
    }
}

} // namespace groundwork
