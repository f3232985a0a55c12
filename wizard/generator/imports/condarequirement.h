// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringList>

#include <optional>

namespace groundwork {

/// "conda-forge::numpy=1.26=py311*" taken apart, as conda reads it (its "match specification").
struct CondaRequirement
{
    QString name;
    QString constraints{}; ///< what of the versions a setup file can hold
    QString channel{};     ///< empty: any
    QStringList lost{};    ///< versions that it cannot hold
    QString build{};
    QStringList others{}; ///< "md5=…" and the like, in brackets
    bool operator==(const CondaRequirement &) const = default;
};

/// Nothing when the text is no such requirement, or an address.
[[nodiscard]] std::optional<CondaRequirement> condaRequirementFromText(const QString &text);

/// The version part alone: "1.26.*", ">=1.26,<2", "=1.26". What cannot be held is added to `lost`.
[[nodiscard]] QString condaConstraintsFromText(const QString &text, QStringList &lost);

/// A package file of conda's, "numpy-1.26.4-py311_0.conda", wherever it lies.
struct CondaPackageFile
{
    QString channel{}; ///< the address above the platform; empty when only the name was given
    QString platform{};
    QString name;
    QString version;
    QString build;
    bool operator==(const CondaPackageFile &) const = default;
};
[[nodiscard]] std::optional<CondaPackageFile> condaPackageFileFromAddress(const QString &address);

} // namespace groundwork
