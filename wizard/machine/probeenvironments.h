// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "machine/environmentreader.h"
#include "machine/machinefacts.h"
#include "system/system.h"

#include <QProcessEnvironment>

namespace groundwork {

/// The environments that conda has listed, those below the roots of conda and micromamba and in the folders that
/// conda's settings name, those in the usual folders of virtualenv, Pipenv and pyenv, the active one, and those that
/// kernels run in. Each once, by its real path, in order of the paths.
[[nodiscard]] QList<EnvironmentFact> findEnvironments(const System &system, const QProcessEnvironment &surroundings,
                                                      const QList<ToolFact> &tools, const QList<KernelFact> &kernels,
                                                      EnvironmentReader &reader);

/// Where Jupyter looks for this person's kernels; empty without a home.
[[nodiscard]] AbsolutePath kernelFolder(const QProcessEnvironment &surroundings);
[[nodiscard]] QList<KernelFact> findKernels(const System &system, const AbsolutePath &folder);

} // namespace groundwork
