// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "generator/formats/tomltree.h"
#include "generator/imports/imported.h"
#include "spec/yaml.h"

namespace groundwork {

inline constexpr qsizetype largestManifest = 1024 * 1024;
inline constexpr qsizetype largestLock = 16 * 1024 * 1024;

/// The mapping of a YAML file; fails on one that is none, with the place as its details.
[[nodiscard]] Result<YamlNode> yamlIn(const SourceText &source, qsizetype largest);
[[nodiscard]] Result<TomlNode> tomlIn(const SourceText &source, qsizetype largest);
/// The lines of a text file, without their ends. Fails on one that is no text, or too long.
[[nodiscard]] Result<QStringList> linesIn(const SourceText &source, qsizetype largest);

// What stands below a key; empty where it does not.
[[nodiscard]] QString textIn(const YamlNode &mapping, const QString &key);
[[nodiscard]] const std::vector<YamlNode> &itemsIn(const YamlNode &mapping, const QString &key);
[[nodiscard]] const std::vector<YamlEntry> &entriesIn(const YamlNode &mapping, const QString &key);

/// "FILE cannot be read as WHAT."
[[nodiscard]] Error unreadable(const SourceText &source, const QString &what, const QString &details);

} // namespace groundwork
