// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/paths.h"
#include "base/result.h"

#include <QMap>
#include <QString>
#include <QStringList>

namespace groundwork {

struct DetachedProcess
{
    AbsolutePath program;
    QStringList arguments;
    AbsolutePath workingDirectory;
    QMap<QString, QString> environment; ///< the whole of it
    AbsolutePath output{};              ///< a file that takes what it says; empty: nowhere
};

/// Starts a program that lives on when this one ends, in a session of its own. Its process number; fails when it
/// cannot be started.
[[nodiscard]] Result<qint64> startDetached(const DetachedProcess &process);

} // namespace groundwork
