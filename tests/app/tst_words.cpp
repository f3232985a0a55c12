// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "support/program.h"

#include <QDir>
#include <QJsonArray>
#include <QTest>

using namespace groundwork;
using namespace Qt::Literals::StringLiterals;

namespace {

const QByteArray goodSpec = "groundwork: 1\nproject:\n  name: Churn model\n"
                            "  authors: [{name: Ada Lovelace, email: ada@example.org}]\n";
const QString goodFile = u"churn-model.groundwork.yaml"_s;
const QString windowProgram = QStringLiteral(GROUNDWORK_PROGRAM "-window");

QByteArray specWithChannels(int count)
{
    QByteArray spec = goodSpec + "environment:\n  channels:\n";
    for (int i = 0; i < count; ++i)
        spec += "    - https://host" + QByteArray::number(i) + ".example.org/" + QByteArray(100, 'x') + '\n';
    return spec;
}

} // namespace

/// Words that name files and folders, as people and scripts write them, and what reaches the window.
class TestWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void badNamesAreRefused_data();
    void badNamesAreRefused();
    void emptyValuesAreRefused_data();
    void emptyValuesAreRefused();
    void aColonIsALetter();
    void currentFolderMayBeUnreadable_data();
    void currentFolderMayBeUnreadable();
    void oddSurroundingsDoNoHarm_data();
    void oddSurroundingsDoNoHarm();
    void commonOptionsDoNotReachTheWindow_data();
    void commonOptionsDoNotReachTheWindow();
    void windowSaysWhatIsWrong_data();
    void windowSaysWhatIsWrong();
    void everyForeignChannelIsNamed();
    void everyForeignChannelIsAskedFor();
};

void TestWords::badNamesAreRefused_data()
{
    QTest::addColumn<QStringList>("words");
    const QString name = u"a\ufffdb"_s;
    for (const char *command : {"check", "plan", "create", "verify", "continue", "undo", "doctor", "capture", "advise"})
        QTest::newRow(command) << QStringList{QString::fromLatin1(command), name};
    QTest::newRow("new") << QStringList{u"new"_s, u"--name"_s, u"x"_s, u"-o"_s, name};
    QTest::newRow("create --into") << QStringList{u"create"_s, u"--into"_s, name, goodFile};
    QTest::newRow("plan --into") << QStringList{u"plan"_s, u"--into"_s, name, goodFile};
}

void TestWords::badNamesAreRefused()
{
    QFETCH(const QStringList, words);
    const Program program(QStringLiteral(GROUNDWORK_PROGRAM));
    program.put(goodFile, goodSpec);
    const QByteArray before = treeText(program.folder());
    const auto end = program.run(words);
    QCOMPARE(end.exitCode, 2);
    QVERIFY2(end.messages.contains("cannot be read as text"), end.messages.constData());
    QCOMPARE(treeText(program.folder()), before);
}

void TestWords::emptyValuesAreRefused_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QByteArray>("option");
    QTest::newRow("create --into") << QStringList{u"create"_s, u"--into"_s, {}, goodFile} << QByteArray("--into");
    QTest::newRow("plan --into") << QStringList{u"plan"_s, u"--into="_s, goodFile} << QByteArray("--into");
    QTest::newRow("create --packages") << QStringList{u"create"_s, u"--packages"_s, {}, goodFile}
                                       << QByteArray("--packages");
    QTest::newRow("new -o") << QStringList{u"new"_s, u"--name"_s, u"x"_s, u"-o"_s, {}} << QByteArray("--output");
    QTest::newRow("new --package") << QStringList{u"new"_s,       u"--name"_s, u"x"_s,  u"--package"_s, u"numpy"_s,
                                                  u"--package"_s, {},          u"-o"_s, u"x.yaml"_s}
                                   << QByteArray("--package");
    QTest::newRow("--log") << QStringList{u"check"_s, u"--log"_s, {}, goodFile} << QByteArray("--log");
    QTest::newRow("--lang") << QStringList{u"check"_s, u"--lang"_s, {}, goodFile} << QByteArray("--lang");
}

void TestWords::emptyValuesAreRefused()
{
    QFETCH(const QStringList, words);
    QFETCH(const QByteArray, option);
    const Program program(QStringLiteral(GROUNDWORK_PROGRAM));
    program.put(goodFile, goodSpec);
    const QByteArray before = treeText(program.folder());
    const auto end = program.run(words);
    QCOMPARE(end.exitCode, 2);
    QVERIFY2(end.messages.contains(option + "” needs a value"), end.messages.constData());
    QCOMPARE(treeText(program.folder()), before);
}

void TestWords::aColonIsALetter()
{
    const Program program(QStringLiteral(GROUNDWORK_PROGRAM));
    program.put(u":spec.yaml"_s, goodSpec);
    const auto end = program.run({u"check"_s, u":spec.yaml"_s});
    QVERIFY2(end.exitCode == 0, end.messages.constData());
}

void TestWords::currentFolderMayBeUnreadable_data()
{
    QTest::addColumn<QString>("script");
    QTest::addColumn<QByteArray>("said");
    QTest::newRow("not UTF-8")
        << u"d=$(printf 'a\\377'); mkdir \"$d\" && (cd \"$d\" && \"$0\" \"$@\"); r=$?; rmdir \"$d\"; exit $r"_s
        << QByteArray("cannot be read as text");
    QTest::newRow("removed") << u"mkdir gone && cd gone && rmdir ../gone && exec \"$0\" \"$@\""_s
                             << QByteArray("The current folder is not there any more.");
}

