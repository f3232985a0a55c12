// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "catalogue/liveindex.h"

#include <QVersionNumber>

#include <algorithm>
#include <limits>
#include <ranges>
#include <tuple>

namespace groundwork {

namespace {

constexpr qsizetype longestName = 200;

/// What tells newer versions from older: a pre-release is older than its release.
auto ageOf(const QString &version)
{
    qsizetype end = 0;
    const QVersionNumber numbers = QVersionNumber::fromString(version, &end);
    const QString rest = version.sliced(end);
    const bool isRelease = rest.isEmpty() || rest.startsWith(u'+') || rest.contains(u"post") || rest.at(0) == u'_';
    return std::tuple(isRelease, numbers, rest);
}

} // namespace

std::optional<int> LiveIndex::find(const QString &name) const
{
    return m_names ? m_names->find(NameIndex::folded(name)) : std::nullopt;
}

IndexedPackage LiveIndex::package(int index) const
{
    const Package &package = m_packages.at(index);
    IndexedPackage told;
    told.name =
        QString::fromUtf8(package.writtenName.isEmpty() ? m_names->name(index) : QByteArrayView(package.writtenName));
    told.onConda = package.onConda;
    told.onPypi = package.onPypi;
    const auto own = std::ranges::subrange(m_versions.begin() + package.firstVersion,
                                           m_versions.begin() + package.firstVersion + package.versions);
    std::optional<decltype(ageOf({}))> newest;
    for (const Version &version : own) {
        const QString text = QString::fromUtf8(m_versionTexts.at(version.text));
        auto age = ageOf(text);
        if (newest && age <= *newest)
            continue;
        newest = std::move(age);
        told.newest = text;
        told.bytes = version.bytes;
    }
    return told;
}

QList<IndexedVersion> LiveIndex::versionsOnConda(int index) const
{
    const Package &package = m_packages.at(index);
    QList<IndexedVersion> versions;
    for (std::uint32_t at = package.firstVersion; at < package.firstVersion + package.versions; ++at) {
        const Version &version = m_versions.at(at);
        if (version.onConda)
            versions.append({QString::fromUtf8(m_versionTexts.at(version.text)), version.pythons});
    }
    return versions;
}

QList<NameHit> LiveIndex::search(const QString &typed, qsizetype most) const
{
    return m_names ? m_names->search(NameIndex::folded(typed), most) : QList<NameHit>();
}

qsizetype LiveIndex::bytesOfMemory() const
{
    constexpr qsizetype allocation = 32; // of a byte array, beside its text
    qsizetype bytes = m_block.size() + m_packages.size() * qsizetype(sizeof(Package)) +
                      m_versions.size() * qsizetype(sizeof(Version));
    for (const QByteArray &text : m_versionTexts)
        bytes += qsizetype(sizeof text) + allocation + text.size();
    for (const Package &package : m_packages)
        bytes += package.writtenName.isEmpty() ? 0 : allocation + package.writtenName.size();
    return bytes;
}

LiveIndex::Version &LiveIndexMaker::versionOf(Gathered &package, QByteArrayView version)
{
    const QByteArray text = QByteArray::fromRawData(version.data(), version.size());
    auto number = m_versionNumbers.constFind(text);
    if (number == m_versionNumbers.cend()) {
        const QByteArray own = version.toByteArray();
        number = m_versionNumbers.insert(own, static_cast<std::uint32_t>(m_versionTexts.size()));
        m_versionTexts.append(own);
    }
    // An index is sorted, so that the files of a version stand together.
    const auto same = std::ranges::find(package.versions | std::views::reverse, *number, &LiveIndex::Version::text);
    if (same != package.versions.rend())
        return *same;
    package.versions.append({.text = *number, .bytes = 0, .pythons = 0, .onConda = false});
    return package.versions.last();
}

PythonVersions LiveIndexMaker::pythonsFor(const RepodataRecord &record)
{
    if (!record.needsPython)
        return everyPython;
    const QByteArray requirement = record.python.toByteArray();
    const auto known = m_pythons.constFind(requirement);
    return known != m_pythons.cend() ? *known : *m_pythons.insert(requirement, pythonsOf(requirement));
}

void LiveIndexMaker::addConda(const RepodataRecord &record)
{
    if (record.name.size() > longestName || record.name.contains('\n') || record.version.size() > longestName)
        return;
    // An index is sorted, so that the files of a package stand together.
    if (m_lastName != record.name) {
        m_lastName = record.name.toByteArray();
        m_lastFolded = NameIndex::folded(QString::fromUtf8(m_lastName));
    }
    Gathered &package = m_packages[m_lastFolded];
    if (m_lastName != m_lastFolded && !package.onConda)
        package.writtenName = m_lastName;
    package.onConda = true;
    LiveIndex::Version &version = versionOf(package, record.version);
    version.pythons |= pythonsFor(record);
    version.onConda = true;
    if (record.bytes > 0 && record.bytes <= std::numeric_limits<std::uint32_t>::max())
        version.bytes = version.bytes == 0 ? static_cast<std::uint32_t>(record.bytes)
                                           : std::min(version.bytes, static_cast<std::uint32_t>(record.bytes));
}

void LiveIndexMaker::addPypi(const QString &name, const QString &version)
{
    const QByteArray folded = NameIndex::folded(name);
    if (folded.isEmpty() || folded.size() > longestName || version.size() > longestName)
        return;
    Gathered &package = m_packages[folded];
    package.onPypi = true;
    if (!version.isEmpty())
        (void)versionOf(package, version.toUtf8());
}

std::shared_ptr<const LiveIndex> LiveIndexMaker::make() &&
{
    std::shared_ptr<LiveIndex> index(new LiveIndex);
    QList<QByteArray> names = m_packages.keys();
    std::ranges::sort(names);
    index->m_block = NameIndex::blockOf(names);
    index->m_names = NameIndex::open(index->m_block);
    for (const QByteArray &name : std::as_const(names)) {
        Gathered package = m_packages.take(name);
        index->m_packages.append({package.writtenName, static_cast<std::uint32_t>(index->m_versions.size()),
                                  static_cast<std::uint32_t>(package.versions.size()), package.onConda,
                                  package.onPypi});
        index->m_versions += package.versions;
    }
    index->m_versions.squeeze();
    index->m_versionTexts = std::move(m_versionTexts);
    index->m_wholeChannels = std::move(m_wholeChannels);
    return index;
}

} // namespace groundwork
