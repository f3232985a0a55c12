// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "support/program.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QTest>

using namespace groundwork;
using namespace Qt::Literals::StringLiterals;

namespace {

const QString file = u"small.groundwork.yaml"_s;
const QString installer = u"Miniforge3-test.sh"_s;

QString cache()
{
    return qEnvironmentVariable("GROUNDWORK_TEST_CONDA");
}

QStringList entries(const QString &folder)
{
    return QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
}

/// A machine without conda, and an installer of the real one: a script with the files behind it, as the publishers make
/// them. It also writes to the home that it sees.
void prepare(Program &program)
{
    program.environment().insert(u"PATH"_s, u"/usr/bin:/bin"_s);
    program.environment().insert(u"CONDA_OVERRIDE_CUDA"_s, QString());
    program.put(file, "groundwork: 1\nproject:\n  name: Small\n  authors: [{name: Ada Lovelace, email: "
                      "ada@example.org}]\nenvironment:\n  manager: conda\n  channels: [\"file://" +
                          cache().toUtf8() + "/channel\"]\n  packages: [packaging]\n");
    const QByteArray script =
        "#!/bin/bash\n"
        "set -eu\n"
        "batch=\n"
        "while getopts bp: option; do\n"
        "  case $option in b) batch=1 ;; p) prefix=$OPTARG ;; *) exit 2 ;; esac\n"
        "done\n"
        "[ -n \"$batch\" ] && [ ! -e \"$prefix\" ]\n"
        "mkdir -p \"$prefix\"\n"
        "LC_ALL=C sed '1,/^# files$/d' \"$0\" | tar -xzf - -C \"$prefix\"\n"
        "grep -rlIF '@ROOT@' \"$prefix/bin\" \"$prefix/etc\" | xargs sed -i \"s|@ROOT@|$prefix|g\"\n"
        "printf 'channels: [defaults]\\nsolver: classic\\nsat_solver: pysat\\n' >\"$prefix/.condarc\"\n"
        "echo 'conda init' >>\"$HOME/.bashrc\"\n"
        "exit 0\n"
        "# files\n";
    program.put(installer, script);
    const Program tar(u"/bin/bash"_s);
    const auto made = tar.run({u"-c"_s,
                               u"set -e; cp -a \"$1/base\" copy; rm -rf copy/pkgs copy/envs copy/.condarc; "
                               "grep -rlIF \"$1/base\" copy/bin copy/etc | xargs sed -i \"s|$1/base|@ROOT@|g\"; "
                               "tar -cf - -C copy . | gzip -1 >>\"$2\""_s,
                               u"bash"_s, cache(), program.path(installer)});
    QVERIFY2(made.exitCode == 0, made.messages.constData());
}

} // namespace

/// A conda that is not here comes by an installer that the person chose, and goes with the project.
class TestCondaByInstaller : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void isGotProvedAndTakenBack();
    void planShowsTheChecksum();
    void whatIsNoInstaller_data();
    void whatIsNoInstaller();
};

void TestCondaByInstaller::initTestCase()
{
    QVERIFY2(QFile::exists(cache() + u"/bin/conda"_s), "GROUNDWORK_TEST_CONDA names no conda; tests/run.sh makes one");
}

void TestCondaByInstaller::isGotProvedAndTakenBack()
{
    Program program(QStringLiteral(GROUNDWORK_PROGRAM));
    prepare(program);
    const QString home = program.environment().value(u"HOME"_s);
    const QString tools = home + u"/.local/share/groundwork/tools"_s;

    const auto missing = program.run({u"create"_s, u"--trust"_s, u"--json"_s, file});
    QCOMPARE(missing.exitCode, 1);
    QVERIFY(missing.json().value(u"error").toObject().value(u"hint").toString().contains(u"--conda-installer"));

    const auto created = program.run({u"create"_s, u"--trust"_s, u"--json"_s, u"--conda-installer"_s, installer, file});
    QVERIFY2(created.exitCode == 0, created.output.constData());
    QVERIFY(created.json().value(u"proof").toObject().value(u"ok").toBool());
    const QJsonObject environment = created.json().value(u"environment").toObject();
    QCOMPARE(environment.value(u"manager").toString(), u"conda"_s);
    QCOMPARE(environment.value(u"executable").toString(), tools + u"/conda/bin/conda"_s);
    QVERIFY(!QFile::exists(home + u"/.bashrc"_s));
    QVERIFY(!QFile::exists(home + u"/.conda/environments.txt"_s));

    // From now on it is here, without the installer, and one more project takes it.
    QVERIFY(QFile::remove(program.path(installer)));
    const auto verified = program.run({u"verify"_s, u"small"_s});
    QVERIFY2(verified.exitCode == 0, verified.messages.constData());
    const auto second = program.run({u"create"_s, u"--trust"_s, u"--into"_s, u"second"_s, file});
    QVERIFY2(second.exitCode == 0, second.messages.constData());
    QCOMPARE(program.run({u"undo"_s, u"second"_s}).exitCode, 0);
    QVERIFY(QFile::exists(tools + u"/conda/bin/conda"_s));

    const auto undone = program.run({u"undo"_s, u"small"_s});
    QVERIFY2(undone.exitCode == 0, undone.messages.constData());
    QCOMPARE(entries(tools), QStringList());
    QVERIFY(!QFile::exists(program.path(u"small"_s)));
}

