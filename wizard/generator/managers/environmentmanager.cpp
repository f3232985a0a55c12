// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "generator/managers/environmentmanager.h"

#include "advice/usable.h"
#include "generator/managers/conda.h"
#include "generator/managers/pipenv.h"
#include "generator/managers/uv.h"
#include "generator/managers/venv.h"
#include "machine/offline.h"
#include "spec/specwords.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace groundwork {

AbsolutePath EnvironmentManager::prefix(const EnvironmentRequest &request) const
{
    AbsolutePath place = customaryPrefix(request);
    const TargetFact &target = request.facts.target;
    // The record is a file that anybody may have written, and the setup file may have changed.
    const bool isRecorded = target.state == TargetState::OurProject && target.manager == name() &&
                            request.spec.environment.location == EnvironmentLocation::Named &&
                            target.prefix.fileName() == place.fileName();
    return isRecorded ? target.prefix : place;
}

AbsolutePath EnvironmentManager::python(const EnvironmentRequest &request) const
{
    return prefix(request).child(QStringLiteral("bin/python"));
}

ProjectPath EnvironmentManager::lock(const EnvironmentRequest &request) const
{
    const ProjectPath file = lockFile(request);
    return request.spec.environment.lock ? file : ProjectPath::known(QStringLiteral(".groundwork/") + file.toString());
}

LockedEnvironment EnvironmentManager::environment(const EnvironmentRequest &request) const
{
    LockedEnvironment environment{prefix(request), lock(request), request.facts.platform, output()};
    if (const auto within = solveWithin(request))
        environment.within = LockWithin{within->lock, within->output};
    return environment;
}

FetchPackages EnvironmentManager::prefetch(const EnvironmentRequest &request, const LockedText &lock) const
{
    return fetch(request, lock, QStringLiteral("packages"));
}

MachineFacts EnvironmentManager::fromBundle(MachineFacts facts, const QByteArray &) const
{
    facts.packageFolders = {addressOf(facts.bundled)};
    return withoutNetwork(std::move(facts));
}

AddPackages EnvironmentManager::add(const EnvironmentRequest &request) const
{
    const auto prefix = AbsolutePath::from(request.spec.environment.existing);
    return {name(), {prefix.value_or(AbsolutePath()), request.packages}, {}, output(), {}};
}

const EnvironmentManager *managerNamed(const QString &name)
{
    const auto &all = environmentManagers();
    const auto found = std::ranges::find(all, name, &EnvironmentManager::name);
    return found == all.end() ? nullptr : *found;
}

const QList<const EnvironmentManager *> &environmentManagers()
{
    static const Conda conda(Conda::Program::Conda);
    static const Conda mamba(Conda::Program::Mamba);
    static const Uv uv;
    static const Venv venv;
    static const Pipenv pipenv;
    static const QList<const EnvironmentManager *> managers = [] {
        QList<const EnvironmentManager *> list;
        for (const ManagerChoice choice : supportedManagers())
            list.append(choice == ManagerChoice::Conda    ? static_cast<const EnvironmentManager *>(&conda)
                        : choice == ManagerChoice::Mamba  ? static_cast<const EnvironmentManager *>(&mamba)
                        : choice == ManagerChoice::Uv     ? static_cast<const EnvironmentManager *>(&uv)
                        : choice == ManagerChoice::Pipenv ? static_cast<const EnvironmentManager *>(&pipenv)
                                                          : &venv);
        return list;
    }();
    return managers;
}

namespace {

/// Whether all packages that say where they come from want PyPI: those of a requirements file, for example.
bool wantsOnlyTheIndex(const ProjectSpec &spec)
{
    const auto from = [&spec](PackageOrigin origin) {
        return std::ranges::count(spec.environment.packages, origin, &PackageRequest::from) > 0;
    };
    return from(PackageOrigin::Pypi) && !from(PackageOrigin::Conda);
}

std::expected<const EnvironmentManager *, Failure> bestManager(const ProjectSpec &spec, const MachineFacts &facts)
{
    QStringList obstacles;
    Failure told;
    QList<const EnvironmentManager *> managers = environmentManagers();
    // conda takes them too, but beside its own: better one that has nothing else.
    if (wantsOnlyTheIndex(spec))
        std::ranges::stable_partition(managers, [](const EnvironmentManager *manager) {
            return manager->source() != PackageSource::CondaChannels;
        });
    for (const auto *manager : std::as_const(managers)) {
        const auto obstacle = manager->obstacle(spec, facts);
        if (!obstacle)
            return manager;
        obstacles.append(QStringLiteral("%1: %2").arg(manager->name(), obstacle->error.message));
        // What helps the one that needs least helps most people.
        if (manager->name() == u"venv")
            told = *obstacle;
    }
    told.error.details = obstacles.join(u'\n');
    return std::unexpected(told);
}

/// conda adds to environments of its own kind, pip to all others.
std::expected<const EnvironmentManager *, Failure> managerOfExisting(const ProjectSpec &spec, const MachineFacts &facts)
{
    const EnvironmentFact *existing = existingEnvironment(spec, facts);
    if (existing == nullptr)
        return std::unexpected(Failure{
            Error{QCoreApplication::translate("EnvironmentManager", "There is no environment in %1.")
                      .arg(spec.environment.existing),
                  {},
                  QCoreApplication::translate("EnvironmentManager", "Name the folder that holds its bin/python.")},
            {WayOut{QCoreApplication::translate("EnvironmentManager", "Make a new environment"),
                    {{QStringLiteral("environment.existing"), {}}}}}});
    if (!isVersion(existing->python, spec.environment.python))
        return std::unexpected(Failure{
            Error{QCoreApplication::translate("EnvironmentManager", "The environment in %1 has Python %2, not %3.")
                      .arg(spec.environment.existing, existing->python, spec.environment.python),
                  {},
                  QCoreApplication::translate("EnvironmentManager", "Take its Python, or make a new environment.")},
            {WayOut{QCoreApplication::translate("EnvironmentManager", "Take Python %1").arg(existing->python),
                    {{QStringLiteral("environment.python"), u'"' + existing->python.section(u'.', 0, 1) + u'"'}}},
             WayOut{QCoreApplication::translate("EnvironmentManager", "Make a new environment"),
                    {{QStringLiteral("environment.existing"), {}}}}}});
    const EnvironmentManager *manager =
        managerNamed(existing->kind == EnvironmentKind::Conda ? QStringLiteral("conda") : QStringLiteral("venv"));
    if (spec.environment.addMissing) {
        ProjectSpec adding = spec;
        adding.environment.python.clear();
        if (auto obstacle = manager->obstacle(adding, facts))
            return std::unexpected(*obstacle);
    }
    return manager;
}

} // namespace

const EnvironmentFact *existingEnvironment(const ProjectSpec &spec, const MachineFacts &facts)
{
    const auto prefix = AbsolutePath::from(spec.environment.existing);
    if (!prefix)
        return nullptr;
    return facts.existing && facts.existing->prefix == *prefix ? &*facts.existing : nullptr;
}

std::expected<const EnvironmentManager *, Failure> chooseManager(const ProjectSpec &spec, const MachineFacts &facts)
{
    if (!spec.environment.existing.isEmpty())
        return managerOfExisting(spec, facts);
    if (spec.environment.manager == ManagerChoice::Auto)
        return bestManager(spec, facts);
    const EnvironmentManager *manager = managerNamed(wordFor(spec.environment.manager));
    Q_ASSERT(manager != nullptr); // there is one for each word of the spec
    if (auto obstacle = manager->obstacle(spec, facts))
        return std::unexpected(*obstacle);
    return manager;
}

} // namespace groundwork
