// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "undocommand.h"

#include "commandline.h"
#include "generator/run/jupyter.h"
#include "generator/run/undo.h"
#include "machine/toolenvironment.h"
#include "pathword.h"
#include "signals.h"
#include "specs.h"
#include "system/realsystem.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;

namespace groundwork {

namespace {

QByteArray document(const Result<UndoReport> &done)
{
    const UndoReport report = done.value_or(UndoReport{});
    const QString outcome = !done ? u"failed"_s : report.cancelled ? u"cancelled"_s : u"done"_s;
    return QJsonDocument(QJsonObject{{u"outcome"_s, outcome},
                                     {u"removed"_s, QJsonArray::fromStringList(report.removed)},
                                     {u"kept"_s, QJsonArray::fromStringList(report.kept)},
                                     {u"folder_gone"_s, report.folderGone},
                                     {u"error"_s, done ? QJsonValue() : QJsonValue(toJson(done.error()))}})
        .toJson();
}

void print(const UndoReport &report, const QString &folder, Console &console)
{
    if (report.cancelled)
        console.print(
            QCoreApplication::translate("Undo", "Stopped; “groundwork undo %1” takes back the rest.").arg(folder));
    else if (report.folderGone)
        console.print(QCoreApplication::translate("Undo", "%1 was taken back and is gone.").arg(folder));
    else if (report.kept.isEmpty())
        console.print(QCoreApplication::translate("Undo", "%1 was taken back.").arg(folder));
    else
        console.print(QCoreApplication::translate("Undo", "%1 was taken back, but for what is yours:").arg(folder));
    for (const QString &file : report.kept)
        console.print(u"  "_s + file);
}

} // namespace

ExitCode runUndo(const QStringList &words, Console &console)
{
    CommandLine line(u"undo"_s, QCoreApplication::translate(
                                    "Undo", "Takes a set-up back. A file that you changed stays, and is named."));
    line.addArgument(u"DIR"_s, Presence::Required, QCoreApplication::translate("Undo", "The project's folder."));
    if (const auto end = line.read(words, console))
        return *end;

    RealSystem system;
    const auto project = pathFromWord(line.argument(0), console);
    if (!project)
        return ExitCode::WrongCommandLine;
    const CancelToken cancel;
    const CancelOnSignal onSignal(cancel);
    const auto free = refuseWhileJupyterRuns(
        system, *project, toolEnvironmentFrom(system, QProcessEnvironment::systemEnvironment()), cancel);
    const auto done = free ? undoProject(*project, system, cancel) : Result<UndoReport>(std::unexpected(free.error()));
    if (line.format() == Format::Json)
        console.printDocument(document(done));
    else if (done)
        print(*done, line.argument(0), console);
    else
        console.complain(done.error());
    if (!done)
        return exitCodeOf(done.error().kind);
    return done->cancelled ? CancelOnSignal::exitCode() : ExitCode::Done;
}

} // namespace groundwork
