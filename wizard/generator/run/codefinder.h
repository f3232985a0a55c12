// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "generator/imports/codeimports.h"
#include "generator/imports/imported.h"
#include "machine/machinefacts.h"
#include "system/system.h"

#include <QList>
#include <QStringList>

#include <optional>

namespace groundwork {

/// Python code with all that is needed to tell what it imports.
struct FoundCode
{
    QList<SourceText> files;     ///< named from the folder; notebooks as the code of their cells
    QStringList local;           ///< modules that stand beside a single file
    QList<InstallLine> installs; ///< what notebooks install by themselves
    QList<LeftOut> leftOut;
};

[[nodiscard]] Result<FoundCode> codeOfFile(const System &system, const AbsolutePath &file, const SourceText &source);
/// Scripts and notebooks below a folder, but for environments, hidden folders and what links lead to.
/// Nothing when it was cancelled.
[[nodiscard]] Result<std::optional<FoundCode>> codeBelow(const System &system, const AbsolutePath &folder,
                                                         const CancelToken &cancel);

struct CodeImports
{
    QList<FoundImport> imports;
    QList<LeftOut> leftOut; ///< files that are no Python
};
/// By the parser of a Python that is here; runs none of the code. Nothing when it was cancelled.
[[nodiscard]] Result<std::optional<CodeImports>> importsIn(System &system, const FoundCode &code,
                                                           const MachineFacts &facts, const CancelToken &cancel);

} // namespace groundwork
