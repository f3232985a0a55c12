// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/paths.h"
#include "generator/formats/textfile.h"
#include "generator/managers/explanation.h"
#include "generator/steps/addpackages.h"
#include "generator/steps/gettool.h"
#include "generator/steps/installenvironment.h"
#include "generator/steps/solvepackages.h"
#include "generator/steps/solvewithin.h"
#include "machine/machinefacts.h"
#include "spec/failure.h"
#include "spec/projectspec.h"

#include <QList>
#include <QString>

#include <expected>

namespace groundwork {

/// One spec on one machine for one folder: what a manager makes its steps from.
struct EnvironmentRequest
{
    const ProjectSpec &spec;
    const MachineFacts &facts;
    AbsolutePath target;            ///< the project folder
    QList<PackageRequest> packages; ///< the spec's, ipykernel and what the manager itself needs
};

/// A lock with what it is read for.
struct LockedText
{
    QByteArray text;
    LockScope scope;
};

/// Brings exactly the packages of a lock into a folder of the private directory.
struct FetchPackages
{
    QList<Command> commands;
    const ToolOutput *output = nullptr;
};

/// One tool that makes environments. Stateless: pure functions of the request.
class EnvironmentManager
{
public:
    virtual ~EnvironmentManager() = default;

    [[nodiscard]] virtual QString name() const = 0; ///< as in the spec: "conda"
    /// Where it takes packages from that do not say so themselves.
    [[nodiscard]] virtual PackageSource source() const { return PackageSource::PythonIndex; }
    /// Nothing when the manager can serve this spec here; else why not, with a hint.
    [[nodiscard]] virtual std::optional<Failure> obstacle(const ProjectSpec &spec, const MachineFacts &facts) const = 0;
    /// The executable and version that the report names.
    [[nodiscard]] virtual ToolFact tool(const ProjectSpec &spec, const MachineFacts &facts) const = 0;
    /// The spec with `auto` answered: this manager, and the Python that will be used where the lock does not hold it.
    [[nodiscard]] virtual ProjectSpec resolved(const ProjectSpec &spec, const MachineFacts &facts) const = 0;
    /// Packages that every environment of this manager holds beside the asked ones, for example pip. The plan adds
    /// them to EnvironmentRequest::packages.
    [[nodiscard]] virtual QStringList ownPackages() const { return {}; }
    /// Where the environment lies: in a project of ours where it was made, whatever the variables say by now.
    [[nodiscard]] AbsolutePath prefix(const EnvironmentRequest &request) const;
    [[nodiscard]] AbsolutePath python(const EnvironmentRequest &request) const;       ///< inside the prefix
    [[nodiscard]] virtual TextFile file(const EnvironmentRequest &request) const = 0; ///< the manager's own file
    /// The lock of this platform: in its customary place, or among our own records where the spec wants none.
    [[nodiscard]] ProjectPath lock(const EnvironmentRequest &request) const;
    /// Locks of the spec's other platforms, where this manager can make them, and of a second part.
    [[nodiscard]] virtual QList<ProjectPath> otherLocks(const EnvironmentRequest &) const { return {}; }
    /// The files of a project by which install(), or a solve in it, takes packages from somewhere.
    [[nodiscard]] virtual QList<ProjectPath> sourceFiles(const EnvironmentRequest &request) const
    {
        return {lock(request)};
    }
    /// The places outside of the project that such a file names; fails on one that cannot be read.
    [[nodiscard]] virtual Result<QStringList> placesIn(const ProjectPath &file, const QByteArray &text) const = 0;
    /// Whether all platforms of the spec get a lock, in its own file or in one of otherLocks().
    [[nodiscard]] virtual bool locksEveryPlatform() const { return false; }
    [[nodiscard]] virtual const ToolOutput *output() const = 0;
    [[nodiscard]] LockedEnvironment environment(const EnvironmentRequest &request) const;
    /// The step that gets the manager itself, where this machine lacks it and it can be got.
    [[nodiscard]] virtual std::optional<GetTool> getTool(const EnvironmentRequest &) const { return std::nullopt; }
    [[nodiscard]] virtual SolvePackages solve(const EnvironmentRequest &request) const = 0;
    /// The second part of the environment, from where this manager itself takes no packages; none where none is asked.
    [[nodiscard]] virtual std::optional<SolveWithin> solveWithin(const EnvironmentRequest &) const
    {
        return std::nullopt;
    }
    [[nodiscard]] virtual InstallEnvironment install(const EnvironmentRequest &request) const = 0;
    /// For a bundle: packages that install() takes on a machine with the facts that fromBundle() gives. No commands
    /// where this machine lacks something for it.
    [[nodiscard]] virtual FetchPackages fetch(const EnvironmentRequest &request, const LockedText &lock,
                                              const QString &folder) const = 0;
    /// The same for the lock of the second part; nothing where the environment has none. The environment has to be
    /// made.
    [[nodiscard]] virtual std::optional<FetchPackages> fetchWithin(const EnvironmentRequest &, const QByteArray &,
                                                                   const QString &) const
    {
        return std::nullopt;
    }
    /// Brings the packages of a lock into the caches that install() takes them from, before there is a project; by
    /// itself through a folder of the private directory.
    [[nodiscard]] virtual FetchPackages prefetch(const EnvironmentRequest &request, const LockedText &lock) const;
    /// The machine without its network, and with those packages in facts.bundled.
    [[nodiscard]] virtual MachineFacts fromBundle(MachineFacts facts, const QByteArray &lock) const;
    /// Adds to the environment that the spec names what it lacks. Only of managers that chooseManager() takes for one.
    [[nodiscard]] virtual AddPackages add(const EnvironmentRequest &request) const;
    /// Shell lines for the project's README.
    [[nodiscard]] virtual QString activateLine(const EnvironmentRequest &request) const = 0;
    [[nodiscard]] virtual QString createLine(const EnvironmentRequest &request) const = 0;

protected:
    [[nodiscard]] virtual AbsolutePath customaryPrefix(const EnvironmentRequest &request) const = 0;
    [[nodiscard]] virtual ProjectPath lockFile(const EnvironmentRequest &request) const = 0;
};

/// The manager of a name as in the spec; null when Groundwork makes no environments with it.
[[nodiscard]] const EnvironmentManager *managerNamed(const QString &name);

/// The environment that the spec names instead of a new one; null when it names none or there is none.
[[nodiscard]] const EnvironmentFact *existingEnvironment(const ProjectSpec &spec, const MachineFacts &facts);

/// Every manager, best first: `auto` takes the first without an obstacle.
[[nodiscard]] const QList<const EnvironmentManager *> &environmentManagers();

/// The manager that the spec asks for or `auto` picks, or that belongs to the environment that it names; a Failure in
/// words when there is none.
[[nodiscard]] std::expected<const EnvironmentManager *, Failure> chooseManager(const ProjectSpec &spec,
                                                                               const MachineFacts &facts);

} // namespace groundwork
