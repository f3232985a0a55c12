// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "machine/debianpackages.h"
#include "machine/machinefacts.h"
#include "system/system.h"

#include <QProcessEnvironment>

namespace groundwork {

/// conda, mamba (or else micromamba, which stands in for it), pipenv and uv; the first of a name is the one that the
/// person's shell would run.
[[nodiscard]] QList<ToolFact> findTools(const System &system, const QProcessEnvironment &surroundings,
                                        const QList<AbsolutePath> &folders, const DebianPackages &debian);

/// The real file behind a name in a program folder; empty when no program is there.
[[nodiscard]] AbsolutePath programAt(const System &system, const AbsolutePath &path);

/// A program that is a text.
[[nodiscard]] bool isScript(const System &system, const AbsolutePath &program);

} // namespace groundwork
