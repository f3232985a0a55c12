// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "advice/wheretorun.h"

#include <QStringList>

namespace groundwork {

/// What speaks for the best place and what against it, by how much each factor sets it apart from the mean of the
/// others that are left; from the middle of the scale where no other is.
struct Reasons
{
    QStringList pro; ///< at most two, the strongest first
    QString contra;  ///< may be empty
};
[[nodiscard]] Reasons reasonsFor(const PlaceAdvice &advice, const TargetSection &target,
                                 const std::optional<MachineStrength> &machine, const PlaceData &data);

} // namespace groundwork
