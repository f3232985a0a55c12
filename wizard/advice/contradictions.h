// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "spec/projectspec.h"

#include <QList>
#include <QString>

namespace groundwork {

/// Two answers that do not go together.
struct Contradiction
{
    QString subject; ///< key of the answer to change; not translated
    QString message;
    QString hint;
    bool operator==(const Contradiction &) const = default;
};

/// What the spec says in one place and denies in another. Such a spec can still be set up.
[[nodiscard]] QList<Contradiction> contradictionsIn(const ProjectSpec &spec);

} // namespace groundwork
