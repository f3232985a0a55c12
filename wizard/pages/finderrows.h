// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "spec/projectspec.h"

#include <QList>
#include <QString>

#include <optional>

namespace groundwork {

class Catalogue;
class LiveIndex;

/// One row of what can be taken: a package, or a step deeper or back.
struct FinderRow
{
    enum class Kind {
        Heading,   ///< cannot be chosen
        Set,       ///< opens the set
        Topic,     ///< opens the topic
        Back,      ///< to all sets and topics
        WholeSet,  ///< takes every member
        Package,   ///< takes it
        AsWritten, ///< takes what was typed although the catalogue does not know it
    };
    Kind kind = Kind::Heading;
    QString title;
    QString line;                   ///< below the title
    QString name;                   ///< of the set or topic
    QString licence;                ///< its family, for people; only of a package that the catalogue knows
    QString known;                  ///< what the person's tools know of it; may be empty
    QList<PackageRequest> packages; ///< what is taken
    bool operator==(const FinderRow &) const = default;
};

/// Where a person looks: everywhere, in a set or in a topic.
struct FinderPlace
{
    FinderRow::Kind kind = FinderRow::Kind::Back; ///< Set, Topic, or Back for everywhere
    QString name;
    bool operator==(const FinderPlace &) const = default;
};

/// All sets and topics, or what is in one of them.
[[nodiscard]] QList<FinderRow> browseRows(const Catalogue &catalogue, const FinderPlace &place, ManagerChoice manager);

/// The packages that may be meant by what was typed, best first; the versions that were typed are asked of each. What
/// neither the catalogue nor the index (may be null) knows can be taken as it was written, goes first when nothing is
/// nearly called so, and tells the nearest name.
[[nodiscard]] QList<FinderRow> foundRows(const Catalogue &catalogue, const LiveIndex *index, const QString &typed,
                                         ManagerChoice manager);

/// The packages of the catalogue's first set: a notebook and classic machine learning.
[[nodiscard]] QList<PackageRequest> firstSet(const Catalogue &catalogue);

/// The row that is meant when nothing was pointed at; nothing when there is none to choose.
[[nodiscard]] std::optional<int> firstChoice(const QList<FinderRow> &rows);

} // namespace groundwork
