// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "spec/projectspec.h"
#include "spec/yaml.h"

namespace groundwork {

enum class Defaults { LeftOut, Written };

/// The spec as a tree in the order of the format. With Defaults::Written it also holds the keys whose value is that
/// of an absent key.
[[nodiscard]] YamlNode treeOf(const ProjectSpec &spec, Defaults defaults);

} // namespace groundwork
