// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "spec/yaml.h"

#include <QString>
#include <QStringList>

namespace groundwork {

// Text of a tree that parseYaml() reads back equal. A scalar marked Plain is written as it stands (a number, true,
// a word of the format); one marked Quoted is a text and gets quotes where it needs them.

/// The lines of "key: value", indented by `indent` spaces, without line ends.
[[nodiscard]] QStringList entryLines(const YamlEntry &entry, int indent);
/// The lines of "- value".
[[nodiscard]] QStringList itemLines(const YamlNode &item, int indent);
/// The value on one line. Inside brackets more has to be quoted than outside.
[[nodiscard]] QString inlineText(const YamlNode &node, YamlStyle around);
/// True for a text of several lines that can stand below its key as it is, after "|".
[[nodiscard]] bool isBlockText(const YamlNode &node);

} // namespace groundwork
