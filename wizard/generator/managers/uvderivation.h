// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "spec/failure.h"

#include <QString>

#include <optional>

namespace groundwork {

class Explanation;
struct ProcessEnd;

/// Why versions do not fit together, from the sentences by which uv derives it: "Because all versions of a depend on
/// c==1 and your project depends on c==2, we can conclude that …". `text` is one line. Nothing when it has none.
[[nodiscard]] std::optional<Failure> explainDerivation(const Explanation &explanation, const QString &text,
                                                       const ProcessEnd &end);

} // namespace groundwork
