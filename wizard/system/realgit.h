// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "system/git.h"

namespace groundwork {

/// Git by libgit2.
class RealGit final : public Git
{
public:
    RealGit() = default;
    ~RealGit() override;
    RealGit(const RealGit &) = delete;
    RealGit &operator=(const RealGit &) = delete;

    [[nodiscard]] std::optional<GitIdentity> identity() const override;
    [[nodiscard]] Result<QString> createRepository(const AbsolutePath &folder, const FirstCommit &commit) override;
    [[nodiscard]] Result<std::optional<QString>> commit(const AbsolutePath &folder, const QList<ProjectPath> &files,
                                                        const GitIdentity &author, const QString &message) override;
    [[nodiscard]] Result<std::optional<GitStatus>> status(const AbsolutePath &folder) const override;

private:
    /// Not in the constructor: libgit2 reads all certificates of the machine first, which takes 6 ms.
    void useLibrary() const;
    mutable bool m_libraryInUse = false;
};

} // namespace groundwork
