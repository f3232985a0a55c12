// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace groundwork {

/// The section that has the key, for a key that was written in the wrong one; empty when none or several have it.
[[nodiscard]] QString sectionOfKey(const QString &key);

} // namespace groundwork
