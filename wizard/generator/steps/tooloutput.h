// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/paths.h"
#include "spec/failure.h"
#include "spec/projectspec.h"

#include <QByteArray>
#include <QList>
#include <QMap>
#include <QString>

#include <expected>
#include <optional>

namespace groundwork {

class System;
struct ProcessEnd;

struct LockedPackage
{
    QString name; ///< normalised
    QString version;
    QString build;     ///< conda only
    qint64 bytes = -1; ///< to download; 0: in the cache; -1: unknown
    bool operator==(const LockedPackage &) const = default;
};

/// What a solve decided.
struct Solution
{
    QString python;                       ///< full version
    QList<LockedPackage> packages;        ///< sorted by name
    QByteArray lock;                      ///< the text of the lock file
    QMap<QString, QByteArray> otherLocks; ///< of other platforms, by their path in the project
    qint64 downloadBytes = -1;
    bool operator==(const Solution &) const = default;
};

/// What is to be downloaded for all of them; -1 when the size of one is unknown.
[[nodiscard]] qint64 downloadBytesOf(const QList<LockedPackage> &packages);

/// About how long an installation takes, in seconds: for weighing its parts against each other, not for telling people.
struct RoughTime
{
    double fetching = 0;
    double placing = 0; ///< putting what is here in place
    bool operator==(const RoughTime &) const = default;
};
/// Nothing when the size of a package is unknown.
[[nodiscard]] std::optional<RoughTime> roughTimeOf(const QList<LockedPackage> &packages);

/// Which environment a lock is read for: a lock may hold packages that only other platforms or Pythons need.
struct LockScope
{
    QString python;   ///< full version: "3.11.2"
    QString platform; ///< conda's name: "linux-64"
    bool operator==(const LockScope &) const = default;
};

/// What the last command of a solve left.
struct SolveAnswer
{
    const ProcessEnd &end;
    QByteArray lockFile{}; ///< what SolvePackages::lockFile holds
    LockScope scope{};
};

struct ToolProgress
{
    QString package;      ///< may be empty
    double fraction = -1; ///< of the whole command, 0–1; -1: unknown
    bool operator==(const ToolProgress &) const = default;
};

/// What one line of a tool's output tells about a download.
struct FetchProgress
{
    QString package;     ///< normalised
    double fetched = -1; ///< of this package, 0–1; -1: the tool only says that it comes to it
    bool operator==(const FetchProgress &) const = default;
};

/// How one tool is understood: its output, and what it leaves on disk. Stateless; one static object a tool.
class ToolOutput
{
public:
    virtual ~ToolOutput() = default;

    /// What a solve decided; a Failure when it could not be satisfied. Unless a tool does it otherwise, the lock is
    /// the file that it wrote.
    [[nodiscard]] virtual std::expected<Solution, Failure> solutionIn(const SolveAnswer &answer) const;
    /// The packages of a lock file of this manager that belong into the environment, sorted by name. Fails on one that
    /// was not written by it.
    [[nodiscard]] virtual std::expected<QList<LockedPackage>, Error> packagesIn(const QByteArray &lock,
                                                                                const LockScope &scope) const = 0;
    /// Why a command failed, in the user's words and with the packages that were asked for.
    [[nodiscard]] virtual Failure explain(const ProcessEnd &end, const QList<PackageRequest> &asked) const = 0;
    /// What one line of output tells about progress.
    [[nodiscard]] virtual std::optional<FetchProgress> progressIn(QByteArrayView line) const = 0;
    /// How many packages are in place below `prefix`, by their records.
    [[nodiscard]] virtual int installedIn(const System &system, const AbsolutePath &prefix) const;
    /// Gives those packages of the solution that lie in the caches already no bytes to download.
    virtual void findCached(const System &system, const QList<AbsolutePath> &caches, Solution &solution) const;
    /// Takes away what a command that was interrupted left half-made in a folder of Command::exclusive and would
    /// trust later; only of what was begun at `sinceNs` (nanoseconds since the epoch) or later.
    virtual void removeUnfinished(System &system, const AbsolutePath &folder, qint64 sinceNs) const;
};

} // namespace groundwork
