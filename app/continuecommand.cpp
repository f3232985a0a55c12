// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "continuecommand.h"

#include "commandline.h"
#include "machine/targetproblem.h"
#include "pathword.h"
#include "projectrun.h"
#include "setupsource.h"
#include "specs.h"
#include "system/realgit.h"
#include "system/realsystem.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace groundwork {

namespace {

/// The bundle that --bundle names, null when it names none; else how the command ends, which has been told.
std::expected<std::unique_ptr<Bundle>, ExitCode> bundleOf(const CommandLine &line, System &system,
                                                          const AbsolutePath &project, Console &console)
{
    if (!line.isSet(u"bundle"_s))
        return nullptr;
    const auto file = pathFromWord(line.value(u"bundle"_s), console);
    if (!file)
        return std::unexpected(ExitCode::WrongCommandLine);
    auto bundle = openBundle(system, *file);
    if (!bundle)
        return std::unexpected(reportFailure({.error = bundle.error(), .waysOut = {}}, project, line, console));
    if (!*bundle)
        return std::unexpected(reportCancelled(project, line, console));
    if (const auto other = (*bundle)->isNotOf(project))
        return std::unexpected(reportFailure(*other, project, line, console));
    return std::move(*bundle);
}

} // namespace

ExitCode runContinue(const QStringList &words, Console &console)
{
    CommandLine line(u"continue"_s, QCoreApplication::translate("Continue", "Finishes an interrupted set-up."));
    line.addArgument(u"DIR"_s, Presence::Required, QCoreApplication::translate("Continue", "The project's folder."));
    addPackageOptions(line);
    line.addValue({u"bundle"_s}, u"FILE"_s,
                  QCoreApplication::translate("Continue", "The bundle that the project was made from; no network is "
                                                          "used then."));
    line.addFlag({u"trust"_s},
                 QCoreApplication::translate("Continue",
                                             "Take packages from the channels and addresses that the project names."));
    if (const auto end = line.read(words, console))
        return *end;

    RealSystem system;
    RealGit git;
    const auto project = pathFromWord(line.argument(0), console);
    if (!project)
        return ExitCode::WrongCommandLine;
    const auto source = packageSupplyOf(line, console);
    if (!source)
        return ExitCode::WrongCommandLine;
    MachineFacts facts = factsFor(system, git, *project, *source);
    if (const auto problem = targetProblem(facts.target, TargetUse::OurProject, 0))
        return reportFailure({.error = *problem, .waysOut = {}}, *project, line, console);
    const auto spec = openProjectSpec(system, *project);
    if (!spec)
        return reportFailure({.error = rejection(line.argument(0), spec.error()), .waysOut = {}}, *project, line,
                             console);
    if (const auto refused = refuseChannels(*spec, *project, system, line, console))
        return *refused;
    const auto bundle = bundleOf(line, system, *project, console);
    if (!bundle)
        return bundle.error();
    const auto ready = prepared(bundle->get(), *spec, withExistingOf(*spec, system, std::move(facts)));
    if (!ready)
        return reportFailure(ready.error(), *project, line, console);
    // All packages of a bundle are in it: no address is asked for any.
    if (!*bundle) {
        if (const auto refused = refuseSources(*spec, ready->facts, system, line, console))
            return *refused;
    }
    const auto plan = makePlan(*spec, ready->facts, EnvironmentWish::Make);
    if (!plan)
        return reportFailure(plan.error(), *project, line, console);
    return runAndReport(*plan, *ready, system, git, line, console);
}

} // namespace groundwork
