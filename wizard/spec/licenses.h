// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringList>

namespace groundwork {

/// The identifiers of the SPDX licence list, in alphabetical order.
[[nodiscard]] const QStringList &knownLicenses();

/// An identifier of the list, a "LicenseRef-…" of one's own, or "none".
[[nodiscard]] bool isLicense(const QString &identifier);

} // namespace groundwork
