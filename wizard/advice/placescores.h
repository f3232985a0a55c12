// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "advice/costs.h"
#include "advice/weighing.h"
#include "machine/machinefacts.h"

#include <QStringList>

#include <optional>

namespace groundwork {

/// What of this machine counts for the decision.
struct MachineStrength
{
    int cores = 0;
    double memoryGb = 0;    ///< 0: not known
    QString gpu{};          ///< name of the one with the most memory; empty: none was found
    double gpuMemoryGb = 0; ///< of it; 0: not known
    bool operator==(const MachineStrength &) const = default;
};
[[nodiscard]] MachineStrength strengthOf(const MachineFacts &facts);

/// Whether a computer would have to be bought to have the GPU that the answers ask for. Nothing: not known.
[[nodiscard]] std::optional<bool> lacksGpu(const TargetSection &target, const std::optional<MachineStrength> &machine);

/// Every place with its scores: the data's, made from the machine and the costs where they depend on them, the person's
/// own before all. A cloud without costs gets none for cost.
[[nodiscard]] QList<ScoredPlace> scoredPlaces(const TargetSection &target,
                                              const std::optional<MachineStrength> &machine,
                                              const QList<MonthlyCost> &costs, const PlaceData &data);

/// A place that the musts rule out.
struct Exclusion
{
    RunPlace place = RunPlace::Local;
    QStringList because{}; ///< a sentence for each must
    bool operator==(const Exclusion &) const = default;
};
/// In the order of the enum.
[[nodiscard]] QList<Exclusion> exclusionsBy(const TargetSection &target, const std::optional<MachineStrength> &machine,
                                            const QList<MonthlyCost> &costs);

} // namespace groundwork
