// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "machine/condainstaller.h"
#include "machine/environmentreader.h"
#include "machine/machinefacts.h"
#include "system/git.h"
#include "system/system.h"

#include <QProcessEnvironment>

namespace groundwork {

/// What is found here and at `target` (may be empty). Starts no process and writes nothing; `surroundings` is
/// the environment to look in (PATH, HOME, proxy settings …).
[[nodiscard]] MachineFacts probeMachine(const System &system, const Git &git, const QProcessEnvironment &surroundings,
                                        const AbsolutePath &target);

/// As above, for one who asks again and again: `reader` remembers the environments.
[[nodiscard]] MachineFacts probeMachine(const System &system, const Git &git, const QProcessEnvironment &surroundings,
                                        const AbsolutePath &target, EnvironmentReader &reader);

/// Adds what environment there is at a place that a spec names; nothing where `prefix` is empty.
[[nodiscard]] MachineFacts withExisting(MachineFacts facts, const System &system, const AbsolutePath &prefix);

/// Adds what the file is that the person chose as conda's installer; nothing where `installer` is empty.
[[nodiscard]] MachineFacts withCondaInstaller(MachineFacts facts, const System &system, const AbsolutePath &installer,
                                              CondaInstallerReader &reader);

/// The same file named without a link on the way to it, so that one project has one name. The last part may be a
/// link and need not exist.
[[nodiscard]] AbsolutePath withRealParent(const System &system, const AbsolutePath &path);

/// Just the part about a project folder, which is named as withRealParent() does; cheap enough for every key stroke.
[[nodiscard]] TargetFact probeTarget(const System &system, const AbsolutePath &target);

} // namespace groundwork
