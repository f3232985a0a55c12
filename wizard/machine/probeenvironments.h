// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "machine/machinefacts.h"
#include "system/system.h"

#include <QProcessEnvironment>

namespace groundwork {

/// Environments that conda has listed, those in conda's own folders and in the usual folder of virtual environments.
[[nodiscard]] QList<EnvironmentFact> findEnvironments(const System &system, const QProcessEnvironment &surroundings,
                                                      const QList<ToolFact> &tools);

/// Where Jupyter looks for this person's kernels; empty without a home.
[[nodiscard]] AbsolutePath kernelFolder(const QProcessEnvironment &surroundings);
[[nodiscard]] QList<KernelFact> findKernels(const System &system, const AbsolutePath &folder);

} // namespace groundwork
