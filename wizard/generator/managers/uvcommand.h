// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "generator/steps/command.h"
#include "machine/machinefacts.h"

#include <QString>
#include <QStringList>

namespace groundwork {

/// Where packages come from when no network may be used.
enum class UvSource { Index, Folders, Cache };
[[nodiscard]] UvSource uvSource(const MachineFacts &facts);
/// The address of the package index that the person named; empty: uv's own.
[[nodiscard]] QString uvIndex(const MachineFacts &facts);
/// Whether the packages come from folders of this machine, which hold those of its own platform.
[[nodiscard]] bool isFromFolders(const MachineFacts &facts);

/// `uv WORDS… --project PROJECT` with that Python: binary packages only, nothing fetched but packages, and of the
/// person's settings only the index, the proxy, the certificates and the patience.
[[nodiscard]] Command uvCommand(const ToolFact &uv, const MachineFacts &facts, const AbsolutePath &python,
                                const QStringList &words, const Argument &project);

} // namespace groundwork
