// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "machine/machinefacts.h"
#include "system/system.h"

#include <optional>

namespace groundwork {

/// Larger files are no installers of conda; Anaconda's is one of the largest, with about a gigabyte.
inline constexpr qint64 maximumInstallerSize = 2'000'000'000;

/// Tells what a file is that a person chose as conda's installer. One object serves many questions: a file that has
/// not changed since is not read again.
class CondaInstallerReader
{
public:
    /// Starts nothing; the file is only read.
    [[nodiscard]] InstallerFact read(const System &system, const AbsolutePath &file);

private:
    std::optional<InstallerFact> m_known;
    FileStatus m_status;
};

} // namespace groundwork
