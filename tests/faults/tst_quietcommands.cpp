// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "support/environments.h"
#include "support/program.h"
#include "support/strace.h"

#include <QJsonArray>
#include <QProcess>
#include <QTest>

#include <algorithm>

using namespace groundwork;
using namespace Qt::Literals::StringLiterals;

/// Judging and planning do nothing but read: no process, no socket, no write.
class TestQuietCommands : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readTraces_data();
    void readTraces();
    void onlyRead_data();
    void onlyRead();
    void findsEnvironmentsWithoutAsking();
    void createIsNotQuiet();
    void linksNoWidgets();
};

void TestQuietCommands::readTraces_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<bool>("changes");
    QTest::addColumn<bool>("starts");
    QTest::addColumn<bool>("socket");
    QTest::newRow("read") << QByteArray("12 openat(AT_FDCWD, \"x\", O_RDONLY) = 3") << false << false << false;
    QTest::newRow("create") << QByteArray("12 openat(AT_FDCWD, \"x\", O_WRONLY|O_CREAT, 0666) = 3") << true << false
                            << false;
    QTest::newRow("openat2") << QByteArray("12 openat2(5, \"x\", {flags=O_WRONLY|O_CREAT}, 24) = 3") << true << false
                             << false;
    QTest::newRow("write") << QByteArray("12 write(3, \"x\", 1) = 1") << true << false << false;
    QTest::newRow("print") << QByteArray("12 write(1, \"x\", 1) = 1") << false << false << false;
    QTest::newRow("failed mkdir") << QByteArray("12 mkdirat(3, \"x\", 0777) = -1 EEXIST (File exists)") << true << false
                                  << false;
    QTest::newRow("process") << QByteArray("12 clone(child_stack=NULL, flags=SIGCHLD) = 13") << false << true << false;
    QTest::newRow("thread") << QByteArray("12 clone3({flags=CLONE_VM|CLONE_THREAD}, 88) = 13") << false << false
                            << false;
    QTest::newRow("interrupted") << QByteArray("12 vfork( <unfinished ...>") << false << true << false;
    QTest::newRow("socket") << QByteArray("12 socket(AF_INET, SOCK_STREAM, 0) = 3") << false << false << true;
}

void TestQuietCommands::readTraces()
{
    QFETCH(const QByteArray, line);
    const auto calls = systemCallsIn(line);
    QCOMPARE(calls.size(), 1);
    QTEST(changesFiles(calls.at(0)), "changes");
    QTEST(startsProcess(calls.at(0)), "starts");
    QTEST(opensSocket(calls.at(0)), "socket");
}

void TestQuietCommands::onlyRead_data()
{
    QTest::addColumn<QStringList>("words");
    const QString file = u"churn-model.groundwork.yaml"_s;
    QTest::newRow("version") << QStringList{u"--version"_s};
    QTest::newRow("check") << QStringList{u"check"_s, file};
    QTest::newRow("check a wrong file") << QStringList{u"check"_s, u"wrong.groundwork.yaml"_s};
    QTest::newRow("plan") << QStringList{u"plan"_s, file};
    QTest::newRow("plan as JSON") << QStringList{u"plan"_s, u"--json"_s, file};
    QTest::newRow("plan as shell") << QStringList{u"plan"_s, u"--format"_s, u"shell"_s, file};
    QTest::newRow("doctor") << QStringList{u"doctor"_s, file};
}

