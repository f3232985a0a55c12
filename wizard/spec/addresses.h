// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace groundwork {

enum class AddressFault {
    None,
    Form,     ///< neither a name nor an address of a kind that is taken
    Insecure, ///< plain http to another machine
    Secret,   ///< holds a user, a password or a token
};

/// A conda channel: a name, https://, file:/// or http on this machine.
[[nodiscard]] AddressFault faultOfChannel(const QString &channel);

/// A git remote: https://, ssh:// or user@host:path.
[[nodiscard]] AddressFault faultOfRemote(const QString &remote);

/// git's own rules for the name of a branch (git-check-ref-format --branch).
[[nodiscard]] bool isBranchName(const QString &branch);

} // namespace groundwork
