// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "catalogue/catalogue.h"
#include "generator/imports/imported.h"

#include <QByteArray>
#include <QList>

namespace groundwork {

/// The code of a notebook, with a line for each line of its cells; magics and shell lines are blanked.
struct NotebookCode
{
    QByteArray code;
    QStringList installs; ///< "%pip install X" and the like, as they stand
};
[[nodiscard]] Result<NotebookCode> codeInNotebook(const SourceText &source);

/// An import as Python's own parser found it.
struct FoundImport
{
    QString module; ///< in full: "google.cloud.storage"
    QString file;
    int line = 0;
    bool operator==(const FoundImport &) const = default;
};

/// "%pip install X", as it stands in a notebook.
struct InstallLine
{
    QString file;
    QString text;
    bool operator==(const InstallLine &) const = default;
};

/// Adds the packages of such lines, where they are plain; others are left out.
void addInstalls(Imported &imported, const QList<InstallLine> &installs);

/// The packages of imports, by the catalogue; of a module that it does not know it is said.
[[nodiscard]] Imported packagesOfImports(const QList<FoundImport> &imports, const Catalogue &catalogue);

} // namespace groundwork
