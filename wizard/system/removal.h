// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "system/anchors.h"

#include <expected>

namespace groundwork {

/// What could not be removed, and its errno.
struct RemovalFault
{
    int code = 0;
    QByteArray path; ///< relative to the tree; empty: the tree itself
};

/// Removes a directory with all in it. Follows no link and enters no other file system that is mounted inside.
[[nodiscard]] std::expected<void, RemovalFault> removeDirectoryTree(const Place &place);

} // namespace groundwork
