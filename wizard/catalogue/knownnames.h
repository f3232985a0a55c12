// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "catalogue/catalogue.h"
#include "catalogue/liveindex.h"

namespace groundwork {

/// A package that may be meant: one of the catalogue, or else one that only the index of the person's tools knows.
struct FoundPackage
{
    std::optional<CataloguePackage> described;
    IndexedPackage indexed; ///< also of a described one, where the index knows it
    int score = 0;          ///< of Catalogue::scoreOf()

    [[nodiscard]] const QString &name() const { return described ? described->name : indexed.name; }
};

/// The packages that a person may mean who typed this, best first; where nothing tells them apart, those that the
/// catalogue describes. `index` may be null.
[[nodiscard]] QList<FoundPackage> findPackages(const Catalogue &catalogue, const LiveIndex *index, const QString &typed,
                                               qsizetype most);

/// Whether the package can be asked for by exactly this name.
[[nodiscard]] bool isCalled(const FoundPackage &package, const QString &name);

/// What the person's tools know of it, as a sentence: "Known to conda; newest 1.3, 65 kB." Empty for nothing.
[[nodiscard]] QString knownText(const IndexedPackage &package);

/// The name nearest to one that neither knows, of what findPackages() found for it: the package of a program's import,
/// one letter apart, or the beginning of the other. Empty when none is near.
[[nodiscard]] QString nearestName(const QList<FoundPackage> &found, const QString &name);

} // namespace groundwork
