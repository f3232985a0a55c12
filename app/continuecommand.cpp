// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "continuecommand.h"

#include "commandline.h"
#include "machine/targetproblem.h"
#include "pathword.h"
#include "projectrun.h"
#include "specs.h"
#include "system/realgit.h"
#include "system/realsystem.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace groundwork {

ExitCode runContinue(const QStringList &words, Console &console)
{
    CommandLine line(u"continue"_s, QCoreApplication::translate("Continue", "Finishes an interrupted set-up."));
    line.addArgument(u"DIR"_s, Presence::Required, QCoreApplication::translate("Continue", "The project's folder."));
    line.addFlag({u"offline"_s}, QCoreApplication::translate("Continue", "Use only what is on this machine already."));
    line.addFlag({u"trust"_s},
                 QCoreApplication::translate("Continue", "Take packages from the channels that the file names."));
    if (const auto end = line.read(words, console))
        return *end;

    RealSystem system;
    RealGit git;
    const auto project = pathFromWord(line.argument(0), console);
    if (!project)
        return ExitCode::WrongCommandLine;
    const Network network = line.isSet(u"offline"_s) ? Network::Off : Network::Allowed;
    MachineFacts facts = factsFor(system, git, *project, network);
    if (const auto problem = targetProblem(facts.target, TargetUse::OurProject, 0))
        return reportFailure({.error = *problem, .waysOut = {}}, *project, line, console);
    const auto spec = openProjectSpec(system, *project);
    if (!spec)
        return reportFailure({.error = rejection(line.argument(0), spec.error()), .waysOut = {}}, *project, line,
                             console);
    if (const auto refusal = refusalOfChannels(*spec, line, console))
        return reportFailure(*refusal, *project, line, console);
    facts = withExistingOf(*spec, system, std::move(facts));
    const auto plan = makePlan(*spec, facts, EnvironmentWish::Make);
    if (!plan)
        return reportFailure(plan.error(), *project, line, console);
    return runAndReport(*plan, facts, system, git, line, console);
}

} // namespace groundwork
