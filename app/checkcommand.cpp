// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "checkcommand.h"

#include "commandline.h"
#include "specs.h"
#include "system/realsystem.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;

namespace groundwork {

namespace {

QJsonObject toJson(const SpecProblem &problem)
{
    return {{u"line"_s, problem.line},
            {u"column"_s, problem.column},
            {u"field"_s, problem.field},
            {u"message"_s, problem.message},
            {u"hint"_s, problem.hint}};
}

QByteArray document(const std::optional<SpecRejected> &rejected)
{
    QJsonArray problems;
    if (rejected) {
        for (const SpecProblem &problem : rejected->problems)
            problems.append(toJson(problem));
        if (problems.isEmpty())
            problems.append(toJson(SpecProblem{0, 0, {}, rejected->error.message, rejected->error.hint}));
    }
    return QJsonDocument(QJsonObject{{u"ok"_s, !rejected}, {u"problems"_s, problems}}).toJson();
}

} // namespace

ExitCode runCheck(const QStringList &words, Console &console)
{
    CommandLine line(u"check"_s, QCoreApplication::translate("Check", "Judges a setup file and does nothing else."));
    line.addArgument(u"FILE"_s, Presence::Required, QCoreApplication::translate("Check", "The setup file."));
    if (const auto end = line.read(words, console))
        return *end;

    const RealSystem system;
    const QString file = line.argument(0);
    const auto spec = openSpec(system, pathFromWord(file));
    std::optional<SpecRejected> rejected;
    if (!spec)
        rejected = spec.error();

    if (line.format() == Format::Json) {
        console.printDocument(document(rejected));
    } else if (!rejected) {
        console.print(QCoreApplication::translate("Check", "%1 is acceptable.").arg(file));
    } else {
        for (const SpecProblem &problem : rejected->problems)
            console.print(problemText(file, problem));
        console.complain(rejected->error);
    }
    return rejected ? exitCodeOf(rejected->error.kind) : ExitCode::Done;
}

} // namespace groundwork
