// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "support/program.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QTest>

using namespace groundwork;
using namespace Qt::Literals::StringLiterals;

namespace {

const QString file = u"churn-model.groundwork.yaml"_s;
const QByteArray spec = "groundwork: 1\nproject:\n  name: Churn model\n"
                        "  authors: [{name: Ada Lovelace, email: ada@example.org}]\n"
                        "environment:\n  channels: [\"https://packages.example.org/channel\"]\n";

/// Creates a project on a terminal of its own, and gives `answer` when it is asked. What a person saw, and the exit
/// code.
ProgramEnd createOnATerminal(const Program &program, const QByteArray &answer)
{
    QProcess terminal;
    terminal.setProcessChannelMode(QProcess::MergedChannels);
    terminal.setProcessEnvironment(program.environment());
    terminal.setWorkingDirectory(program.folder());
    const QString command = program.executable() + u" create --no-environment "_s + file;
    terminal.start(u"/usr/bin/script"_s, {u"-qefc"_s, command, u"/dev/null"_s});
    QByteArray seen;
    QElapsedTimer timer;
    timer.start();
    while (!seen.contains("to go on]") && timer.elapsed() < 20'000 && terminal.state() != QProcess::NotRunning) {
        terminal.waitForReadyRead(100);
        seen += terminal.readAll();
    }
    if (seen.contains("to go on]"))
        terminal.write(answer);
    if (!terminal.waitForFinished(20'000))
        return {.exitCode = -1, .output = seen, .messages = {}};
    seen += terminal.readAll();
    return {.exitCode = terminal.exitCode(), .output = seen, .messages = {}};
}

ProgramEnd create(const Program &program)
{
    return program.run({u"create"_s, u"--no-environment"_s, file});
}

} // namespace

/// What the program asks a person at a terminal.
class TestTerminal : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aYesToChannelsIsKeptForThatFile();
    void anythingElseIsANo();
    void theQuestionCanBeInterrupted();
};

void TestTerminal::aYesToChannelsIsKeptForThatFile()
{
    const Program program(QStringLiteral(GROUNDWORK_PROGRAM));
    program.put(file, spec);
    QCOMPARE(create(program).exitCode, 3);
    const auto asked = createOnATerminal(program, "yes\n");
    QVERIFY2(asked.exitCode == 0, asked.output.constData());
    QVERIFY(asked.output.contains("packages.example.org"));
    QCOMPARE(program.run({u"undo"_s, u"churn-model"_s}).exitCode, 0);

    const auto again = create(program);
    QVERIFY2(again.exitCode == 0, again.messages.constData());
    QCOMPARE(program.run({u"undo"_s, u"churn-model"_s}).exitCode, 0);

    program.put(file, spec + "  packages: [numpy]\n");
    QCOMPARE(create(program).exitCode, 3);
}

void TestTerminal::anythingElseIsANo()
{
    const Program program(QStringLiteral(GROUNDWORK_PROGRAM));
    program.put(file, spec);
    const QByteArray before = treeText(program.folder());
    QCOMPARE(createOnATerminal(program, "no\n").exitCode, 3);
    QCOMPARE(create(program).exitCode, 3);
    QCOMPARE(treeText(program.folder()), before);
}

void TestTerminal::theQuestionCanBeInterrupted()
{
    const Program program(QStringLiteral(GROUNDWORK_PROGRAM));
    program.put(file, spec);
    const auto end = createOnATerminal(program, "\x03");
    QVERIFY2(end.exitCode == 130, end.output.constData());
    QVERIFY(end.output.contains("was stopped"));
    QCOMPARE(create(program).exitCode, 3);
}

QTEST_APPLESS_MAIN(TestTerminal)
#include "tst_terminal.moc"
