// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "advice/placescores.h"
#include "advice/sensitivity.h"

#include <QString>
#include <QStringList>

namespace groundwork {

/// "This computer", "Docker on this computer", "AWS" …: as the beginning of a sentence or a label.
[[nodiscard]] QString placeTitle(RunPlace place);
/// "Privacy and security"
[[nodiscard]] QString factorTitle(Factor factor, const PlaceData &data);
/// What the factor means at the place, one or two sentences.
[[nodiscard]] QString factorText(Factor factor, RunPlace place, const PlaceData &data);
/// What goes on costing at a provider when the machine is stopped.
[[nodiscard]] QString stoppedText(RunPlace place, const PlaceData &data);

/// "84", "7.20": as it is said in the person's language.
[[nodiscard]] QString shownMoney(double dollars);
/// "79–101", or one figure where both look the same.
[[nodiscard]] QString shownMoney(const Range &dollars);
/// "8", "7.5": at most one digit behind the point.
[[nodiscard]] QString shownAmount(double amount);
/// "8 cores, 16 GB of memory, no GPU that was found"
[[nodiscard]] QString shownMachine(const MachineStrength &machine);

/// "If “Cost” were number 3 instead of number 1, AWS would come first."
[[nodiscard]] QString flipText(const Flip &flip, const PlaceData &data);
/// The same without what would come of it.
[[nodiscard]] QString flipChange(const Flip &flip, const PlaceData &data);
/// "ml.g5.xlarge in us-east-1, 4 cores, 16 GB, GPU A10G"; empty here.
[[nodiscard]] QString machineText(const MonthlyCost &cost);
/// "1.408 an hour (2026-08-17, aws.amazon.com/sagemaker/pricing)"
[[nodiscard]] QString hourText(const MonthlyCost &cost);
/// All of it on one line, in US dollars a month.
[[nodiscard]] QString costText(const MonthlyCost &cost);
/// The day, the year where only that is known, or that nobody says when; the source; for every price.
[[nodiscard]] QString priceOrigin(const Price &price);

} // namespace groundwork
