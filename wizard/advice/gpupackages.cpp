// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "advice/gpupackages.h"

#include "base/packagenames.h"

#include <QRegularExpression>

namespace groundwork {

const QStringList &knownGpuPackages()
{
    static const QStringList known{QStringLiteral("torch"),          QStringLiteral("pytorch"),
                                   QStringLiteral("tensorflow"),     QStringLiteral("jax"),
                                   QStringLiteral("tensorflow-gpu"), QStringLiteral("jaxlib"),
                                   QStringLiteral("cupy"),           QStringLiteral("cupy-cuda11x"),
                                   QStringLiteral("cupy-cuda12x"),   QStringLiteral("cupy-cuda13x")};
    return known;
}

QStringList gpuPackagesIn(const QList<PackageRequest> &packages)
{
    QStringList names;
    for (const auto &package : packages) {
        const QString name = normalisedPackageName(package.name);
        if (knownGpuPackages().contains(name) && !names.contains(name))
            names.append(name);
    }
    return names;
}

GpuBuild gpuBuildOf(const QString &version, const QString &build)
{
    static const QRegularExpression gpu(QStringLiteral("(?:^|[^a-z])(?:cuda|cu[0-9]{2,}|rocm|gpu)"));
    static const QRegularExpression cpu(QStringLiteral("(?:^|[^a-z])cpu"));
    const QString local = version.section(u'+', 1);
    for (const auto &text : {local, build}) {
        if (cpu.match(text).hasMatch())
            return GpuBuild::Cpu;
        if (gpu.match(text).hasMatch())
            return GpuBuild::Gpu;
    }
    return GpuBuild::Unknown;
}

} // namespace groundwork
