// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "spec/projectspec.h"

#include <QList>
#include <QString>

namespace groundwork {

/// The constraints of a request in the grammar that `conda create --file` reads: only >=, <=, >, <, ==, != over plain
/// versions, with commas. It reads "==2.*" as "==2" and "=3.11" as "==3.11", so these become ranges.
[[nodiscard]] QString condaConstraints(const QString &constraints);
/// The same in pip's grammar (PEP 440): "=2.1" becomes "==2.1.*".
[[nodiscard]] QString pipConstraints(const QString &constraints);

/// What an environment of Python "3.12" or "3.12.4" asks conda for.
[[nodiscard]] QString condaPythonConstraints(const QString &python);

/// "numpy" and its constraints: two requests for one name stay two lines, so that the tool sees both.
[[nodiscard]] QByteArray condaRequirements(const QString &python, const QList<PackageRequest> &packages);
[[nodiscard]] QByteArray pipRequirements(const QList<PackageRequest> &packages);

} // namespace groundwork
