// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "generator/steps/runcommand.h"

#include <QHash>

#include <chrono>

namespace groundwork {

/// How far a command that brings packages is: what its lines tell of downloads, weighed by size where the sizes are
/// known, and how many records stand in the prefix. Never goes back; unknown where no packages are expected.
class ProgressMeter
{
public:
    ProgressMeter(const ExpectedPackages &expected, const ToolOutput *output);

    void add(const QByteArray &line);
    /// Looks at the prefix, at most once a second.
    void look(const System &system);
    [[nodiscard]] ToolProgress now();

private:
    [[nodiscard]] double fetched() const;

    const ToolOutput *m_output;
    AbsolutePath m_prefix;
    double m_downloadShare;           ///< of the whole command
    QHash<QString, double> m_weights; ///< package → part of all downloads
    QHash<QString, double> m_fetched;
    QString m_package;
    bool m_isTold = true; ///< whether the tool says how far m_package is
    qsizetype m_expected = 0;
    int m_installed = 0;
    double m_fraction = -1;
    std::chrono::steady_clock::time_point m_looked;
};

} // namespace groundwork
