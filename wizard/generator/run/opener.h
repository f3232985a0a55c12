// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/paths.h"
#include "base/result.h"

#include <QMap>
#include <QString>

namespace groundwork {

enum class JupyterKind { Lab, Notebook };

struct JupyterStart
{
    AbsolutePath python; ///< of the project's environment
    AbsolutePath project;
    JupyterKind kind = JupyterKind::Lab;
    QMap<QString, QString> toolEnvironment; ///< as for every other tool
};

/// Hands a finished project over to the programs that people work with. What it starts outlives the window.
class Opener
{
public:
    virtual ~Opener() = default;

    [[nodiscard]] virtual Result<void> openFolder(const AbsolutePath &folder) = 0;
    /// Jupyter opens the browser itself, with a token that only this start knows.
    [[nodiscard]] virtual Result<void> openJupyter(const JupyterStart &start) = 0;
};

} // namespace groundwork
