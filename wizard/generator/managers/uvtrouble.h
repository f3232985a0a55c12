// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "spec/failure.h"
#include "spec/projectspec.h"

#include <QList>

namespace groundwork {

struct ProcessEnd;

/// Why uv failed, from what it said.
[[nodiscard]] Failure explainUvTrouble(const ProcessEnd &end, const QList<PackageRequest> &asked);

} // namespace groundwork
