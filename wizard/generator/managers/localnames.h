// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "generator/managers/explanation.h"

#include <QMap>

namespace groundwork {

/// What a package is called where a manager takes its packages from.
struct LocalName
{
    QString name;
    bool isDoubtful = false; ///< the written name is surely not the one of the package that is meant
    QStringList meant{};     ///< then: what may be meant; "cv2" is imported, and several packages have it
    bool operator==(const LocalName &) const = default;
};

/// By the catalogue; a name that it does not know, or that stands for itself there, stays. A package that says where it
/// comes from is taken by the word.
[[nodiscard]] LocalName localNameOf(const PackageRequest &package, PackageSource source);

/// What conda's packages are called on PyPI, where that is another name.
[[nodiscard]] QMap<QString, QStringList> indexNamesOfConda();

/// The packages under those names, each with the one that it was written with. `source` is where those come from that
/// do not say so.
[[nodiscard]] QList<PackageRequest> withLocalNames(QList<PackageRequest> packages, PackageSource source);

/// The first of the packages whose written name is surely another's; the ways out are the names that may be meant, and
/// to take it by the word.
[[nodiscard]] std::optional<Failure> misnamedPackage(const QList<PackageRequest> &packages, PackageSource source);

} // namespace groundwork
