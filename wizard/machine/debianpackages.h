// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "system/system.h"

#include <QString>

#include <optional>

namespace groundwork {

/// What dpkg has recorded as installed. The file is read once, when something is asked for.
class DebianPackages
{
public:
    explicit DebianPackages(const System &system) : m_system(system) {}

    /// The program's own version, without Debian's additions: "3.11.2" of "3.11.2-6+deb12u6". Empty when the package
    /// is not installed.
    [[nodiscard]] QString version(const QString &package) const;

private:
    const System &m_system;
    mutable std::optional<QByteArray> m_status;
};

} // namespace groundwork
