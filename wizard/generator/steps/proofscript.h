// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QString>

namespace groundwork {

/// The text of a script under resources/proof.
[[nodiscard]] QByteArray proofScript(const QString &name);

} // namespace groundwork
