// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "system/system.h"

#include <QProcessEnvironment>

namespace groundwork {

/// Where Groundwork keeps the tools that it got for this person, and one of them: its program is in bin/ there.
/// Empty without a home.
[[nodiscard]] AbsolutePath toolFolder(const QProcessEnvironment &surroundings);
[[nodiscard]] AbsolutePath privateToolFolder(const QProcessEnvironment &surroundings, const QString &name);

/// Prefixes that a conda, mamba or micromamba may keep its environments below: those that variables, settings and
/// conda's own list name, and the installers' usual places. They need not be there.
[[nodiscard]] QList<AbsolutePath> condaRoots(const System &system, const QProcessEnvironment &surroundings);

/// The prefixes that conda has listed, environments and roots.
[[nodiscard]] QList<AbsolutePath> listedPrefixes(const System &system, const QProcessEnvironment &surroundings);

/// The root of a micromamba, which lies outside of it: MAMBA_ROOT_PREFIX, else the one of its first or second major
/// version; empty without a home.
[[nodiscard]] AbsolutePath micromambaRoot(const System &system, const QProcessEnvironment &surroundings);

/// pyenv's own folder; empty without a home.
[[nodiscard]] AbsolutePath pyenvFolder(const QProcessEnvironment &surroundings);

/// The folders that programs are looked for in, in order: the absolute ones of PATH, then the usual places of tools
/// and Pythons, and Groundwork's own tools last.
[[nodiscard]] QList<AbsolutePath> programFolders(const System &system, const QProcessEnvironment &surroundings);

/// The folder of the conda that Groundwork got, when it did. It is apart because it also holds a Python that goes with
/// it: no environment may be made from that.
[[nodiscard]] QList<AbsolutePath> ownCondaFolders(const System &system, const QProcessEnvironment &surroundings);

} // namespace groundwork
