// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "console.h"
#include "exitcode.h"

#include <QString>
#include <QStringList>

namespace groundwork {

/// One word that `groundwork` understands.
struct CommandEntry
{
    const char16_t *name;
    const char *summary; ///< in the context "Commands", to be translated
    ExitCode (*run)(const QStringList &words, Console &console);
};

/// Null when there is none.
[[nodiscard]] const CommandEntry *commandNamed(const QString &name);

/// What the program is and every command with its summary.
[[nodiscard]] QString generalHelp();

/// Why a word is no command, with the nearest that is.
[[nodiscard]] Error unknownCommand(const QString &name);

} // namespace groundwork
