// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "verifycommand.h"

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

ExitCode runVerify(const QStringList &words, Console &console)
{
    CommandLine line(u"verify"_s, QCoreApplication::translate(
                                      "Verify", "Proves a project again: its files, imports, kernel and notebook."));
    line.addArgument(u"DIR"_s, Presence::Required, QCoreApplication::translate("Verify", "The project's folder."));
    if (const auto end = line.read(words, console))
        return *end;

    RealSystem system;
    RealGit git;
    const auto project = pathFromWord(line.argument(0), console);
    if (!project)
        return ExitCode::WrongCommandLine;
    MachineFacts facts = factsFor(system, git, *project);
    if (const auto problem = targetProblem(facts.target, TargetUse::OurProject, 0))
        return reportFailure({.error = *problem, .waysOut = {}}, *project, line, console);
    const auto spec = openProjectSpec(system, *project);
    if (!spec)
        return reportFailure({.error = rejection(line.argument(0), spec.error()), .waysOut = {}}, *project, line,
                             console);
    facts = withExistingOf(*spec, system, std::move(facts));
    const auto plan = makeVerifyPlan(*spec, facts);
    if (!plan)
        return reportFailure(plan.error(), *project, line, console);
    return runAndReport(*plan, {facts, {}}, system, git, line, console);
}

} // namespace groundwork
