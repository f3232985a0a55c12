// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "machine/machinefacts.h"
#include "system/system.h"

#include <QHash>

#include <optional>

namespace groundwork {

/// Tells what an environment is by the names of its records. One object serves many searches: an environment whose
/// folders have not changed since is not read again.
class EnvironmentReader
{
public:
    /// Nothing when the prefix holds no environment.
    [[nodiscard]] std::optional<EnvironmentFact> read(const System &system, const AbsolutePath &prefix);

private:
    struct Stamp
    {
        AbsolutePath path;
        qint64 modifiedNs = 0;
    };
    struct Known
    {
        EnvironmentFact environment;
        QList<Stamp> stamps; ///< of every folder and file whose change would change the answer
    };
    [[nodiscard]] static bool isCurrent(const System &system, const Known &known);
    [[nodiscard]] static std::optional<qint64> modifiedNs(const System &system, const AbsolutePath &path);

    QHash<QString, Known> m_known; ///< by prefix
};

} // namespace groundwork
