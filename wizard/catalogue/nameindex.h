// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QList>

#include <cstdint>
#include <optional>
#include <span>

namespace groundwork {

/// How a name answers to what was typed, best first.
enum class NameMatch { Exact, Prefix, WordStart, Contains, Typo };

struct NameHit
{
    int index = 0; ///< of the name
    NameMatch match = NameMatch::Exact;
    bool operator==(const NameHit &) const = default;
};

/// Many names in one block of memory that can be a mapped file: nothing is read or copied to open it. A search looks at
/// every byte of the block at most once and at eight bytes of each name.
class NameIndex
{
public:
    /// The block of names that are lower-case, sorted by their bytes, unique, and hold no line feed.
    [[nodiscard]] static QByteArray blockOf(const QList<QByteArray> &names);
    /// Reads a block where it lies; it has to outlive the index. Nothing when it is not one.
    [[nodiscard]] static std::optional<NameIndex> open(QByteArrayView block);
    /// What was typed, as names are written: lower-case, "-" for space, "_" and ".".
    [[nodiscard]] static QByteArray folded(const QString &typed);

    [[nodiscard]] qsizetype size() const { return static_cast<qsizetype>(m_letters.size()); }
    [[nodiscard]] QByteArrayView name(int index) const;
    [[nodiscard]] std::optional<int> find(QByteArrayView name) const;

    /// The names that answer to the folded text, better matches first, shorter names first within a match, at most
    /// `most`. Typos are looked for only where fewer than `most` were found, and in texts of three letters or more.
    [[nodiscard]] QList<NameHit> search(QByteArrayView text, qsizetype most) const;

private:
    [[nodiscard]] int nameAt(std::uint32_t place, int from) const;
    [[nodiscard]] std::pair<int, int> withPrefix(QByteArrayView prefix) const;
    void addContaining(QByteArrayView text, QList<NameHit> &hits) const;
    void addMistyped(QByteArrayView text, QList<NameHit> &hits) const;

    std::span<const std::uint64_t> m_letters; ///< a bit for each letter, digit or sign that the name has
    std::span<const std::uint32_t> m_starts;  ///< in m_text; one more than there are names
    QByteArrayView m_text;                    ///< each name and a line feed
};

/// Whether one letter more, less or other, or two neighbours exchanged, makes one of the other.
[[nodiscard]] bool isOneEditApart(QByteArrayView one, QByteArrayView other);

} // namespace groundwork
