// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArrayView>
#include <QString>

#include <cstdint>
#include <optional>

namespace groundwork {

/// Some of the Pythons 3.0 to 3.31: bit n stands for 3.n.
using PythonVersions = std::uint32_t;
inline constexpr PythonVersions everyPython = ~PythonVersions(0);

/// The Pythons that conda's requirement takes, the part after "python ": ">=3.9,<3.13.0a0", "3.8.*", ">=3.9|2.7.*".
/// Those of which some patch release may do; every one where the requirement cannot be read.
[[nodiscard]] PythonVersions pythonsOf(QByteArrayView requirement);

/// The one Python that "3.12" or "3.12.4" is; nothing for what is no version of Python 3.
[[nodiscard]] std::optional<PythonVersions> pythonOf(const QString &version);

/// "3.8–3.10, 3.12 and newer", or empty for none.
[[nodiscard]] QString pythonsText(PythonVersions pythons);

} // namespace groundwork
