// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "machine/machinefacts.h"
#include "system/system.h"

#include <QProcessEnvironment>

namespace groundwork {

/// The folders that programs are looked for in, in order: the absolute ones of PATH, then the usual places.
[[nodiscard]] QList<AbsolutePath> programFolders(const System &system, const QProcessEnvironment &surroundings);

/// conda, mamba, micromamba, pipenv and uv; the first of a name is the one that the person's shell would run.
[[nodiscard]] QList<ToolFact> findTools(const System &system, const QList<AbsolutePath> &folders);

/// Python interpreters that environments can be made from, newest first: no shims, none of an environment.
[[nodiscard]] QList<PythonFact> findPythons(const System &system, const QList<AbsolutePath> &folders);

/// Version of a program or package by the records in the prefix that it is installed in; empty when none tells.
[[nodiscard]] QString recordedVersion(const System &system, const AbsolutePath &prefix, const QString &name);

/// PREFIX/lib/python3.X of every version that is there.
[[nodiscard]] QList<AbsolutePath> libraryFolders(const System &system, const AbsolutePath &prefix);

} // namespace groundwork
