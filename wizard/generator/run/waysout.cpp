// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "generator/run/waysout.h"

#include "advice/usable.h"
#include "base/packagenames.h"
#include "catalogue/catalogue.h"
#include "generator/managers/environmentmanager.h"
#include "generator/run/solveplan.h"
#include "spec/specchanges.h"
#include "spec/specrules.h"

#include <QCoreApplication>
#include <QElapsedTimer>

#include <algorithm>

namespace groundwork {

namespace {

const QString packageField = QStringLiteral("environment.packages.");

bool isAboutVersions(const Failure &failure)
{
    return std::ranges::any_of(failure.waysOut, [](const WayOut &way) {
        return std::ranges::any_of(way.changes, [](const SpecChange &change) {
            return change.field.startsWith(packageField) || change.field == u"environment.python";
        });
    });
}

/// "3.12" of the Pythons that could be taken instead, newest first.
QStringList otherPythons(const UnsolvedSpec &unsolved, const EnvironmentManager &manager)
{
    QStringList versions;
    if (manager.source() == PackageSource::CondaChannels) {
        versions = {QStringLiteral("3.13"), QStringLiteral("3.12"), QStringLiteral("3.11"), QStringLiteral("3.10")};
    } else {
        for (const PythonFact &python : unsolved.facts.pythons)
            versions.append(python.version.section(u'.', 0, 1));
        versions.removeDuplicates();
    }
    const QString now = manager.resolved(unsolved.spec, unsolved.facts).environment.python.section(u'.', 0, 1);
    versions.removeAll(now);
    return versions;
}

/// A name is told to another index only where both know the same package by it: never one of somebody's own channel,
/// which a stranger may have taken there.
bool mayChangeSource(const ProjectSpec &spec, const PackageRequest &package)
{
    const auto known = bundledCatalogue().find(package.name);
    return foreignChannels(spec).isEmpty() && known && bundledCatalogue().package(*known).pypi.has_value();
}

/// What may help beside the failure's own ways out.
QList<WayOut> furtherWaysOut(const UnsolvedSpec &unsolved)
{
    const auto manager = chooseManager(unsolved.spec, unsolved.facts);
    if (!manager || !isAboutVersions(unsolved.failure))
        return {};
    QList<WayOut> ways;
    if ((*manager)->source() == PackageSource::CondaChannels) {
        for (const PackageRequest &package : unsolved.spec.environment.packages) {
            const bool isConcerned = std::ranges::any_of(unsolved.failure.waysOut, [&package](const WayOut &way) {
                return way.changes.value(0).field == packageField + package.name;
            });
            if (!isConcerned || package.from == PackageOrigin::Conda || !mayChangeSource(unsolved.spec, package))
                continue;
            const QString version = package.constraints.isEmpty()
                                        ? QString()
                                        : QStringLiteral(" version: \"%1\",").arg(package.constraints);
            const bool isFromIndex = package.from == PackageOrigin::Pypi;
            ways.append(
                {(isFromIndex ? QCoreApplication::translate("WaysOut", "Take %1 from the conda channels")
                              : QCoreApplication::translate("WaysOut", "Take %1 from PyPI"))
                     .arg(package.name),
                 {{packageField + package.name,
                   QStringLiteral("{name: \"%1\",%2 from: %3}")
                       .arg(package.name, version, isFromIndex ? QStringLiteral("any") : QStringLiteral("pypi"))}}});
        }
    }
    for (const QString &version : otherPythons(unsolved, **manager))
        ways.append({QCoreApplication::translate("WaysOut", "Take Python %1").arg(version),
                     {{QStringLiteral("environment.python"), u'"' + version + u'"'}}});
    return ways;
}

/// "Take numpy in any version" becomes "Take numpy in any version (1.26.4)".
QString withResult(const WayOut &way, const Solution &solution)
{
    const SpecChange change = way.changes.value(0);
    if (way.changes.size() != 1 || !change.field.startsWith(packageField) || change.value.isEmpty())
        return way.title;
    const QString name = normalisedPackageName(change.field.sliced(packageField.size()));
    const auto found = std::ranges::find(solution.packages, name, &LockedPackage::name);
    return found == solution.packages.end() ? way.title : QStringLiteral("%1 (%2)").arg(way.title, found->version);
}

enum class Trial { Works, Fails, Cancelled };

} // namespace

Failure withTriedWaysOut(const UnsolvedSpec &unsolved, System &system, Git &git, const RunSurroundings &surroundings,
                         const TrialBudget &budget, const CancelToken &cancel)
{
    QElapsedTimer clock;
    clock.start();
    int solves = 0;
    const auto mayGoOn = [&] {
        return !cancel.isCancelled() && solves < budget.solves && clock.elapsed() < budget.time.count();
    };
    const auto attempt = [&](WayOut &way) {
        const auto changed = withChanges(unsolved.spec, way.changes);
        if (!changed)
            return Trial::Fails;
        const auto plan = makePlan(*changed, unsolved.facts, EnvironmentWish::Make);
        if (!plan)
            return Trial::Fails;
        ++solves;
        const auto answer = solvePlan(*plan, system, git, surroundings, cancel);
        if (!answer)
            return cancel.isCancelled() ? Trial::Cancelled : Trial::Fails;
        if (!*answer)
            return Trial::Cancelled;
        way.title = withResult(way, **answer);
        way.tried = true;
        return Trial::Works;
    };

    QList<WayOut> working, untried;
    for (WayOut way : unsolved.failure.waysOut) {
        const Trial trial = mayGoOn() ? attempt(way) : Trial::Cancelled;
        if (trial == Trial::Works)
            working.append(way);
        else if (trial == Trial::Cancelled)
            untried.append(way);
    }
    for (WayOut way : furtherWaysOut(unsolved)) {
        if (mayGoOn() && attempt(way) == Trial::Works)
            working.append(way);
    }
    return {unsolved.failure.error, working + untried};
}

} // namespace groundwork
