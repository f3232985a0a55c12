// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "generator/steps/command.h"
#include "machine/machinefacts.h"

#include <QList>
#include <QMap>
#include <QString>

namespace groundwork {

/// The words that the programs of conda's family do not share: conda, and mamba before its second version, are Python
/// programs; later mambas and micromamba are one program in C++ that goes by other variables.
enum class CondaDialect { Conda, Libmamba };

[[nodiscard]] CondaDialect dialectOf(const ToolFact &tool);
[[nodiscard]] bool isMicromamba(const ToolFact &tool);

/// The first words of `create`, `how` ("--dry-run") among them; what is made, and of what, comes after.
[[nodiscard]] QList<Argument> createWords(CondaDialect dialect, const QList<Argument> &how);

/// Settings that hold whatever the person's .condarc says; the rest of it (proxies, mirrors) holds. `packageFolders`
/// is where packages are kept, `root` the prefix that the program keeps its own things in.
[[nodiscard]] QMap<QString, Argument> condaSettings(CondaDialect dialect, const MachineFacts &facts,
                                                    const AbsolutePath &root, const Argument &packageFolders);

/// With fewer tries a machine without a network hears so sooner.
void tryOnce(CondaDialect dialect, QMap<QString, Argument> &settings);

/// What is made is not to be noted in the person's list of environments, where undo would have to find it again.
void keepUnlisted(CondaDialect dialect, const MachineFacts &facts, Command &command);

} // namespace groundwork
