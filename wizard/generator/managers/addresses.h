// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "generator/formats/value.h"
#include "machine/machinefacts.h"
#include "spec/projectspec.h"

#include <QJsonValue>
#include <QStringList>

namespace groundwork {

/// Every place outside of the project that a tree of TOML or JSON names: addresses, repositories, and folders by a path
/// that leads out of the project.
[[nodiscard]] QStringList placesNamedIn(const Value &tree);
[[nodiscard]] QStringList placesNamedIn(const QJsonValue &tree);

/// The same of the text of a TOML file, such as uv's lock or a Pipfile.
[[nodiscard]] Result<QStringList> placesInToml(const QByteArray &text);
/// Of a pyproject.toml: what it needs, and what it tells uv. What else stands in it is no place of packages.
[[nodiscard]] Result<QStringList> placesInUvProject(const QByteArray &text);

/// Those of the places that neither Groundwork knows (conda-forge, PyPI) nor the person has named: by the channels of
/// the spec, by the settings of the tools, or as a folder of packages. Each in the form in which a person can judge
/// it: a channel or a host, in the letters that are really asked for and without a user.
[[nodiscard]] QStringList foreignPlaces(const QStringList &places, const ProjectSpec &spec, const MachineFacts &facts);

} // namespace groundwork
