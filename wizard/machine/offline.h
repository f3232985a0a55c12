// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "machine/machinefacts.h"

namespace groundwork {

/// The same machine with its network off: the tools are told to take only what lies here. conda has its cache, pip the
/// folders that the person named to it.
[[nodiscard]] MachineFacts withoutNetwork(MachineFacts facts);

} // namespace groundwork
