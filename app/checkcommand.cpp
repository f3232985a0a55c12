// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "checkcommand.h"

#include "commandline.h"
#include "pathword.h"
#include "projectrun.h"
#include "setupsource.h"
#include "specs.h"
#include "system/realsystem.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace groundwork {

namespace {

QByteArray document(const std::optional<SpecRejected> &rejected)
{
    QList<SpecProblem> problems;
    if (rejected) {
        problems = rejected->problems;
        if (problems.isEmpty())
            problems.append(SpecProblem{0, 0, {}, rejected->error.message, rejected->error.hint});
    }
    return judgement(problems);
}

} // namespace

ExitCode runCheck(const QStringList &words, Console &console)
{
    CommandLine line(u"check"_s, QCoreApplication::translate("Check", "Judges a setup file and does nothing else."));
    line.addArgument(u"FILE"_s, Presence::Required,
                     QCoreApplication::translate("Check", "The setup file, or a bundle."));
    if (const auto end = line.read(words, console))
        return *end;

    RealSystem system;
    const QString file = line.argument(0);
    const auto path = pathFromWord(file, console);
    if (!path)
        return ExitCode::WrongCommandLine;
    const auto setup = openSetup(system, *path);
    if (setup && !*setup)
        return reportCancelled({}, line, console);
    std::optional<SpecRejected> rejected;
    if (!setup)
        rejected = setup.error();

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
