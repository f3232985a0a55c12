// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "capturecommand.h"

#include "commandline.h"
#include "generator/run/capture.h"
#include "pathword.h"
#include "projectrun.h"
#include "signals.h"
#include "spec/specfile.h"
#include "specs.h"
#include "system/realgit.h"
#include "system/realsystem.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;

namespace groundwork {

namespace {

/// The sources; nothing when a word is none, which has then been said.
std::optional<QList<AbsolutePath>> sourcesOf(const CommandLine &line, Console &console)
{
    QList<AbsolutePath> sources;
    for (const QString &word : line.arguments()) {
        const auto path = pathFromWord(word, console);
        if (!path)
            return std::nullopt;
        sources.append(*path);
    }
    return sources;
}

Result<void> save(RealSystem &system, const AbsolutePath &file, const ProjectSpec &spec)
{
    const auto there = system.status(file);
    if (there && *there)
        return failure(QCoreApplication::translate("CaptureCommand", "%1 is there already.").arg(file.toString()), {},
                       QCoreApplication::translate("CaptureCommand", "Choose another name; nothing is replaced."),
                       ErrorKind::TargetNotUsable);
    return system.write(file, writeSpec(spec), WriteMode::CreateNew, Permissions::Normal);
}

QByteArray document(const AbsolutePath &file, const Captured &captured)
{
    QJsonArray leftOut;
    for (const LeftOut &entry : captured.leftOut)
        leftOut.append(QJsonObject{
            {u"what"_s, entry.what}, {u"why"_s, entry.why}, {u"file"_s, entry.file}, {u"line"_s, entry.line}});
    return QJsonDocument(QJsonObject{{u"spec"_s, file.toString()},
                                     {u"carried"_s, captured.spec.environment.packages.size()},
                                     {u"left_out"_s, leftOut}})
        .toJson();
}

void show(const QString &file, const Captured &captured, Console &console)
{
    const int count = static_cast<int>(captured.spec.environment.packages.size());
    console.print(
        QCoreApplication::translate("CaptureCommand", "%1 was written, with %n package(s).", nullptr, count).arg(file));
    if (captured.leftOut.isEmpty())
        return;
    console.print(QCoreApplication::translate("CaptureCommand", "Not taken over as it was:"));
    for (const LeftOut &entry : captured.leftOut) {
        QString place = entry.file;
        if (entry.line > 0)
            place += u':' + QString::number(entry.line);
        console.print(u"  "_s + (place.isEmpty() ? QString() : place + u": "_s) + entry.what);
        console.print(u"      "_s + entry.why);
    }
}

ExitCode refuse(const Error &error, const CommandLine &line, Console &console)
{
    if (line.format() == Format::Json)
        console.printDocument(
            QJsonDocument(QJsonObject{{u"spec"_s, QJsonValue()}, {u"error"_s, toJson(error)}}).toJson());
    else
        console.complain(error);
    return exitCodeOf(error.kind);
}

} // namespace

ExitCode runCapture(const QStringList &words, Console &console)
{
    CommandLine line(u"capture"_s, QCoreApplication::translate("CaptureCommand",
                                                               "Writes a setup file from the files of other tools."));
    line.addArgument(u"SOURCE"_s, Presence::Repeated,
                     QCoreApplication::translate("CaptureCommand",
                                                 "environment.yml, requirements.txt, Pipfile, pyproject.toml, "
                                                 "pixi.toml, a lock, a notebook, a script or a folder."));
    line.addValue(
        {u"o"_s, u"output"_s}, u"FILE"_s,
        QCoreApplication::translate("CaptureCommand", "Where the setup file is written: NAME.groundwork.yaml."));
    if (const auto end = line.read(words, console))
        return *end;
    const auto sources = sourcesOf(line, console);
    if (!sources)
        return ExitCode::WrongCommandLine;
    const QString file = line.value(u"output"_s);
    if (file.isEmpty()) {
        console.complain(Error{QCoreApplication::translate("CaptureCommand", "The file to write is missing."),
                               {},
                               QCoreApplication::translate("CaptureCommand", "Name it with -o NAME.groundwork.yaml.")});
        return ExitCode::WrongCommandLine;
    }
    const auto path = pathFromWord(file, console);
    if (!path)
        return ExitCode::WrongCommandLine;

    RealSystem system;
    const CancelToken cancel;
    const CancelOnSignal onSignal(cancel);
    const auto captured = captureSpec(system, *sources, factsFor(system, RealGit(), {}), cancel);
    if (!captured)
        return refuse(captured.error(), line, console);
    if (!*captured)
        return reportCancelled({}, line, console);
    if (const auto saved = save(system, *path, (*captured)->spec); !saved)
        return refuse(saved.error(), line, console);
    if (line.format() == Format::Json)
        console.printDocument(document(*path, **captured));
    else
        show(file, **captured, console);
    return ExitCode::Done;
}

} // namespace groundwork
