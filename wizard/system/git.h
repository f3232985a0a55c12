// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/paths.h"
#include "base/result.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace groundwork {

struct GitIdentity
{
    QString name;
    QString email;
    bool operator==(const GitIdentity &) const = default;
};

struct GitStatus
{
    QString branch; ///< empty when HEAD is detached
    QString commit; ///< 40 hex digits; empty when there is none
    bool clean = false;
    QStringList changed{}; ///< files, and folders that git knows nothing of ("cache/"), in git's order
    bool operator==(const GitStatus &) const = default;
};

struct FirstCommit
{
    QString branch;
    QString remote;                    ///< added as "origin"; empty: none
    std::optional<GitIdentity> author; ///< nothing: the repository is made without a commit
    QString message;
    bool operator==(const FirstCommit &) const = default;
};

/// What Groundwork asks of git; no git program is needed.
class Git
{
public:
    virtual ~Git() = default;

    /// The identity in the person's own and the system's git settings.
    [[nodiscard]] virtual std::optional<GitIdentity> identity() const = 0;
    /// Makes a repository in `folder` and, with an author, commits every file that is not ignored. No template,
    /// no hook and no filter of the machine takes part. Returns the commit's id, or nothing without a commit.
    [[nodiscard]] virtual Result<QString> createRepository(const AbsolutePath &folder, const FirstCommit &commit) = 0;
    /// Commits just `files` (paths inside the repository), on top of HEAD. Returns the commit's id, or nothing when
    /// HEAD holds them as they are.
    [[nodiscard]] virtual Result<std::optional<QString>> commit(const AbsolutePath &folder,
                                                                const QList<ProjectPath> &files,
                                                                const GitIdentity &author, const QString &message) = 0;
    [[nodiscard]] virtual Result<std::optional<GitStatus>> status(const AbsolutePath &folder) const = 0;
};

} // namespace groundwork
