// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "createcommand.h"

#include "commandline.h"
#include "generator/run/bundle.h"
#include "machine/targetproblem.h"
#include "pathword.h"
#include "projectrun.h"
#include "signals.h"
#include "spec/specrules.h"
#include "specs.h"
#include "system/archive.h"
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
    line.addFlag({u"offline"_s}, QCoreApplication::translate("Create", "Use only what is on this machine already."));
    line.addFlag({u"trust"_s},
                 QCoreApplication::translate("Create", "Take packages from the channels that the file names."));
    addInstallerOption(line);
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
    if (!path)
        return ExitCode::WrongCommandLine;
    std::unique_ptr<Bundle> bundle;
    if (isArchive(*path)) {
        const CancelToken cancel;
        const CancelOnSignal onSignal(cancel);
        auto opened = Bundle::open(system, *path, temporaryFolder(), cancel);
        if (!opened)
            return reportFailure({.error = opened.error(), .waysOut = {}}, {}, line, console);
        if (!*opened)
            return CancelOnSignal::exitCode();
        bundle = std::move(*opened);
    }
    const auto spec = openSpec(system, bundle ? bundle->spec() : *path);
    if (!spec)
        return reportFailure({.error = rejection(file, spec.error()), .waysOut = {}}, {}, line, console);
    const auto target = pathFromWord(line.isSet(u"into"_s) ? line.value(u"into"_s) : slugOf(*spec), console);
    if (!target)
        return ExitCode::WrongCommandLine;
    if (const auto refusal = refusalOfChannels(*spec, line, console))
        return reportFailure(*refusal, *target, line, console);

    RealGit git;
    const Network network = line.isSet(u"offline"_s) ? Network::Off : Network::Allowed;
    auto found = withInstallerOf(line, system, withExistingOf(*spec, system, factsFor(system, git, *target, network)));
    if (!found)
        return reportFailure({.error = found.error(), .waysOut = {}}, *target, line, console);
    MachineFacts facts = std::move(*found);
    std::optional<Solution> solution;
    if (bundle) {
        auto bundled = bundle->factsOn(std::move(facts));
        if (!bundled)
            return reportFailure(bundled.error(), *target, line, console);
        facts = std::move(*bundled);
        auto locked = bundle->solution(*spec);
        if (!locked)
            return reportFailure({.error = locked.error(), .waysOut = {}}, *target, line, console);
        solution = std::move(*locked);
    }
    if (facts.target.path.toString() == QDir::currentPath())
        return reportFailure(
            {.error = {.message = QCoreApplication::translate("Create",
                                                              "The project would replace the folder that you are in."),
                       .details = {},
                       .hint = QCoreApplication::translate("Create", "Go to the folder above and name it from there."),
                       .kind = ErrorKind::TargetNotUsable},
             .waysOut = {}},
            *target, line, console);
    if (const auto problem = targetProblem(facts.target, TargetUse::NewProject, 0))
        return reportFailure({.error = *problem, .waysOut = {}}, *target, line, console);
    const auto plan =
        makePlan(*spec, facts, line.isSet(u"no-environment"_s) ? EnvironmentWish::Later : EnvironmentWish::Make);
    if (!plan)
        return reportFailure(plan.error(), *target, line, console);
    return runAndReport(*plan, facts, system, git, line, console, solution);
}

} // namespace groundwork
