// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "plancommand.h"

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

using namespace Qt::Literals::StringLiterals;

namespace groundwork {

ExitCode runPlanCommand(const QStringList &words, Console &console)
{
    CommandLine line(u"plan"_s,
                     QCoreApplication::translate("PlanCommand", "Shows what create would do, and does nothing."));
    line.addArgument(u"FILE"_s, Presence::Required,
                     QCoreApplication::translate("PlanCommand", "The setup file, or a bundle."));
    line.addValue({u"into"_s}, u"DIR"_s,
                  QCoreApplication::translate("PlanCommand", "The project's folder; ./SLUG when it is left out."));
    line.addFlag({u"no-environment"_s},
                 QCoreApplication::translate("PlanCommand", "Without the environment, which “continue” adds later."));
    addPackageOptions(line);
    addInstallerOption(line);
    line.addValue({u"format"_s}, u"text|json|shell"_s,
                  QCoreApplication::translate("PlanCommand", "How it is printed."));
    if (const auto end = line.read(words, console))
        return *end;
    const QString format = line.isSet(u"format"_s)         ? line.value(u"format"_s)
                           : line.format() == Format::Json ? u"json"_s
                                                           : u"text"_s;
    if (line.format() == Format::Json && format != u"json") {
        console.complain(
            QCoreApplication::translate("PlanCommand", "“--json” prints a plan as json, not as “%1”.").arg(format));
        return ExitCode::WrongCommandLine;
    }
    if (format != u"text" && format != u"json" && format != u"shell") {
        console.complain(
            QCoreApplication::translate("PlanCommand", "A plan is printed as text, json or shell, not as “%1”.")
                .arg(format));
        return ExitCode::WrongCommandLine;
    }

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
    if (bundle && format == u"shell") {
        console.complain(QCoreApplication::translate(
            "PlanCommand", "What is in a bundle cannot be told as a script; “--format text” shows it."));
        return ExitCode::WrongCommandLine;
    }
    const auto target = pathFromWord(line.isSet(u"into"_s) ? line.value(u"into"_s) : slugOf(spec), console);
    if (!target)
        return ExitCode::WrongCommandLine;
    const RealGit git;
    auto machine = withInstallerOf(line, system, withExistingOf(spec, system, factsFor(system, git, *target, *source)));
    if (!machine)
        return reportFailure({.error = machine.error(), .waysOut = {}}, *target, line, console);
    const auto ready = prepared(bundle.get(), spec, std::move(*machine));
    if (!ready)
        return reportFailure(ready.error(), *target, line, console);
    const MachineFacts &facts = ready->facts;
    if (const auto problem = targetProblem(facts.target, TargetUse::NewProject, 0))
        return reportFailure({.error = *problem, .waysOut = {}}, *target, line, console);
    const auto plan =
        makePlan(spec, facts, line.isSet(u"no-environment"_s) ? EnvironmentWish::Later : EnvironmentWish::Make);
    if (!plan)
        return reportFailure(plan.error(), *target, line, console);

    noteLicences(spec, facts, console);
    if (format == u"text")
        console.printDocument(toText(*plan).toUtf8());
    else
        console.printDocument(format == u"json" ? toJson(*plan) : toShell(*plan));
    return ExitCode::Done;
}

} // namespace groundwork
