// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "generator/managers/environmentmanager.h"

#include "advice/usable.h"
#include "generator/managers/conda.h"
#include "generator/managers/pipenv.h"
#include "generator/managers/venv.h"
#include "spec/specwords.h"

#include <QCoreApplication>

#include <algorithm>

namespace groundwork {

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
    return {prefix(request), lock(request), request.facts.platform, output()};
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
    static const Venv venv;
    static const Pipenv pipenv;
    static const QList<const EnvironmentManager *> managers = [] {
        QList<const EnvironmentManager *> list;
        for (const ManagerChoice choice : supportedManagers())
            list.append(choice == ManagerChoice::Conda    ? static_cast<const EnvironmentManager *>(&conda)
                        : choice == ManagerChoice::Mamba  ? static_cast<const EnvironmentManager *>(&mamba)
                        : choice == ManagerChoice::Pipenv ? static_cast<const EnvironmentManager *>(&pipenv)
                                                          : &venv);
        return list;
    }();
    return managers;
}

const EnvironmentManager &simplestManager()
{
    return *managerNamed(QStringLiteral("venv"));
}

namespace {

std::expected<const EnvironmentManager *, Failure> bestManager(const ProjectSpec &spec, const MachineFacts &facts)
{
    QStringList obstacles;
    Failure told;
    for (const auto *manager : environmentManagers()) {
        const auto obstacle = manager->obstacle(spec, facts);
        if (!obstacle)
            return manager;
        obstacles.append(QStringLiteral("%1: %2").arg(manager->name(), obstacle->error.message));
        // What helps the one that needs least helps most people.
        if (manager == &simplestManager())
            told = *obstacle;
    }
    told.error.details = obstacles.join(u'\n');
    return std::unexpected(told);
}

Failure notYet(const QString &name)
{
    return {
        Error{
            QCoreApplication::translate("EnvironmentManager", "Groundwork cannot make environments with %1.").arg(name),
            {},
            QCoreApplication::translate("EnvironmentManager", "Let it choose what is there.")},
        {WayOut{QCoreApplication::translate("EnvironmentManager", "Take the best manager that is here"),
                {{QStringLiteral("environment.manager"), QStringLiteral("auto")}}}}};
}

} // namespace

std::expected<const EnvironmentManager *, Failure> chooseManager(const ProjectSpec &spec, const MachineFacts &facts)
{
    if (spec.environment.manager == ManagerChoice::Auto)
        return bestManager(spec, facts);
    const QString wanted = wordFor(spec.environment.manager);
    const EnvironmentManager *manager = managerNamed(wanted);
    if (manager == nullptr)
        return std::unexpected(notYet(wanted));
    if (auto obstacle = manager->obstacle(spec, facts))
        return std::unexpected(*obstacle);
    return manager;
}

} // namespace groundwork
