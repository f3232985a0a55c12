// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "bundlecommand.h"

#include "commandline.h"
#include "generator/run/bundle.h"
#include "machine/targetproblem.h"
#include "pathword.h"
#include "projectrun.h"
#include "signals.h"
#include "specs.h"
#include "system/realgit.h"
#include "system/realsystem.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLocale>

using namespace Qt::Literals::StringLiterals;

namespace groundwork {

namespace {

void show(const BundleReport &report, const CommandLine &line, Console &console)
{
    if (line.format() == Format::Json) {
        QJsonArray packages;
        for (const LockedPackage &package : report.packages)
            packages.append(QJsonObject{{u"name"_s, package.name}, {u"version"_s, package.version}});
        console.printDocument(
            QJsonDocument(
                QJsonObject{{u"path"_s, report.file.toString()}, {u"bytes"_s, report.bytes}, {u"packages"_s, packages}})
                .toJson());
        return;
    }
    const int count = static_cast<int>(report.packages.size());
    console.print(
        QCoreApplication::translate("BundleCommand", "%1 holds the project and its %n package(s), %2.", nullptr, count)
            .arg(report.file.toString(), QLocale().formattedDataSize(report.bytes)));
    console.print(QCoreApplication::translate("BundleCommand", "“groundwork create %1” makes it on a machine without a "
                                                               "network.")
                      .arg(report.file.fileName()));
}

} // namespace

ExitCode runBundle(const QStringList &words, Console &console)
{
    CommandLine line(
        u"bundle"_s,
        QCoreApplication::translate("BundleCommand",
                                    "Writes a project and its packages into one file, for a machine without network."));
    line.addArgument(u"DIR"_s, Presence::Required,
                     QCoreApplication::translate("BundleCommand", "The project's folder."));
    line.addValue({u"o"_s, u"output"_s}, u"FILE"_s,
                  QCoreApplication::translate("BundleCommand", "The file to be written; it must not be there yet."));
    line.addFlag({u"trust"_s},
                 QCoreApplication::translate("BundleCommand", "Take packages from the addresses that its lock names."));
    if (const auto end = line.read(words, console))
        return *end;
    if (!line.isSet(u"output"_s)) {
        console.complain(QCoreApplication::translate("BundleCommand", "“-o FILE” names the file to be written."));
        return ExitCode::WrongCommandLine;
    }

    RealSystem system;
    RealGit git;
    const auto project = pathFromWord(line.argument(0), console);
    const auto file = pathFromWord(line.value(u"output"_s), console);
    if (!project || !file)
        return ExitCode::WrongCommandLine;
    const MachineFacts facts = factsFor(system, git, *project);
    if (const auto problem = targetProblem(facts.target, TargetUse::OurProject, 0))
        return reportFailure({.error = *problem, .waysOut = {}}, *project, line, console);
    const auto spec = openProjectSpec(system, *project);
    if (!spec)
        return reportFailure({.error = rejection(line.argument(0), spec.error()), .waysOut = {}}, *project, line,
                             console);
    if (const auto refused = refuseSources(*spec, facts, system, line, console))
        return *refused;
    const CancelToken cancel;
    const CancelOnSignal onSignal(cancel);
    const auto report = makeBundle(*spec, facts, *file, system, git, cancel, {});
    if (!report)
        return reportFailure(report.error(), *project, line, console);
    if (!*report)
        return reportCancelled(*project, line, console);
    show(**report, line, console);
    return ExitCode::Done;
}

} // namespace groundwork
