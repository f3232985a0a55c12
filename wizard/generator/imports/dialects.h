// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "generator/imports/imported.h"

namespace groundwork {

enum class Dialect {
    EnvironmentFile,
    Requirements,
    Pipfile,
    PyProject,
    ExplicitList,
    CondaLock,
    PixiManifest,
    PixiLock,
    InlineScript,
    PythonCode, ///< what it imports only Python can tell
    Notebook,
};

/// What a file is, by its name and by what stands in it. Fails with a sentence on a kind that cannot be read.
[[nodiscard]] Result<Dialect> dialectOf(const SourceText &source);

/// Reads a file of any dialect that needs no Python for it.
[[nodiscard]] Result<Imported> importedFrom(const SourceText &source, Dialect dialect);

/// The names that say what a project needs, the one to be believed first; locks come last.
[[nodiscard]] const QStringList &namesOfManifests();

} // namespace groundwork
