// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "spec/projectspec.h"

#include <array>

namespace groundwork {

/// In the order of the guide's table and of the enum.
inline constexpr std::array allFactors{
    Factor::Cost,     Factor::Resources,         Factor::Control,       Factor::Offline,       Factor::Privacy,
    Factor::Learning, Factor::InitialInvestment, Factor::Collaboration, Factor::AdvancedTools, Factor::Maintenance};
inline constexpr std::array allPlaces{RunPlace::Local, RunPlace::Docker, RunPlace::Aws, RunPlace::GoogleCloud,
                                      RunPlace::Azure};

[[nodiscard]] constexpr bool isCloud(RunPlace place)
{
    return place != RunPlace::Local && place != RunPlace::Docker;
}

} // namespace groundwork
