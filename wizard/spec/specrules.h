// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "spec/projectspec.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace groundwork {

/// Something about a spec that is not acceptable, in words for its author.
struct SpecProblem
{
    int line = 0;   ///< 1-based; 0 when the spec did not come from a file
    int column = 0; ///< 1-based; 0 likewise
    QString field;  ///< dotted key: "environment.python"; an item of a list: "environment.packages[3]"
    QString message;
    QString hint; ///< may be empty
    bool operator==(const SpecProblem &) const = default;
};

/// Every rule that the values of a spec must keep, wherever they came from. Empty: the spec is acceptable.
/// Pages call it at each key stroke, the reader once; it does no I/O.
[[nodiscard]] QList<SpecProblem> problemsIn(const ProjectSpec &spec);

/// The folder, environment and kernel name: the written slug, else one made from the project's name
/// ([a-z][a-z0-9-]*, at most 24 characters). Empty when the name gives none.
[[nodiscard]] QString slugOf(const ProjectSpec &spec);

/// The slug with underscores: the Python package name under src/.
[[nodiscard]] QString moduleNameOf(const ProjectSpec &spec);

/// Channels to use: the written ones, else conda-forge.
[[nodiscard]] QStringList channelsOf(const ProjectSpec &spec);

/// Channels outside the allow-list, which ask for a yes (`--trust`). Only conda-forge is on it.
[[nodiscard]] QStringList foreignChannels(const ProjectSpec &spec);

/// Parses "numpy >=1.26,<3" or "numpy": a name and clauses as in PEP 440, nothing else. Conda's "numpy=1.26" is taken
/// as "==1.26.*".
[[nodiscard]] std::optional<PackageRequest> packageFromText(const QString &text);
/// The same text in canonical form, for lists and files.
[[nodiscard]] QString packageText(const PackageRequest &package);

/// The candidate nearest to `word` by edit distance, or empty when none is near enough to suggest.
[[nodiscard]] QString nearest(const QString &word, const QStringList &candidates);

} // namespace groundwork
