// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "projectrun.h"

#include "advice/licences.h"
#include "generator/run/runplan.h"
#include "generator/run/runreport.h"
#include "generator/run/systemspeccabinet.h"
#include "generator/run/trustedspecs.h"
#include "generator/run/waysout.h"
#include "machine/probe.h"
#include "pathword.h"
#include "progressprinter.h"
#include "signals.h"
#include "spec/specrules.h"

#include <QCoreApplication>
#include <QUrl>

#include <algorithm>
#include <functional>

using namespace Qt::Literals::StringLiterals;

namespace groundwork {

namespace {

void printProof(const Proof &proof, Console &console)
{
    for (const ImportProof &import : proof.imports) {
        if (import.ok)
            console.print(u"  %1 %2"_s.arg(import.package, import.version));
        else
            console.print(QCoreApplication::translate("ProjectRun", "  %1 does not work: %2")
                              .arg(import.package, import.details));
    }
    console.print((proof.kernelOk ? QCoreApplication::translate("ProjectRun", "  kernel %1")
                                  : QCoreApplication::translate("ProjectRun", "  kernel %1 does not work"))
                      .arg(proof.kernelName));
    if (!proof.notebookPath.isEmpty())
        console.print((proof.notebookOk ? QCoreApplication::translate("ProjectRun", "  notebook %1")
                                        : QCoreApplication::translate("ProjectRun", "  notebook %1 does not run"))
                          .arg(proof.notebookPath));
}

QString headline(const RunReport &report)
{
    const QString project = report.project.toString();
    switch (report.outcome) {
    case RunOutcome::Failed:
        return {};
    case RunOutcome::Cancelled:
        if (project.isEmpty())
            return {}; // it did not come so far
        // A state other than this is recorded in the project's folder, so the project stands.
        return report.state == ProjectState::Waiting
                   ? QCoreApplication::translate("ProjectRun", "The work on %1 was stopped.").arg(project)
                   : QCoreApplication::translate(
                         "ProjectRun", "The work on %1 was stopped; “groundwork continue %1” goes on with it.")
                         .arg(project);
    case RunOutcome::Done:
        return report.proof && report.proof->ok()
                   ? QCoreApplication::translate("ProjectRun", "%1 is proved:").arg(project)
                   : QCoreApplication::translate("ProjectRun", "%1 stands; “groundwork continue” adds its environment.")
                         .arg(project);
    }
    Q_UNREACHABLE();
}

void print(const RunReport &report, Console &console)
{
    if (const QString text = headline(report); !text.isEmpty())
        console.print(text);
    if (report.proof)
        printProof(*report.proof, console);
    if (const QString changed = changedFilesText(report); !changed.isEmpty())
        console.complain(changed);
    if (!report.failure)
        return;
    console.complain(report.failure->error);
    for (const WayOut &way : report.failure->waysOut)
        console.complain((way.tried ? QCoreApplication::translate("ProjectRun", "A way out that works: %1")
                                    : QCoreApplication::translate("ProjectRun", "A way out: %1"))
                             .arg(way.title));
}

ExitCode show(const RunReport &report, const CommandLine &line, Console &console)
{
    if (line.format() == Format::Json)
        console.printDocument(toJson(report));
    else
        print(report, console);
    switch (report.outcome) {
    case RunOutcome::Done:
        return ExitCode::Done;
    case RunOutcome::Failed:
        return report.failure ? exitCodeOf(report.failure->error.kind) : ExitCode::Failed;
    case RunOutcome::Cancelled:
        return CancelOnSignal::exitCode();
    }
    Q_UNREACHABLE();
}

/// An address as a person can judge it: no user, and a host in the letters that are really asked for.
QString shown(const QString &channel)
{
    const QUrl url(channel);
    return url.scheme().isEmpty() ? channel : QString::fromLatin1(url.toEncoded(QUrl::RemoveUserInfo));
}

/// Whether it ended because no versions were found, before anything was written.
bool failedToSolve(const RunReport &report)
{
    return report.outcome == RunOutcome::Failed && report.failure && !report.failure->waysOut.isEmpty() &&
           std::ranges::any_of(report.steps, [](const StepReport &step) {
               return step.phase == Phase::Solve && step.state == StepState::Failed;
           });
}

} // namespace

void addPackageOptions(CommandLine &line)
{
    line.addFlag({u"offline"_s}, QCoreApplication::translate("Create", "Use only what is on this machine already."));
    line.addValue({u"packages"_s}, u"FOLDER"_s,
                  QCoreApplication::translate("ProjectRun", "A folder with wheels, or a conda channel in one, to take "
                                                            "packages from first."));
}

std::optional<PackageSupply> packageSupplyOf(const CommandLine &line, Console &console)
{
    PackageSupply source{.folder = {}, .network = line.isSet(u"offline"_s) ? Network::Off : Network::Allowed};
    if (!line.isSet(u"packages"_s))
        return source;
    const auto folder = pathFromWord(line.value(u"packages"_s), console);
    if (!folder)
        return std::nullopt;
    source.folder = *folder;
    return source;
}

MachineFacts factsFor(const System &system, const Git &git, const AbsolutePath &target, const PackageSupply &source)
{
    return withPackagesFrom(source, probeMachine(system, git, QProcessEnvironment::systemEnvironment(), target),
                            system);
}

MachineFacts withExistingOf(const ProjectSpec &spec, const System &system, MachineFacts facts)
{
    return withExisting(std::move(facts), system,
                        AbsolutePath::from(spec.environment.existing).value_or(AbsolutePath()));
}

void addInstallerOption(CommandLine &line)
{
    line.addValue({u"conda-installer"_s}, u"FILE"_s,
                  QCoreApplication::translate("ProjectRun", "An installer of conda, run where conda is missing."));
}

Result<MachineFacts> withInstallerOf(const CommandLine &line, const System &system, MachineFacts facts)
{
    if (!line.isSet(u"conda-installer"_s))
        return facts;
    const auto path = pathFromWord(line.value(u"conda-installer"_s));
    if (!path)
        return std::unexpected(path.error());
    CondaInstallerReader reader;
    return withCondaInstaller(std::move(facts), system, *path, reader);
}

ExitCode runAndReport(const Plan &plan, const Prepared &prepared, System &system, Git &git, const CommandLine &line,
                      Console &console)
{
    const CancelToken cancel;
    const CancelOnSignal onSignal(cancel);
    const RunSurroundings surroundings{.temporaryDirectory = temporaryFolder(),
                                       .toolEnvironment = prepared.facts.toolEnvironment,
                                       .solution = prepared.solution,
                                       // What came in a bundle was not solved here.
                                       .settings = prepared.bundle.isEmpty() ? settingsFolder() : AbsolutePath()};
    RunReport report;
    {
        ProgressPrinter printer(plan, line.progress());
        report = runPlan(plan, system, git, surroundings, cancel, printer);
    }
    if (plan.kind == PlanKind::Create && failedToSolve(report)) {
        if (line.format() == Format::Text && line.progress() != ProgressForm::None)
            console.complain(
                QCoreApplication::translate("ProjectRun", "No versions fit together; trying what helps …"));
        report.failure = withTriedWaysOut({plan.spec, prepared.facts, *report.failure}, system, git, surroundings,
                                          {.time = std::chrono::seconds(30)}, cancel);
    }
    const ExitCode code = show(report, line, console);
    if (report.outcome != RunOutcome::Done && report.state != ProjectState::Waiting && !prepared.bundle.isEmpty())
        console.complain(QCoreApplication::translate("ProjectRun", "Go on with “groundwork continue %1 --bundle %2”.")
                             .arg(report.project.toString(), prepared.bundle.toString()));
    return code;
}

ExitCode reportFailure(const Failure &failure, const AbsolutePath &project, const CommandLine &line, Console &console)
{
    RunReport report;
    report.project = project;
    report.failure = failure;
    return show(report, line, console);
}

ExitCode reportCancelled(const AbsolutePath &project, const CommandLine &line, Console &console)
{
    RunReport report;
    report.project = project;
    report.outcome = RunOutcome::Cancelled;
    return show(report, line, console);
}

void noteLicences(const ProjectSpec &spec, MachineFacts facts, Console &console)
{
    // What conda does by hand is no matter of this project; the doctor tells it.
    facts.condaChannels.clear();
    for (const LicenceWarning &warning : licenceWarnings(facts, spec))
        console.note(warning.message + u' ' + warning.hint);
}

namespace {

/// What a person says yes or no to.
struct TrustQuestion
{
    QString message;
    QString places; ///< a line for each: a line that is too long is cut
    QList<WayOut> waysOut{};
    std::function<Result<void>()> keep; ///< remembers a yes
};

/// Nothing after a yes; else the end of the program, which has been reported.
std::optional<ExitCode> askOrRefuse(TrustQuestion question, const AbsolutePath &project, const CommandLine &line,
                                    Console &console)
{
    if (line.format() == Format::Text && Console::canAsk()) {
        console.complain(Error{question.message, question.places, {}});
        // Instead of ending at once, which would leave what was unpacked.
        const CancelToken cancel;
        const CancelOnSignal onSignal(cancel);
        const bool yes = console.ask(QCoreApplication::translate("ProjectRun", "Take packages from there?"), cancel);
        if (cancel.isCancelled())
            return reportCancelled(project, line, console);
        if (yes) {
            if (const auto kept = question.keep(); !kept)
                console.complain(kept.error());
            return std::nullopt;
        }
        question.places.clear(); // they have just been shown
    }
    return reportFailure(
        {.error = {.message = question.message,
                   .details = question.places,
                   .hint = QCoreApplication::translate("ProjectRun", "Go on with --trust if you know it."),
                   .kind = ErrorKind::SpecNotAcceptable},
         .waysOut = question.waysOut},
        project, line, console);
}

} // namespace

std::optional<ExitCode> refuseSources(const ProjectSpec &spec, const MachineFacts &facts, System &system,
                                      const CommandLine &line, Console &console)
{
    if (line.isSet(u"trust"_s))
        return std::nullopt;
    const AbsolutePath &project = facts.target.path;
    SystemSpecCabinet cabinet(system, settingsFolder());
    const auto sources = cabinet.foreignSources(spec, facts);
    if (!sources)
        return reportFailure({.error = sources.error(), .waysOut = {}}, project, line, console);
    if (sources->isEmpty())
        return std::nullopt;
    QStringList files;
    QStringList places;
    for (const ForeignSource &source : *sources) {
        files.append(source.file.toString());
        places += source.places;
    }
    places.removeDuplicates();
    return askOrRefuse({.message = QCoreApplication::translate(
                                       "ProjectRun", "%1 of this project takes packages from places that Groundwork "
                                                     "does not know.")
                                       .arg(files.join(u", "_s)),
                        .places = places.join(u'\n'),
                        .keep = [&] { return cabinet.trust(*sources); }},
                       project, line, console);
}

std::optional<ExitCode> refuseChannels(const ProjectSpec &spec, const AbsolutePath &project, System &system,
                                       const CommandLine &line, Console &console)
{
    QStringList foreign;
    for (const QString &channel : foreignChannels(spec))
        foreign.append(shown(channel));
    TrustedSpecs trusted(system, settingsFolder());
    if (foreign.isEmpty() || line.isSet(u"trust"_s) || trusted.contains(spec))
        return std::nullopt;
    // For those who cannot be asked, and for those who say no.
    QList<WayOut> waysOut;
    QString message = QCoreApplication::translate(
        "ProjectRun", "This setup file takes packages from channels that Groundwork does not know.");
    if (const auto paid = std::ranges::find_if(foreign, asksForPayment); paid != foreign.end()) {
        message = QCoreApplication::translate(
                      "ProjectRun", "The terms of the channel “%1” of this setup file ask larger organisations for "
                                    "payment.")
                      .arg(*paid);
        const QStringList others = channelsWithoutPayment(spec);
        waysOut.append(
            {QCoreApplication::translate("ProjectRun", "Take the packages from %1").arg(others.join(u", "_s)),
             {{u"environment.channels"_s, u'[' + others.join(u", "_s) + u']'}}});
    }
    return askOrRefuse({.message = message,
                        .places = foreign.join(u'\n'),
                        .waysOut = waysOut,
                        .keep = [&] { return trusted.add(spec); }},
                       project, line, console);
}

} // namespace groundwork
