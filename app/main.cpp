// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "commandline.h"
#include "commands.h"
#include "language.h"
#include "signals.h"
#include "windowstart.h"

#include <QCoreApplication>

#include <langinfo.h>

#include <clocale>
#include <cstring>

using namespace groundwork;

namespace {

const QString noPrefetch = QStringLiteral("no-prefetch");

/// Qt works with UTF-8 only and says so aloud; names of files are bytes to us in any case.
void useUtf8()
{
    std::setlocale(LC_ALL, "");
    if (std::strcmp(nl_langinfo(CODESET), "UTF-8") != 0)
        qputenv("LC_ALL", "C.UTF-8");
}

/// The words after the program's name; nothing when one of them is not UTF-8.
std::optional<QStringList> wordsFrom(int argc, char *argv[])
{
    QStringList words;
    for (int i = 1; i < argc; ++i) {
        const QByteArray bytes(argv[i]);
        words.append(QString::fromUtf8(bytes));
        if (words.constLast().toUtf8() != bytes)
            return std::nullopt;
    }
    return words;
}

/// What the window understands of the words: the rest is for commands, or was obeyed already.
QStringList windowWords(const QStringList &words, const QString &file, const CommandLine &general)
{
    QStringList kept;
    if (const QString language = languageIn(words); !language.isEmpty())
        kept = {QStringLiteral("--lang"), language};
    if (general.isSet(noPrefetch))
        kept.append(QStringLiteral("--") + noPrefetch);
    return file.isEmpty() ? kept : kept + QStringList{QStringLiteral("--"), file};
}

ExitCode start(const QStringList &words, Console &console)
{
    const SplitWords split = splitWords(words);
    if (const CommandEntry *command = commandNamed(split.name))
        return command->run(split.command, console);

    CommandLine general({}, generalHelp());
    general.addFlag({noPrefetch}, QCoreApplication::translate("CommandLine", "The window fetches nothing before you "
                                                                             "create the project."));
    if (split.name.isEmpty()) {
        if (const auto end = general.read(split.command, console))
            return *end;
        return startWindow(windowWords(words, {}, general), console);
    }
    if (split.name.endsWith(QStringLiteral(".groundwork.yaml"))) {
        general.addArgument(QStringLiteral("FILE"), Presence::Required, {});
        if (const auto end = general.read(split.command + QStringList{QStringLiteral("--"), split.name}, console))
            return *end;
        return startWindow(windowWords(words, split.name, general), console);
    }
    console.complain(unknownCommand(split.name));
    return ExitCode::WrongCommandLine;
}

} // namespace

int main(int argc, char *argv[])
{
    useUtf8();
    ignoreBrokenPipes();
    QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("groundwork"));
    QCoreApplication::setApplicationVersion(QStringLiteral(GROUNDWORK_VERSION));

    Console console;
    const auto words = wordsFrom(argc, argv);
    if (!words) {
        console.complain(QCoreApplication::translate(
            "CommandLine", "One of the words is not UTF-8, and such a name cannot stand in a project."));
        return static_cast<int>(ExitCode::WrongCommandLine);
    }
    if (const auto spoken = useLanguage(languageIn(*words)); !spoken) {
        console.complain(spoken.error());
        return static_cast<int>(ExitCode::WrongCommandLine);
    }
    const ExitCode end = start(*words, console);
    if (!console.flush() && end == ExitCode::Done) {
        console.complain(QCoreApplication::translate("CommandLine", "The output could not be written completely."));
        return static_cast<int>(ExitCode::Failed);
    }
    return static_cast<int>(end);
}
