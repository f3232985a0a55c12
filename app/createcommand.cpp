// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "createcommand.h"

#include "commandline.h"
#include "machine/targetproblem.h"
#include "pathword.h"
#include "projectrun.h"
#include "setupsource.h"
#include "spec/specrules.h"
#include "specs.h"
#include "system/realgit.h"
#include "system/realsystem.h"

#include <QCoreApplication>
#include <QDir>

using namespace Qt::Literals::StringLiterals;

namespace groundwork {

namespace {

void addOptions(CommandLine &line)
{
    line.addArgument(u"FILE"_s, Presence::Required,
                     QCoreApplication::translate("Create", "The setup file, or a bundle."));
    line.addValue({u"into"_s}, u"DIR"_s,
                  QCoreApplication::translate("Create", "The project's folder; ./SLUG when it is left out."));
    line.addFlag({u"no-environment"_s},
                 QCoreApplication::translate("Create", "Without the environment, which “continue” adds later."));
    addPackageOptions(line);
    line.addFlag({u"trust"_s},
                 QCoreApplication::translate("Create", "Take packages from the channels that the file names."));
    addInstallerOption(line);
}

/// Why the project cannot be made there, whatever is in it.
std::optional<Error> badPlace(const TargetFact &target)
{
    if (target.path.toString() == QDir::currentPath())
        return Error{.message =
                         QCoreApplication::translate("Create", "The project would replace the folder that you are in."),
                     .details = {},
                     .hint = QCoreApplication::translate("Create", "Go to the folder above and name it from there."),
                     .kind = ErrorKind::TargetNotUsable};
    return targetProblem(target, TargetUse::NewProject, 0);
}

} // namespace

ExitCode runCreate(const QStringList &words, Console &console)
{
    CommandLine line(u"create"_s, QCoreApplication::translate("Create", "Makes the project of a setup file."));
    addOptions(line);
    if (const auto end = line.read(words, console))
        return *end;

    RealSystem system;
    const QString file = line.argument(0);
    const auto path = pathFromWord(file, console);
    const auto source = packageSupplyOf(line, console);
    if (!path || !source)
        return ExitCode::WrongCommandLine;
    const auto setup = openSetup(system, *path);
    if (!setup)
        return reportFailure({.error = rejection(file, setup.error()), .waysOut = {}}, {}, line, console);
    if (!*setup)
        return reportCancelled({}, line, console);
    const auto &[spec, bundle] = **setup;
    const auto target = pathFromWord(line.isSet(u"into"_s) ? line.value(u"into"_s) : slugOf(spec), console);
    if (!target)
        return ExitCode::WrongCommandLine;
    if (const auto refused = refuseChannels(spec, *target, system, line, console))
        return *refused;

    RealGit git;
    auto machine = withInstallerOf(line, system, withExistingOf(spec, system, factsFor(system, git, *target, *source)));
    if (!machine)
        return reportFailure({.error = machine.error(), .waysOut = {}}, *target, line, console);
    const auto ready = prepared(bundle.get(), spec, std::move(*machine));
    if (!ready)
        return reportFailure(ready.error(), *target, line, console);
    if (const auto problem = badPlace(ready->facts.target))
        return reportFailure({.error = *problem, .waysOut = {}}, *target, line, console);
    const auto wish = line.isSet(u"no-environment"_s) ? EnvironmentWish::Later : EnvironmentWish::Make;
    const auto plan = makePlan(spec, ready->facts, wish);
    if (!plan)
        return reportFailure(plan.error(), *target, line, console);
    noteLicences(spec, ready->facts, console);
    return runAndReport(*plan, *ready, system, git, line, console);
}

} // namespace groundwork
