// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "commandline.h"

#include "logging.h"

#include <unistd.h>

#include <limits>

using namespace Qt::Literals::StringLiterals;

namespace groundwork {

namespace {

QList<QCommandLineOption> commonOptions()
{
    const auto text = [](const char *words) { return QCoreApplication::translate("CommandLine", words); };
    return {
        {u"json"_s, text(QT_TRANSLATE_NOOP("CommandLine", "Print one JSON document and nothing else."))},
        {u"progress"_s,
         text(QT_TRANSLATE_NOOP("CommandLine", "Show progress as auto, plain, json or none, on standard error.")),
         u"auto|plain|json|none"_s, u"auto"_s},
        {u"quiet"_s, text(QT_TRANSLATE_NOOP("CommandLine", "Print only results and what went wrong."))},
        {u"log"_s, text(QT_TRANSLATE_NOOP("CommandLine", "Append what happens in detail to FILE.")), u"FILE"_s},
        {u"lang"_s, text(QT_TRANSLATE_NOOP("CommandLine", "Speak the language with this code, for example de.")),
         u"CODE"_s},
        {u"version"_s, text(QT_TRANSLATE_NOOP("CommandLine", "Print the version."))},
        {{u"h"_s, u"help"_s}, text(QT_TRANSLATE_NOOP("CommandLine", "Print this help."))},
    };
}

std::optional<ProgressForm> progressForm(const QString &name)
{
    if (name == u"auto")
        return isatty(STDERR_FILENO) == 1 ? ProgressForm::Bar : ProgressForm::Plain;
    if (name == u"plain")
        return ProgressForm::Plain;
    if (name == u"json")
        return ProgressForm::Json;
    if (name == u"none")
        return ProgressForm::None;
    return std::nullopt;
}

} // namespace

CommandLine::CommandLine(const QString &command, const QString &description) : m_command(command)
{
    m_parser.setApplicationDescription(description);
}

void CommandLine::addArgument(const QString &name, Presence presence, const QString &description)
{
    const bool required = presence != Presence::Optional;
    const bool repeated = presence == Presence::Repeated;
    m_parser.addPositionalArgument(name, description,
                                   required ? name + (repeated ? u"…"_s : QString()) : u"["_s + name + u"]"_s);
    m_required += required ? 1 : 0;
    m_allowed = repeated ? std::numeric_limits<int>::max() : m_allowed + 1;
}

void CommandLine::addFlag(const QStringList &names, const QString &description)
{
    m_parser.addOption({names, description});
}

void CommandLine::addValue(const QStringList &names, const QString &valueName, const QString &description)
{
    m_parser.addOption({names, description, valueName});
    m_valueOptions.append(names.constLast());
}

std::optional<ExitCode> CommandLine::read(const QStringList &words, Console &console)
{
    for (const QCommandLineOption &option : commonOptions()) {
        m_parser.addOption(option);
        if (!option.valueName().isEmpty())
            m_valueOptions.append(option.names().constLast());
    }
    const QString program = m_command.isEmpty() ? u"groundwork"_s : u"groundwork "_s + m_command;
    const bool understood = m_parser.parse(QStringList{program} + words);
    if (m_parser.isSet(u"help"_s)) {
        // Qt names the file that was started.
        QString help = m_parser.helpText().trimmed();
        const QString started = QCoreApplication::arguments().constFirst();
        console.print(help.replace(help.indexOf(started), started.size(), program));
        return ExitCode::Done;
    }
    if (m_parser.isSet(u"version"_s)) {
        console.print(versionText());
        return ExitCode::Done;
    }
    const QString wrong = understood ? complaint() : m_parser.errorText();
    if (!wrong.isEmpty()) {
        console.complain(wrong);
        console.complain(tr("“%1 --help” lists what can be written here.").arg(program));
        return ExitCode::WrongCommandLine;
    }

    const bool quiet = m_parser.isSet(u"quiet"_s);
    console.setVerbosity(quiet ? Verbosity::Quiet : Verbosity::Normal);
    const bool progressAsked = m_parser.isSet(u"progress"_s);
    m_progress = quiet && !progressAsked ? ProgressForm::None : *progressForm(m_parser.value(u"progress"_s));
    const auto logging = startLogging(console.verbosity(), m_parser.value(u"log"_s));
    if (!logging) {
        console.complain(logging.error());
        return ExitCode::Failed;
    }
    return std::nullopt;
}

QString CommandLine::complaint() const
{
    const QStringList arguments = m_parser.positionalArguments();
    if (arguments.size() < m_required)
        return tr("Something is missing after “%1”.").arg(m_command);
    if (arguments.size() > m_allowed)
        return tr("“%1” is one word too many.").arg(arguments.at(m_allowed));
    if (arguments.contains(QString()))
        return tr("A file or folder needs a name.");
    for (const QString &option : m_valueOptions) {
        if (m_parser.isSet(option) && m_parser.values(option).contains(QString()))
            return tr("“--%1” needs a value.").arg(option);
    }
    if (!progressForm(m_parser.value(u"progress"_s)))
        return tr("Progress is shown as auto, plain, json or none, not as “%1”.").arg(m_parser.value(u"progress"_s));
    return {};
}

QString versionText()
{
    return u"groundwork "_s + QCoreApplication::applicationVersion();
}

QString languageIn(const QStringList &words)
{
    for (qsizetype i = 0; i < words.size() && words.at(i) != u"--"; ++i) {
        if (words.at(i) == u"--lang")
            return words.value(i + 1);
        if (words.at(i).startsWith(u"--lang="))
            return words.at(i).mid(7);
    }
    return {};
}

SplitWords splitWords(const QStringList &words)
{
    QCommandLineParser parser;
    parser.setOptionsAfterPositionalArgumentsMode(QCommandLineParser::ParseAsPositionalArguments);
    parser.addOptions(commonOptions());
    // What is wrong with an option is said by the command that reads it again.
    static_cast<void>(parser.parse(QStringList{u"groundwork"_s} + words));
    const QStringList plain = parser.positionalArguments();
    QStringList options = words.first(words.size() - plain.size());
    options.removeAll(u"--"_s);
    return {.command = options + plain.mid(1), .name = plain.value(0)};
}

} // namespace groundwork