void TestCondaByInstaller::planShowsTheChecksum()
{
    Program program(QStringLiteral(GROUNDWORK_PROGRAM));
    prepare(program);
    const QByteArray sha256 = QCryptographicHash::hash(program.get(installer), QCryptographicHash::Sha256).toHex();
    const QStringList plan{u"plan"_s, u"--conda-installer"_s, installer, file};
    const auto text = program.run(plan);
    QVERIFY2(text.exitCode == 0, text.messages.constData());
    QVERIFY(text.output.contains(sha256));
    const auto json = program.run(plan + QStringList{u"--json"_s}).json();
    const auto steps = json.value(u"steps").toArray();
    QJsonObject tool;
    for (const QJsonValue &step : steps) {
        if (step[u"id"] == u"tool"_s)
            tool = step.toObject().value(u"installer").toObject();
    }
    QCOMPARE(tool.value(u"path").toString(), program.path(installer));
    QCOMPARE(tool.value(u"sha256").toString().toLatin1(), sha256);

    // The script makes sure of the same file.
    program.put(u"script.sh"_s, program.run(plan + QStringList{u"--format"_s, u"shell"_s}).output);
    program.put(installer, "#!/bin/sh\ntouch " + program.path(u"ran"_s).toUtf8() + "\n");
    QVERIFY(QDir(program.folder()).mkdir(u"empty"_s));
    Program bash(u"/bin/bash"_s);
    bash.environment().insert(u"HOME"_s, program.environment().value(u"HOME"_s));
    bash.setFolder(program.path(u"empty"_s));
    const auto run = bash.run({program.path(u"script.sh"_s)});
    QVERIFY(run.exitCode != 0);
    QVERIFY2(run.messages.contains("checksum"), run.messages.constData());
    QVERIFY(!QFile::exists(program.path(u"ran"_s)));

    // Another file is another plan.
    const auto other = program.run(plan + QStringList{u"--json"_s}).json();
    QVERIFY(!other.value(u"plan").toString().isEmpty());
    QVERIFY(other.value(u"plan") != json.value(u"plan"));
}

void TestCondaByInstaller::whatIsNoInstaller_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("words");
    QTest::newRow("empty") << QByteArray() << u"is empty"_s;
    QTest::newRow("for Windows") << QByteArray("MZ") << u"is a program for Windows"_s;
    QTest::newRow("a page") << QByteArray("<html>") << u"is no installer of conda"_s;
    QTest::newRow("fails") << QByteArray("#!/bin/sh\necho the reason >&2\nexit 3\n") << u"the reason"_s;
}

void TestCondaByInstaller::whatIsNoInstaller()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, words);
    Program program(QStringLiteral(GROUNDWORK_PROGRAM));
    program.environment().insert(u"PATH"_s, u"/usr/bin:/bin"_s);
    program.put(file,
                "groundwork: 1\nproject:\n  name: Small\nenvironment:\n  manager: conda\ngit:\n  repository: false\n");
    program.put(installer, bytes);
    const auto end = program.run({u"create"_s, u"--conda-installer"_s, installer, file});
    QCOMPARE(end.exitCode, 1);
    QVERIFY2(end.messages.contains(words.toUtf8()), end.messages.constData());
    QVERIFY(!QFile::exists(program.path(u"small"_s)));
    QCOMPARE(entries(program.environment().value(u"HOME"_s) + u"/.local/share/groundwork/tools"_s), QStringList());
    const auto told = program.run({u"doctor"_s, u"--conda-installer"_s, installer, file});
    if (words != u"the reason"_s) {
        QCOMPARE(told.exitCode, 1);
        QVERIFY2(told.output.contains(words.toUtf8()), told.output.constData());
    }
}

QTEST_GUILESS_MAIN(TestCondaByInstaller)
#include "tst_condabyinstaller.moc"
