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

/// Evidence that an environment works. Everything is false until it was shown.
struct Proof
{
    QList<ImportProof> imports;
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
