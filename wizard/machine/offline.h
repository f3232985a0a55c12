// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "machine/machinefacts.h"
#include "system/system.h"

namespace groundwork {

enum class Network { Allowed, Off };

/// Where packages may come from, as the person says for one run: it belongs to this machine, not to the setup file.
struct PackageSupply
{
    AbsolutePath folder{}; ///< looked in first; empty: none was named
    Network network = Network::Allowed;
    bool operator==(const PackageSupply &) const = default;
};

/// The machine with that folder and, where the network may not be used, without it.
[[nodiscard]] MachineFacts withPackagesFrom(const PackageSupply &source, MachineFacts facts, const System &system);

/// The same machine with its network off: the tools are told to take only what lies here. conda has its cache, pip the
/// folders that the person named to it.
[[nodiscard]] MachineFacts withoutNetwork(MachineFacts facts);
[[nodiscard]] bool isWithoutNetwork(const MachineFacts &facts);

/// A folder as the tools take it: an address, because blanks and commas part one folder from the next.
[[nodiscard]] QString addressOf(const AbsolutePath &folder);

} // namespace groundwork
