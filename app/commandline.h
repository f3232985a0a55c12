// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "console.h"
#include "exitcode.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QString>
#include <QStringList>

#include <optional>

namespace groundwork {

enum class Format { Text, Json };
enum class ProgressForm { Bar, Plain, Json, None };
enum class Presence { Required, Optional, Repeated };

/// The words of one command: its own options beside those that every command has. "--" ends options.
class CommandLine
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)

public:
    CommandLine(const QString &command, const QString &description);

    /// Repeated: once or more, after all others.
    void addArgument(const QString &name, Presence presence, const QString &description);
    void addFlag(const QStringList &names, const QString &description);
    void addValue(const QStringList &names, const QString &valueName, const QString &description);

    /// Reads the words after the command and puts the common options into force. Says by itself what is wrong, or
    /// the help that was asked for; the process then ends with the returned code.
    [[nodiscard]] std::optional<ExitCode> read(const QStringList &words, Console &console);

    [[nodiscard]] bool isSet(const QString &name) const { return m_parser.isSet(name); }
    [[nodiscard]] QString value(const QString &name) const { return m_parser.value(name); }
    [[nodiscard]] QStringList values(const QString &name) const { return m_parser.values(name); }
    /// Empty when it was left out.
    [[nodiscard]] QString argument(int index) const { return m_parser.positionalArguments().value(index); }
    [[nodiscard]] QStringList arguments() const { return m_parser.positionalArguments(); }
    [[nodiscard]] Format format() const { return isSet(QStringLiteral("json")) ? Format::Json : Format::Text; }
    [[nodiscard]] ProgressForm progress() const { return m_progress; }

private:
    [[nodiscard]] QString complaint() const;

    QString m_command;
    QCommandLineParser m_parser;
    QStringList m_valueOptions; ///< those that take a value
    int m_required = 0;
    int m_allowed = 0;
    ProgressForm m_progress = ProgressForm::Plain;
};

/// "groundwork 1.2.3"
[[nodiscard]] QString versionText();

/// The value of --lang among `words`; empty: the machine's own language.
[[nodiscard]] QString languageIn(const QStringList &words);

struct SplitWords
{
    QStringList command; ///< the options that stood before the first plain word, then what follows it
    QString name;        ///< the first plain word; empty: there is none
};

/// Finds the command among words such as "--json check FILE".
[[nodiscard]] SplitWords splitWords(const QStringList &words);

} // namespace groundwork
