// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "spec/failure.h"
#include "spec/projectspec.h"

#include <QList>
#include <QString>

namespace groundwork {

struct ProcessEnd;

/// Why conda or mamba failed, from the error object of its JSON or, when that is empty, from what else it said.
[[nodiscard]] Failure explainCondaTrouble(const QString &tool, const ProcessEnd &end,
                                          const QList<PackageRequest> &asked);

/// What it said for a person to read: the messages of its error objects and its standard error, which on a terminal
/// stands in one stream with its answer.
[[nodiscard]] QString condaWords(const ProcessEnd &end);

} // namespace groundwork
