// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "catalogue/nameindex.h"
#include "catalogue/pythonversions.h"
#include "catalogue/repodatascanner.h"

#include <QHash>
#include <QString>
#include <QStringList>

#include <memory>

namespace groundwork {

/// A package that a tool of this machine met.
struct IndexedPackage
{
    QString name;     ///< as it is written there
    QString newest;   ///< version; empty when none is known
    qint64 bytes = 0; ///< of the newest's smallest file; 0: not known
    bool onConda = false;
    bool onPypi = false;
    bool operator==(const IndexedPackage &) const = default;
};

/// A version of a package on conda's channels, and the Pythons that some file of it goes with.
struct IndexedVersion
{
    QString version;
    PythonVersions pythons = everyPython;
    bool operator==(const IndexedVersion &) const = default;
};

/// The packages that the person's own tools have met, whatever the catalogue says of them: names, versions and sizes
/// from their caches. A value that nobody changes, so that threads may share it.
class LiveIndex
{
public:
    [[nodiscard]] qsizetype size() const { return m_names ? m_names->size() : 0; }
    [[nodiscard]] std::optional<int> find(const QString &name) const;
    [[nodiscard]] IndexedPackage package(int index) const;
    [[nodiscard]] QList<IndexedVersion> versionsOnConda(int index) const; ///< in no order
    [[nodiscard]] QList<NameHit> search(const QString &typed, qsizetype most) const;
    /// The channels of which every package for this machine is here, as their addresses end: ".../conda-forge/noarch".
    [[nodiscard]] const QStringList &wholeChannels() const { return m_wholeChannels; }
    [[nodiscard]] qsizetype bytesOfMemory() const; ///< about

private:
    friend class LiveIndexMaker;
    struct Version
    {
        std::uint32_t text = 0;  ///< in m_versionTexts
        std::uint32_t bytes = 0; ///< 0: not known, or more than 4 GB
        PythonVersions pythons = everyPython;
        bool onConda = false;
    };
    struct Package
    {
        QByteArray writtenName; ///< only where it is not the folded one
        std::uint32_t firstVersion = 0, versions = 0;
        bool onConda = false, onPypi = false;
    };
    LiveIndex() = default;

    QByteArray m_block;
    std::optional<NameIndex> m_names; ///< in m_block
    QList<Package> m_packages;
    QList<Version> m_versions;
    QList<QByteArray> m_versionTexts;
    QStringList m_wholeChannels;
};

/// Gathers what the caches say.
class LiveIndexMaker
{
public:
    void addConda(const RepodataRecord &record);
    /// `version` may be empty: only the name is known.
    void addPypi(const QString &name, const QString &version);
    void addWholeChannel(const QString &address) { m_wholeChannels.append(address); }
    [[nodiscard]] std::shared_ptr<const LiveIndex> make() &&;

private:
    struct Gathered
    {
        QByteArray writtenName;
        QList<LiveIndex::Version> versions;
        bool onConda = false, onPypi = false;
    };
    LiveIndex::Version &versionOf(Gathered &package, QByteArrayView version);
    [[nodiscard]] PythonVersions pythonsFor(const RepodataRecord &record);

    QHash<QByteArray, Gathered> m_packages; ///< by folded name
    QByteArray m_lastName, m_lastFolded;
    QHash<QByteArray, std::uint32_t> m_versionNumbers;
    QList<QByteArray> m_versionTexts;
    QHash<QByteArray, PythonVersions> m_pythons; ///< by requirement
    QStringList m_wholeChannels;
};

} // namespace groundwork
