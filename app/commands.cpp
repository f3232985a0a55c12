// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "commands.h"

#include "advisecommand.h"
#include "bundlecommand.h"
#include "capturecommand.h"
#include "checkcommand.h"
#include "continuecommand.h"
#include "createcommand.h"
#include "doctorcommand.h"
#include "newcommand.h"
#include "plancommand.h"
#include "searchcommand.h"
#include "spec/specrules.h"
#include "undocommand.h"
#include "verifycommand.h"

#include <QCoreApplication>

#include <algorithm>

namespace groundwork {

namespace {

constexpr CommandEntry commands[] = {
    {u"check", QT_TRANSLATE_NOOP("Commands", "Judge a setup file"), runCheck},
    {u"new", QT_TRANSLATE_NOOP("Commands", "Write a setup file from options"), runNew},
    {u"plan", QT_TRANSLATE_NOOP("Commands", "Show what create would do"), runPlanCommand},
    {u"create", QT_TRANSLATE_NOOP("Commands", "Make the project of a setup file"), runCreate},
    {u"verify", QT_TRANSLATE_NOOP("Commands", "Prove a project again"), runVerify},
    {u"continue", QT_TRANSLATE_NOOP("Commands", "Finish an interrupted set-up"), runContinue},
    {u"undo", QT_TRANSLATE_NOOP("Commands", "Take a set-up back"), runUndo},
    {u"capture", QT_TRANSLATE_NOOP("Commands", "Write a setup file from other tools' files, or code"), runCapture},
    {u"bundle", QT_TRANSLATE_NOOP("Commands", "Write a project and its packages into one file"), runBundle},
    {u"search", QT_TRANSLATE_NOOP("Commands", "Find packages"), runSearch},
    {u"advise", QT_TRANSLATE_NOOP("Commands", "Say where a project had best run, why, and what it costs"), runAdvise},
    {u"doctor", QT_TRANSLATE_NOOP("Commands", "Look at this machine, and whether it suits a setup file"), runDoctor},
};

} // namespace

const CommandEntry *commandNamed(const QString &name)
{
    const auto found = std::ranges::find_if(commands, [&](const CommandEntry &entry) { return name == entry.name; });
    return found == std::end(commands) ? nullptr : found;
}

QString generalHelp()
{
    QString text =
        QCoreApplication::translate("Commands", "Sets up a machine-learning project so that it works.\n\n"
                                                "Without a command, or with just a FILE.groundwork.yaml, the window "
                                                "opens. The commands work without a display:\n");
    for (const CommandEntry &entry : commands)
        text += QStringLiteral("  groundwork %1  %2\n")
                    .arg(QString::fromUtf16(entry.name), -8)
                    .arg(QCoreApplication::translate("Commands", entry.summary));
    return text;
}

Error unknownCommand(const QString &name)
{
    QStringList names;
    for (const CommandEntry &entry : commands)
        names.append(QString::fromUtf16(entry.name));
    const QString near = nearest(name, names);
    return {.message = QCoreApplication::translate("Commands", "There is no command “%1”.").arg(name),
            .details = {},
            .hint = near.isEmpty()
                        ? QCoreApplication::translate("Commands", "“groundwork --help” lists the commands.")
                        : QCoreApplication::translate("Commands", "Perhaps “groundwork %1” was meant.").arg(near)};
}

} // namespace groundwork
