// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "support/program.h"
#include "support/testtools.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QProcess>
#include <QTest>

using namespace groundwork;
using namespace Qt::Literals::StringLiterals;

namespace {

const QString file = u"small.groundwork.yaml"_s;
const QString project = u"small"_s;

QString places(const QString &folder)
{
    return qEnvironmentVariable(folder == u"tools" ? "GROUNDWORK_TEST_TOOLS" : "GROUNDWORK_TEST_CONDA");
}

/// With the package index that tests/run.sh makes of real wheels, and Pipenv in reach.
void prepare(Program &program, const QByteArray &packages, const QByteArray &more = {})
{
    program.environment().insert(u"PIP_INDEX_URL"_s, u"file://"_s + places(u"conda"_s) + u"/index/simple"_s);
    program.environment().remove(u"PIP_FIND_LINKS"_s);
    program.environment().insert(u"PATH"_s, places(u"tools"_s) + u"/bin:/usr/bin:/bin"_s);
    program.put(file, "groundwork: 1\nproject:\n  name: Small\n  authors: [{name: Ada Lovelace, email: "
                      "ada@example.org}]\nenvironment:\n  manager: pipenv\n  packages: [" +
                          packages + "]\n" + more);
}

QStringList entries(const QString &folder)
{
    return QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
}

QString home(const Program &program, const QString &name)
{
    return program.environment().value(u"HOME"_s) + u'/' + name;
}

QStringList packagesIn(const QJsonObject &report)
{
    QStringList packages;
    for (const QJsonValue &package : report.value(u"environment").toObject().value(u"packages").toArray())
        packages.append(package.toObject().value(u"name").toString() + u' ' +
                        package.toObject().value(u"version").toString());
    return packages;
}

} // namespace

/// With the real Pipenv: from a setup file to a proved project and back.
class TestPipenvProject : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void isCreatedProvedAndUndone();
    void lockMakesTheSameElsewhere();
    void namedEnvironmentComesAndGoes();
    void isGotWhereItIsMissing();
    void leavesNothingWhenItCannotBeSolved();
};

void TestPipenvProject::initTestCase()
{
    QVERIFY2(QFile::exists(places(u"conda"_s) + u"/index/simple"_s),
             "GROUNDWORK_TEST_CONDA names no package index; tests/run.sh makes one");
    QVERIFY2(QFile::exists(places(u"tools"_s) + u"/bin/pipenv"_s),
             "GROUNDWORK_TEST_TOOLS names no tools; tests/prepare.sh installs them");
}

void TestPipenvProject::isCreatedProvedAndUndone()
{
    Program program(QStringLiteral(GROUNDWORK_PROGRAM));
    prepare(program, "packaging");
    const auto created = program.run({u"create"_s, u"--json"_s, file});
    QVERIFY2(created.exitCode == 0, created.output.constData());
    const QJsonObject report = created.json();
    const QJsonObject environment = report.value(u"environment").toObject();
    QCOMPARE(environment.value(u"state").toString(), u"proved"_s);
    QCOMPARE(environment.value(u"manager").toString(), u"pipenv"_s);
    QCOMPARE(report.value(u"proof").toObject().value(u"ok").toBool(), true);
    QCOMPARE(report.value(u"git").toObject().value(u"clean").toBool(), true);
    QVERIFY(program.get(u"small/Pipfile"_s).contains("packaging = \"*\""));
    QVERIFY(program.get(u"small/Pipfile.lock"_s).contains("\"pipfile-spec\""));

    const auto verified = program.run({u"verify"_s, u"--json"_s, project});
    QVERIFY2(verified.exitCode == 0, verified.output.constData());
    // Also what virtualenv itself put there is proved.
    program.put(u"small/.venv/lib/python3.11/site-packages/pip/py.typed"_s, "not what the record says");
    const auto damaged = program.run({u"verify"_s, u"--json"_s, project});
    QCOMPARE(damaged.exitCode, 1);
    QVERIFY(damaged.output.contains("pip/py.typed"));

    program.put(u"small/notes.txt"_s, "mine");
    const auto undone = program.run({u"undo"_s, u"--json"_s, project});
    QVERIFY2(undone.exitCode == 0, undone.messages.constData());
    QCOMPARE(entries(program.path(project)), QStringList{u"notes.txt"_s});
    QCOMPARE(entries(home(program, u".local/share/jupyter/kernels"_s)), QStringList());
}

