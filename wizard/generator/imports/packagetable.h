// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "generator/formats/tomltree.h"
#include "generator/imports/collector.h"

namespace groundwork {

/// How a table NAME = "versions" or NAME = {version = …} says which versions.
enum class VersionGrammar {
    Pipenv, ///< Python's own, and "*"
    Poetry,
    Pixi, ///< conda's, for conda's packages
    PixiPython,
};

/// The packages of a table of a Pipfile, of Poetry or of pixi. An entry "python" says which Python where that is so.
void takePackageTable(const TomlNode &table, VersionGrammar grammar, const QString &platform, Collector &collector);

} // namespace groundwork
