// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace groundwork {

/// The connection to the network, as the desktop knows it.
class Connection
{
public:
    virtual ~Connection() = default;
    /// Whether what is fetched costs money, or is little. False where nobody knows.
    [[nodiscard]] virtual bool isMetered() = 0;
};

} // namespace groundwork
