// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "spec/projectspec.h"

#include <QString>
#include <QStringList>

namespace groundwork {

/// Packages that come in builds for GPUs and can tell whether they see one; resources/proof/gpu.py knows how to ask
/// each of them. Normalised names.
[[nodiscard]] const QStringList &knownGpuPackages();
/// Those among the ones asked for.
[[nodiscard]] QStringList gpuPackagesIn(const QList<PackageRequest> &packages);

enum class GpuBuild { Unknown, Cpu, Gpu };

/// What a version and a build string of such a package tell of its build: "2.4.1+cpu", "cuda126_py312h7a0a5bf_200". A
/// plain version of torch from PyPI is built for CUDA on Linux.
[[nodiscard]] GpuBuild gpuBuildOf(const QString &version, const QString &build);

} // namespace groundwork