void TestWords::currentFolderMayBeUnreadable()
{
    QFETCH(const QString, script);
    QFETCH(const QByteArray, said);
    const Program program(QStringLiteral(GROUNDWORK_PROGRAM));
    const auto end = program.runUnder({u"/bin/sh"_s, u"-c"_s, script}, {u"check"_s, u"x.yaml"_s});
    QVERIFY2(end.exitCode == 2, end.messages.constData());
    QVERIFY2(end.messages.contains(said), end.messages.constData());
}

void TestWords::oddSurroundingsDoNoHarm_data()
{
    QTest::addColumn<QString>("script");
    QTest::newRow("TMPDIR that is not UTF-8") << u"TMPDIR=$(printf '/tmp/\\377') exec \"$0\" \"$@\""_s;
    QTest::newRow("TMPDIR inside the program") << u"TMPDIR=:/x exec \"$0\" \"$@\""_s;
    QTest::newRow("TMPDIR that is missing") << u"TMPDIR=/nowhere/at/all exec \"$0\" \"$@\""_s;
    QTest::newRow("HOME that is not UTF-8") << u"HOME=$(printf '/tmp/\\377') exec \"$0\" \"$@\""_s;
    QTest::newRow("no HOME") << u"unset HOME; exec \"$0\" \"$@\""_s;
}

void TestWords::oddSurroundingsDoNoHarm()
{
    QFETCH(const QString, script);
    const Program program(QStringLiteral(GROUNDWORK_PROGRAM));
    program.put(goodFile, goodSpec);
    const auto end = program.runUnder({u"/bin/sh"_s, u"-c"_s, script}, {u"create"_s, u"--no-environment"_s, goodFile});
    QVERIFY2(end.exitCode == 0, end.messages.constData());
    QVERIFY(QDir(program.path(u"churn-model"_s)).exists());
}

void TestWords::commonOptionsDoNotReachTheWindow_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::newRow("none") << QStringList{};
    QTest::newRow("--quiet") << QStringList{u"--quiet"_s};
    QTest::newRow("--log") << QStringList{u"--log"_s, u"run.log"_s};
    QTest::newRow("--progress") << QStringList{u"--progress"_s, u"none"_s};
    QTest::newRow("--json") << QStringList{u"--json"_s};
    QTest::newRow("--lang") << QStringList{u"--lang"_s, u"en"_s};
}

void TestWords::commonOptionsDoNotReachTheWindow()
{
    QFETCH(const QStringList, words);
    // The real window ends by itself on a name that it cannot open.
    Program program(QStringLiteral(GROUNDWORK_PROGRAM));
    program.environment().insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
    const auto end = program.run(words + QStringList{u"a\ufffdb.groundwork.yaml"_s});
    QVERIFY2(end.exitCode == 2, end.messages.constData());
    QVERIFY2(end.messages.contains("cannot be read as text"), end.messages.constData());
}

void TestWords::windowSaysWhatIsWrong_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QByteArray>("said");
    QTest::newRow("language") << QStringList{u"--lang"_s, u"tlh"_s} << QByteArray("tlh");
    QTest::newRow("file") << QStringList{u"a\ufffdb"_s} << QByteArray("cannot be read as text");
}

void TestWords::windowSaysWhatIsWrong()
{
    QFETCH(const QStringList, words);
    QFETCH(const QByteArray, said);
    Program program(windowProgram);
    program.environment().insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
    const auto end = program.run(words);
    QCOMPARE(end.exitCode, 2);
    QVERIFY2(end.messages.contains(said), end.messages.constData());
}

void TestWords::everyForeignChannelIsNamed()
{
    const Program program(QStringLiteral(GROUNDWORK_PROGRAM));
    program.put(goodFile, specWithChannels(40));
    const auto text = program.run({u"create"_s, u"--no-environment"_s, goodFile});
    QCOMPARE(text.exitCode, 3);
    const auto json = program.run({u"create"_s, u"--json"_s, u"--no-environment"_s, goodFile});
    QCOMPARE(json.exitCode, 3);
    const QString details = json.json().value(u"error").toObject().value(u"details").toString();
    for (int i = 0; i < 40; ++i) {
        const QString host = u"//host%1.example.org/"_s.arg(i);
        QVERIFY2(text.messages.contains(host.toUtf8()), qPrintable(host));
        QVERIFY2(details.contains(host), qPrintable(host));
    }
}

void TestWords::everyForeignChannelIsAskedFor()
{
    // script(1) gives the program a terminal.
    const Program program(QStringLiteral(GROUNDWORK_PROGRAM));
    program.put(goodFile, specWithChannels(40));
    const QString command =
        u"echo %1 | /usr/bin/script -qec \"'$0' create --no-environment "_s + goodFile + u"\" /dev/null"_s;
    const auto refused = program.runUnder({u"/bin/sh"_s, u"-c"_s, command.arg(u"no"_s)}, {});
    QVERIFY(!QDir(program.path(u"churn-model"_s)).exists());
    QVERIFY2(refused.output.contains("Take packages from there?"), refused.output.constData());
    for (int i = 0; i < 40; ++i)
        QVERIFY(refused.output.contains("//host" + QByteArray::number(i) + ".example.org/"));
    const auto taken = program.runUnder({u"/bin/sh"_s, u"-c"_s, command.arg(u"yes"_s)}, {});
    QVERIFY2(QDir(program.path(u"churn-model"_s)).exists(), taken.output.constData());
}

QTEST_APPLESS_MAIN(TestWords)
#include "tst_words.moc"
