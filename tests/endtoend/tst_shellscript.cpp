// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "support/program.h"
#include "support/testtools.h"

#include <QDir>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace groundwork;
using namespace Qt::Literals::StringLiterals;

namespace {

/// The files that both ways have to make alike: not the environment, git's own and our notes.
QByteArray projectFiles(const QString &folder)
{
    QByteArray text;
    for (const QByteArray &line : treeText(folder).split('\n')) {
        const QByteArray path = line.mid(line.indexOf(' ') + 1);
        if (!path.startsWith(".git/") && !path.startsWith(".venv") && !path.startsWith(".groundwork"))
            text += line + '\n';
    }
    return text;
}

struct ScriptEnd
{
    int exitCode = -1;
    QByteArray output;
};

/// In a home of its own, as on another machine: a kernel that it registered would take the name away.
ScriptEnd runScript(const Program &program, const QString &script, const QString &folder)
{
    const QTemporaryDir home;
    QProcessEnvironment environment = program.environment();
    environment.insert(u"HOME"_s, home.path());
    QProcess bash;
    bash.setProcessChannelMode(QProcess::MergedChannels);
    bash.setProcessEnvironment(environment);
    bash.setWorkingDirectory(folder);
    bash.start(u"/bin/bash"_s, {script});
    if (!bash.waitForFinished(300'000))
        bash.kill();
    return {bash.exitStatus() == QProcess::NormalExit ? bash.exitCode() : -1, bash.readAll()};
}

} // namespace

/// The plan as a shell script, run by hand, makes the project that `create` makes.
class tst_ShellScript : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void makesTheSameProject_data();
    void makesTheSameProject();
    void addsToAnEnvironmentOfBefore();
    void refusesAFolderThatIsNotEmpty();
};

void tst_ShellScript::makesTheSameProject_data()
{
    QTest::addColumn<QByteArray>("manager");
    QTest::addColumn<QByteArray>("lock");
    QTest::newRow("venv") << QByteArray("venv") << QByteArray("true");
    // The longer table: Pipenv takes minutes, and without a lock only the lock's place differs, which the golden plans
    // hold.
    if (everythingIsAsked()) {
        QTest::newRow("uv") << QByteArray("uv") << QByteArray("true");
        QTest::newRow("pipenv") << QByteArray("pipenv") << QByteArray("true");
        QTest::newRow("uv without a lock") << QByteArray("uv") << QByteArray("false");
        QTest::newRow("pipenv without a lock") << QByteArray("pipenv") << QByteArray("false");
    }
}

void tst_ShellScript::makesTheSameProject()
{
    QFETCH(const QByteArray, manager);
    QFETCH(const QByteArray, lock);
    Program program(QStringLiteral(GROUNDWORK_PROGRAM));
    program.environment().insert(u"PATH"_s, qEnvironmentVariable("GROUNDWORK_TEST_TOOLS") + u"/bin:/usr/bin:/bin"_s);
    program.put(u"small.groundwork.yaml"_s,
                "groundwork: 1\nproject:\n  name: Small 'n \"quoted\" $HOME\n  slug: small\n"
                "  authors: [{name: Ada Lovelace, email: ada@example.org}]\n"
                "environment:\n  manager: " +
                    manager + "\n  lock: " + lock + "\n  packages: [packaging]\n");
    const auto script = program.run({u"plan"_s, u"--format"_s, u"shell"_s, u"small.groundwork.yaml"_s});
    QCOMPARE(script.exitCode, 0);
    program.put(u"make.sh"_s, script.output);
    const QString byHand = program.path(u"by-hand"_s);
    QVERIFY(QDir().mkpath(byHand));
    const ScriptEnd end = runScript(program, program.path(u"make.sh"_s), byHand);
    QVERIFY2(end.exitCode == 0, end.output.constData());
    QVERIFY2(end.output.contains("\"package\": \"packaging\""), end.output.constData());

    const auto created = program.run({u"create"_s, u"--json"_s, u"small.groundwork.yaml"_s});
    QVERIFY2(created.exitCode == 0, created.output.constData());
    QCOMPARE(projectFiles(byHand).split('\n'), projectFiles(program.path(u"small"_s)).split('\n'));

    QProcess git;
    git.start(u"/usr/bin/git"_s,
              {u"-c"_s, u"safe.directory=*"_s, u"-C"_s, byHand, u"status"_s, u"--porcelain"_s, u"--branch"_s});
    QVERIFY(git.waitForFinished());
    QCOMPARE(git.readAllStandardOutput().trimmed(), QByteArray("## main"));
}

void tst_ShellScript::addsToAnEnvironmentOfBefore()
{
    Program program(QStringLiteral(GROUNDWORK_PROGRAM));
    const QString prefix = program.path(u"env"_s);
    const auto made = runProgram(u"/usr/bin/python3"_s, {u"-m"_s, u"venv"_s, prefix}, program.folder());
    QVERIFY2(made.exitCode == 0, made.messages.constData());
    const auto versions = [&] {
        return runProgram(prefix + u"/bin/python"_s, {u"-m"_s, u"pip"_s, u"freeze"_s, u"--all"_s}, program.folder())
            .output;
    };
    const QByteArray before = versions();
    program.environment().insert(u"PIP_INDEX_URL"_s,
                                 u"file://"_s + qEnvironmentVariable("GROUNDWORK_TEST_CONDA") + u"/index/simple"_s);
    program.environment().remove(u"PIP_FIND_LINKS"_s);
    program.put(u"small.groundwork.yaml"_s,
                "groundwork: 1\nproject:\n  name: Small\n  authors: [{name: Ada Lovelace, email: ada@example.org}]\n"
                "environment:\n  existing: " +
                    prefix.toUtf8() + "\n  add_missing: true\n  packages: [packaging]\n");
    const auto script = program.run({u"plan"_s, u"--format"_s, u"shell"_s, u"small.groundwork.yaml"_s});
    QVERIFY2(script.exitCode == 0, script.messages.constData());
    program.put(u"make.sh"_s, script.output);
    const QString byHand = program.path(u"by-hand"_s);
    QVERIFY(QDir().mkpath(byHand));
    const ScriptEnd end = runScript(program, program.path(u"make.sh"_s), byHand);
    QVERIFY2(end.exitCode == 0, end.output.constData());
    QVERIFY2(end.output.contains("\"package\": \"packaging\""), end.output.constData());
    const QByteArray after = versions();
    QVERIFY2(after.contains("packaging=="), after.constData());
    for (const auto &line : before.split('\n'))
        QVERIFY2(after.contains(line), line.constData());
}

void tst_ShellScript::refusesAFolderThatIsNotEmpty()
{
    const Program program(QStringLiteral(GROUNDWORK_PROGRAM));
    program.put(u"small.groundwork.yaml"_s,
                "groundwork: 1\nproject:\n  name: Small\n  authors: [{name: Ada Lovelace, email: ada@example.org}]\n");
    const auto script = program.run({u"plan"_s, u"--format"_s, u"shell"_s, u"small.groundwork.yaml"_s});
    QCOMPARE(script.exitCode, 0);
    program.put(u"make.sh"_s, script.output);
    const QByteArray before = treeText(program.folder());
    QCOMPARE(runScript(program, program.path(u"make.sh"_s), program.folder()).exitCode, 4);
    QCOMPARE(treeText(program.folder()), before);
}

QTEST_GUILESS_MAIN(tst_ShellScript)
#include "tst_shellscript.moc"