void TestQuietCommands::onlyRead()
{
    QFETCH(const QStringList, words);
    const Program program(QStringLiteral(GROUNDWORK_PROGRAM));
    program.put(u"churn-model.groundwork.yaml"_s, "groundwork: 1\nproject:\n  name: Churn model\nenvironment:\n"
                                                  "  channels: [\"https://packages.example.org/c\"]\n");
    program.put(u"wrong.groundwork.yaml"_s, "groundwork: 1\nproject: &a [*a]\n");
    const QByteArray before = treeText(program.folder());
    const QString log = program.path(u"../trace"_s);
    const auto end = program.runUnder(straceWords(log), words);
    QVERIFY2(end.exitCode == 0 || end.exitCode == 1 || end.exitCode == 3, end.messages.constData());

    const auto calls = systemCallsIn(program.get(u"../trace"_s));
    QVERIFY2(calls.size() > 50, "strace told nothing; is tracing allowed here?");
    int starts = 0;
    for (const SystemCall &call : calls) {
        const QByteArray text = call.name + '(' + call.arguments + ") = " + call.result;
        starts += startsProcess(call) ? 1 : 0;
        QVERIFY2(starts <= 1, ("starts a process: " + text).constData());
        QVERIFY2(!opensSocket(call), ("opens a socket: " + text).constData());
        QVERIFY2(!changesFiles(call), ("writes: " + text).constData());
    }
    QCOMPARE(starts, 1); // the execve of the program itself
    QCOMPARE(treeText(program.folder()), before);
}

/// 100 environments with a Python and a conda that would tell: what they are is read from files.
void TestQuietCommands::findsEnvironmentsWithoutAsking()
{
    const Program program(QStringLiteral(GROUNDWORK_PROGRAM));
    const QString home = program.environment().value(u"HOME"_s);
    addEnvironments(AbsolutePath::known(home), {.count = 100, .packages = 5});
    const auto end = program.runUnder(straceWords(program.path(u"../trace"_s)), {u"doctor"_s, u"--json"_s});
    const QJsonArray found = end.json().value(u"environments"_s).toArray();
    QCOMPARE(found.size(), 100);
    for (const QJsonValue &environment : found) {
        QCOMPARE(environment[u"python"].toString(), u"3.11.9"_s);
        QCOMPARE(environment[u"packages"].toInt(), 5);
        QVERIFY(environment[u"prefix"].toString().startsWith(home));
        const bool isConda = environment[u"prefix"].toString().contains(u"miniconda3");
        QCOMPARE(environment[u"kind"].toString(), isConda ? u"conda"_s : u"venv"_s);
    }
    const auto calls = systemCallsIn(program.get(u"../trace"_s));
    QVERIFY2(calls.size() > 200, "strace told nothing; is tracing allowed here?");
    QCOMPARE(std::ranges::count_if(calls, startsProcess), 1); // the execve of the program itself
    QCOMPARE(std::ranges::count_if(calls, opensSocket), 0);
    QCOMPARE(std::ranges::count_if(calls, changesFiles), 0);
}

/// The same measure finds what it looks for in a command that does write.
void TestQuietCommands::createIsNotQuiet()
{
    const Program program(QStringLiteral(GROUNDWORK_PROGRAM));
    program.put(u"x.groundwork.yaml"_s, "groundwork: 1\nproject:\n  name: Churn model\n"
                                        "  authors: [{name: Ada Lovelace, email: ada@example.org}]\n");
    const auto end = program.runUnder(straceWords(program.path(u"../trace"_s)),
                                      {u"create"_s, u"--no-environment"_s, u"x.groundwork.yaml"_s});
    QVERIFY2(end.exitCode == 0, end.messages.constData());
    int changes = 0;
    for (const SystemCall &call : systemCallsIn(program.get(u"../trace"_s)))
        changes += changesFiles(call) ? 1 : 0;
    QVERIFY(changes > 20);
}

void TestQuietCommands::linksNoWidgets()
{
    QProcess ldd;
    ldd.start(u"ldd"_s, {QStringLiteral(GROUNDWORK_PROGRAM)});
    QVERIFY(ldd.waitForFinished());
    const QByteArray libraries = ldd.readAllStandardOutput();
    QVERIFY(libraries.contains("libQt6Core"));
    QVERIFY(!libraries.contains("libQt6Widgets"));
    QVERIFY(!libraries.contains("libQt6Gui"));
}

QTEST_APPLESS_MAIN(TestQuietCommands)
#include "tst_quietcommands.moc"
