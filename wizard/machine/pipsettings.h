// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "system/system.h"

#include <QMap>
#include <QProcessEnvironment>
#include <QString>
#include <QStringList>

namespace groundwork {

/// What the person's pip.conf files say about where packages come from and how to get there, as the variables that
/// pip knows for it: PIP_INDEX_URL, PIP_CERT, PIP_PROXY … Nothing that changes where pip installs, no second index and
/// no host without certificate check.
[[nodiscard]] QMap<QString, QString> pipSettingsFrom(const System &system, const QProcessEnvironment &surroundings);

/// The folders of this machine among what pip's find-links names, in PIP_FIND_LINKS or else in the pip.conf files: full
/// paths, "~/…" and file:// addresses.
[[nodiscard]] QStringList packageFoldersFrom(const System &system, const QProcessEnvironment &surroundings);

} // namespace groundwork
