// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <QString>

namespace groundwork {

/// Translates every text from now on into the language `code` ("de", "pt_BR"), or into the machine's own language
/// when it is empty. Fails on a code that there is no translation for; English is always there.
[[nodiscard]] Result<void> useLanguage(const QString &code);

} // namespace groundwork
