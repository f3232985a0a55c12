// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringList>

#include <optional>

namespace groundwork {

/// "uvicorn[standard] >=0.30,<1; python_version >= '3.9'" taken apart.
/// Source: the Python packaging specification "Dependency specifiers".
struct PythonRequirement
{
    QString name;
    QStringList extras{};
    QString constraints{}; ///< those clauses that a setup file can hold
    QStringList lost{};    ///< clauses that it cannot hold
    QString address{};     ///< what follows "@"
    QString marker{};
    bool operator==(const PythonRequirement &) const = default;
};

/// Nothing when the text is no requirement.
[[nodiscard]] std::optional<PythonRequirement> pythonRequirementFromText(const QString &text);

/// The clauses of ">=1.26, <3" that a setup file can hold; the others are added to `lost`.
[[nodiscard]] QString pythonConstraintsFromText(const QString &text, QStringList &lost);

/// Poetry's "^1.2", "~1.2", "1.2.*", "1.2" and the clauses that everybody has.
[[nodiscard]] QString poetryConstraintsFromText(const QString &text, QStringList &lost);

} // namespace groundwork