void TestPipenvProject::lockMakesTheSameElsewhere()
{
    GROUNDWORK_ON_REQUEST();
    Program program(QStringLiteral(GROUNDWORK_PROGRAM));
    prepare(program, "packaging, libx");
    const auto first = program.run({u"create"_s, u"--json"_s, file});
    QVERIFY2(first.exitCode == 0, first.output.constData());
    // As the README says it, in a folder of another name.
    const QString copy = program.path(u"elsewhere"_s);
    QVERIFY(QDir().mkpath(copy));
    for (const auto &name : {u"Pipfile"_s, u"Pipfile.lock"_s})
        QVERIFY(QFile::copy(program.path(u"small/"_s + name), copy + u'/' + name));
    const QByteArray readme = program.get(u"small/README.md"_s);
    QVERIFY(readme.contains("\nPIPENV_VENV_IN_PROJECT=1 pipenv sync\nsource .venv/bin/activate\n"));
    QProcess shell;
    shell.setProcessEnvironment(program.environment());
    shell.setWorkingDirectory(copy);
    shell.start(u"/bin/bash"_s,
                {u"-ec"_s, u"PIPENV_VENV_IN_PROJECT=1 pipenv sync; source .venv/bin/activate; python -I -c 'import "
                           "importlib.metadata as m; print(*sorted(m.metadata(d.name)[\"Name\"].lower() + \" \" + "
                           "d.version for d in m.distributions()), sep=\"\\n\")'"_s});
    QVERIFY(shell.waitForFinished(300'000));
    QVERIFY2(shell.exitCode() == 0, shell.readAllStandardError().constData());
    const auto installed = shell.readAllStandardOutput().trimmed().replace("_", "-").split('\n');
    QByteArrayList expected;
    for (const auto &package : packagesIn(first.json()))
        expected.append(package.toUtf8());
    // Pipenv's own words come before.
    QCOMPARE(installed.last(std::min(expected.size(), installed.size())), expected);

    // And so does Groundwork, where it solves the same question again.
    QVERIFY(program.run({u"undo"_s, project}).exitCode == 0);
    const auto second = program.run({u"create"_s, u"--json"_s, u"--into"_s, u"again"_s, file});
    QVERIFY2(second.exitCode == 0, second.output.constData());
    QCOMPARE(packagesIn(second.json()), packagesIn(first.json()));
    QCOMPARE(program.get(u"again/Pipfile.lock"_s), program.get(u"elsewhere/Pipfile.lock"_s));
}

void TestPipenvProject::namedEnvironmentComesAndGoes()
{
    Program program(QStringLiteral(GROUNDWORK_PROGRAM));
    prepare(program, {}, "  location: named\n  lock: false\n");
    const auto created = program.run({u"create"_s, u"--json"_s, file});
    QVERIFY2(created.exitCode == 0, created.output.constData());
    const QString environments = home(program, u".local/share/virtualenvs"_s);
    QCOMPARE(entries(environments).size(), 1);
    QVERIFY(!QFile::exists(program.path(u"small/Pipfile.lock"_s)));
    const auto verified = program.run({u"verify"_s, u"--json"_s, project});
    QVERIFY2(verified.exitCode == 0, verified.output.constData());
    const auto undone = program.run({u"undo"_s, u"--json"_s, project});
    QVERIFY2(undone.exitCode == 0, undone.messages.constData());
    QVERIFY(!QFile::exists(program.path(project)));
    QCOMPARE(entries(environments), QStringList());
}

void TestPipenvProject::isGotWhereItIsMissing()
{
    // From the person's own package index, where Pipenv is.
    Program program(QStringLiteral(GROUNDWORK_PROGRAM));
    prepare(program, {});
    program.environment().remove(u"PIP_INDEX_URL"_s);
    program.environment().insert(u"PATH"_s, u"/usr/bin:/bin"_s);
    const auto created = program.run({u"create"_s, u"--json"_s, file});
    QVERIFY2(created.exitCode == 0, created.output.constData());
    const QString pipenv = created.json().value(u"environment").toObject().value(u"executable").toString();
    QVERIFY2(pipenv.startsWith(home(program, {})), qPrintable(pipenv));
    QVERIFY(QFile::exists(pipenv));
    const auto undone = program.run({u"undo"_s, u"--json"_s, project});
    QVERIFY2(undone.exitCode == 0, undone.messages.constData());
    QVERIFY(!QFile::exists(program.path(project)));
}

void TestPipenvProject::leavesNothingWhenItCannotBeSolved()
{
    Program program(QStringLiteral(GROUNDWORK_PROGRAM));
    prepare(program, "packaging ==1.0.2.3.4");
    const auto end = program.run({u"create"_s, u"--json"_s, file});
    QCOMPARE(end.exitCode, 1);
    QVERIFY2(end.json().value(u"error").toObject().value(u"message").toString().contains(u"packaging"),
             end.output.constData());
    QCOMPARE(entries(program.folder()), QStringList{file});
    QCOMPARE(entries(program.environment().value(u"TMPDIR"_s)), QStringList());
    QCOMPARE(entries(home(program, u".local/share"_s)).contains(u"virtualenvs"_s), false);
}

QTEST_APPLESS_MAIN(TestPipenvProject)
#include "tst_pipenvproject.moc"
