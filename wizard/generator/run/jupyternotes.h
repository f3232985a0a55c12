// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "generator/run/jupyter.h"

namespace groundwork {

/// Where Jupyter keeps a note about every server that runs, with its token; empty when nothing says where.
[[nodiscard]] AbsolutePath jupyterNotes(const QMap<QString, QString> &toolEnvironment);

/// Whether nobody else can read what Jupyter writes there; it makes the folder so when there is none.
[[nodiscard]] bool isSecret(const System &system, const AbsolutePath &folder);

struct JupyterNote
{
    JupyterServer server; ///< as it described itself
    AbsolutePath project; ///< what it serves, with no link in it
};

/// The note of the server with this process number; nothing when it is missing, incomplete or not ours alone.
[[nodiscard]] std::optional<JupyterNote> readJupyterNote(const System &system, const AbsolutePath &notes,
                                                         qint64 process);

/// The process numbers of every note there.
[[nodiscard]] QList<qint64> notedProcesses(const System &system, const AbsolutePath &notes);

} // namespace groundwork
