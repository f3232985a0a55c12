// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "generator/steps/command.h"
#include "machine/machinefacts.h"

namespace groundwork {

/// Where pip keeps what it downloads; empty without a home.
[[nodiscard]] AbsolutePath pipCache(const MachineFacts &facts);

/// `python PIP install …` with the pip of `base`, to be completed with what to install. Binary packages only: a source
/// distribution is a program that would run before anybody said yes.
[[nodiscard]] Command pipInstall(const AbsolutePath &python, const PythonFact &base, const MachineFacts &facts);

/// The same with the pip that lies in the environment of `python`.
[[nodiscard]] Command ownPipInstall(const AbsolutePath &python, const MachineFacts &facts);

/// Brings what a file of the private directory names, with hashes, into a folder of it.
[[nodiscard]] Command pipDownload(const PythonFact &base, const MachineFacts &facts, const QString &requirements,
                                  const QString &folder);

/// The same by the pip of that Python.
[[nodiscard]] Command ownPipDownload(const AbsolutePath &python, const MachineFacts &facts, const QString &requirements,
                                     const QString &folder);

} // namespace groundwork
