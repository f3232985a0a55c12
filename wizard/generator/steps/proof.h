// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QString>

namespace groundwork {

struct ImportProof
{
    QString package;
    QString module; ///< empty: a metapackage, proved by its records
    QString version;
    bool ok = false;
    QString details; ///< the last line of the traceback when not ok
    bool operator==(const ImportProof &) const = default;
};

/// What a package that comes in builds for GPUs says of the one that is here. No part of what makes a proof good.
struct GpuProof
{
    QString package;
    QString build; ///< "CUDA 12.4", "CPU"; empty when it did not say
    bool sees = false;
    QString details; ///< why it could not say
    bool operator==(const GpuProof &) const = default;
};

/// Evidence that an environment works. Everything is false until it was shown.
struct Proof
{
    QList<ImportProof> imports;
    QList<GpuProof> gpu;
    QString kernelName;
    QString kernelExecutable;
    bool kernelOk = false;
    QString notebookPath;
    bool notebookOk = false;
    bool filesOk = false; ///< every file of every record is there with its size
    [[nodiscard]] bool ok() const;
    bool operator==(const Proof &) const = default;
};

} // namespace groundwork
