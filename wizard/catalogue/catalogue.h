// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "catalogue/cataloguedata.h"
#include "catalogue/nameindex.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QList>
#include <QString>

#include <optional>
#include <span>

namespace groundwork {

/// The catalogue in one block of memory, made when the program is built: found through an index of everything that
/// people type, and read record by record.
class Catalogue
{
public:
    [[nodiscard]] static QByteArray blockOf(const CatalogueData &data);
    /// Reads a block where it lies; it has to outlive the catalogue. Nothing when it is not one.
    [[nodiscard]] static std::optional<Catalogue> open(QByteArrayView block);

    [[nodiscard]] int size() const { return static_cast<int>(m_weights.size()); }
    [[nodiscard]] CataloguePackage package(int index) const; ///< in the order of the names
    [[nodiscard]] const QList<Topic> &topics() const { return m_topics; }
    [[nodiscard]] const QList<PackageSet> &sets() const { return m_sets; }
    [[nodiscard]] QList<int> inTopic(const QString &topic) const;
    /// The package that has this name, on conda, on PyPI or in a program's imports; its own name goes first.
    [[nodiscard]] std::optional<int> find(const QString &name) const;
    /// The packages that a person may mean who typed this, best first.
    [[nodiscard]] QList<int> search(const QString &typed, qsizetype most) const;

    struct Scored
    {
        int package = 0;
        int score = 0; ///< less is better; of scoreOf()
        bool operator==(const Scored &) const = default;
    };
    /// The same with scores, to be merged with names from elsewhere.
    [[nodiscard]] QList<Scored> scored(const QString &typed, qsizetype most) const;
    /// The score of a package's own name that answers so.
    [[nodiscard]] static int scoreOf(NameMatch match);

private:
    [[nodiscard]] std::span<const std::uint32_t> meaningsOf(int key) const;
    void addPhrase(const QByteArray &text, QList<Scored> &found) const;
    void addWords(const QByteArray &text, QList<Scored> &found) const;

    explicit Catalogue(NameIndex keys) : m_keys(keys) {}
    NameIndex m_keys;
    std::span<const std::uint32_t> m_meaningStarts; ///< for each key, in m_meanings; and one more
    std::span<const std::uint32_t> m_meanings;      ///< a package and a kind of key each
    std::span<const std::uint32_t> m_weights;       ///< of each package: how often others name it
    std::span<const std::uint32_t> m_recordStarts;  ///< for each package, in m_records; and one more
    QByteArrayView m_records;                       ///< a JSON object each
    QList<Topic> m_topics;
    QList<PackageSet> m_sets;
};

/// What comes with the program.
[[nodiscard]] const Catalogue &bundledCatalogue();

} // namespace groundwork
