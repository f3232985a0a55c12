// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "generator/managers/explanation.h"
#include "generator/steps/tooloutput.h"

#include <QList>
#include <QString>

#include <optional>

namespace groundwork {

// What pip says, by itself or within a tool that carries it.

/// Both streams, unshortened: a line that lists versions is long, and its end tells the newest.
[[nodiscard]] QString wholeText(const ProcessEnd &end);

/// What pip's words in `text` tell about packages, downloads and the network; nothing when they tell nothing known.
[[nodiscard]] std::optional<Failure> pipTrouble(const Explanation &explanation, const QString &text,
                                                const QList<PackageRequest> &asked);

/// The package that a line of pip's log comes to.
[[nodiscard]] std::optional<FetchProgress> pipProgress(QByteArrayView line);

} // namespace groundwork
