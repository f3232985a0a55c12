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

} // namespace

/// With real environments that were there before: a project on them, and everything in them stays as it was.
class TestExistingEnvironment : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void saysWhatIsMissingAndAddsItOnAYes();
    void conda();
    void changesNoVersion();

private:
    static void put(Program &program, const QByteArray &more);
    static void makeVenv(Program &program);
    static QByteArray packages(Program &program);
    static QStringList kernels(const Program &program);
};

void TestExistingEnvironment::initTestCase()
{
    QVERIFY2(QFile::exists(qEnvironmentVariable("GROUNDWORK_TEST_CONDA") + u"/index/simple"_s),
             "GROUNDWORK_TEST_CONDA names no package index; tests/run.sh makes one");
}

void TestExistingEnvironment::put(Program &program, const QByteArray &more)
{
    program.environment().insert(u"PIP_INDEX_URL"_s,
                                 u"file://"_s + qEnvironmentVariable("GROUNDWORK_TEST_CONDA") + u"/index/simple"_s);
    program.environment().remove(u"PIP_FIND_LINKS"_s);
    program.put(file, "groundwork: 1\nproject:\n  name: Small\n  authors: [{name: Ada Lovelace, email: "
                      "ada@example.org}]\nenvironment:\n  existing: " +
                          program.path(u"env"_s).toUtf8() + "\n" + more);
}

void TestExistingEnvironment::makeVenv(Program &program)
{
    const auto made = runProgram(u"/usr/bin/python3"_s, {u"-m"_s, u"venv"_s, program.path(u"env"_s)}, program.folder());
    QVERIFY2(made.exitCode == 0, made.messages.constData());
}

QByteArray TestExistingEnvironment::packages(Program &program)
{
    return runProgram(program.path(u"env/bin/python"_s), {u"-m"_s, u"pip"_s, u"freeze"_s, u"--all"_s}, program.folder())
        .output;
}

QStringList TestExistingEnvironment::kernels(const Program &program)
{
    return QDir(program.environment().value(u"HOME"_s) + u"/.local/share/jupyter/kernels"_s)
        .entryList(QDir::Dirs | QDir::NoDotAndDotDot);
}

void TestExistingEnvironment::saysWhatIsMissingAndAddsItOnAYes()
{
    Program program(QStringLiteral(GROUNDWORK_PROGRAM));
    makeVenv(program);
    const QByteArray before = packages(program);
    put(program, "  packages: [packaging]\n");
    const auto refused = program.run({u"create"_s, u"--json"_s, file});
    QCOMPARE(refused.exitCode, 1);
    const QJsonObject error = refused.json().value(u"error").toObject();
    QVERIFY2(error.value(u"message").toString().contains(u"packaging, ipykernel"), refused.output.constData());
    const QJsonObject way = error.value(u"ways_out").toArray().first().toObject();
    QCOMPARE(way.value(u"changes").toArray().first().toObject().value(u"field").toString(),
             u"environment.add_missing"_s);
    QVERIFY(!QFile::exists(program.path(project)));
    QCOMPARE(packages(program), before);

    put(program, "  add_missing: true\n  packages: [packaging]\n");
    const auto created = program.run({u"create"_s, u"--json"_s, file});
    QVERIFY2(created.exitCode == 0, created.output.constData());
    QCOMPARE(created.json().value(u"proof").toObject().value(u"ok").toBool(), true);
    QCOMPARE(created.json().value(u"environment").toObject().value(u"prefix").toString(), program.path(u"env"_s));
    QVERIFY(!QFile::exists(program.path(u"small/.venv"_s)));
    QCOMPARE(kernels(program), QStringList{project});
    for (const auto &line : before.split('\n'))
        QVERIFY2(packages(program).contains(line), line.constData());

    const auto verified = program.run({u"verify"_s, u"--json"_s, project});
    QVERIFY2(verified.exitCode == 0, verified.output.constData());

    // A file that can still be imported, but is not the one that was installed.
    const auto libraries = QDir(program.path(u"env/lib"_s)).entryList({u"python3.*"_s}, QDir::Dirs);
    QFile typed(program.path(u"env/lib/%1/site-packages/packaging/py.typed"_s.arg(libraries.value(0))));
    QVERIFY(typed.open(QIODevice::Append) && typed.write("#\n") > 0);
    typed.close();
    const auto damaged = program.run({u"verify"_s, u"--json"_s, project});
    QCOMPARE(damaged.exitCode, 1);
    const QString told = damaged.json().value(u"error").toObject().value(u"message").toString();
    QVERIFY2(told.contains(u"packaging/py.typed of packaging"), qPrintable(told));
    QVERIFY(typed.resize(0));

    const QByteArray after = packages(program);
    const auto undone = program.run({u"undo"_s, u"--json"_s, project});
    QVERIFY2(undone.exitCode == 0, undone.messages.constData());
    QVERIFY(!QFile::exists(program.path(project)));
    QCOMPARE(kernels(program), QStringList());
    QCOMPARE(packages(program), after); // the environment is the person's
}

void TestExistingEnvironment::conda()
{
    Program program(QStringLiteral(GROUNDWORK_PROGRAM));
    const QString cache = qEnvironmentVariable("GROUNDWORK_TEST_CONDA");
    program.environment().insert(u"PATH"_s, cache + u"/bin:/usr/bin:/bin"_s);
    program.environment().insert(u"CONDA_PKGS_DIRS"_s, program.path(u"pkgs"_s));
    const QString channel = u"file://"_s + cache + u"/channel"_s;
    QProcess conda;
    conda.setProcessEnvironment(program.environment());
    conda.start(cache + u"/bin/conda"_s,
                {u"create"_s, u"--yes"_s, u"--quiet"_s, u"--override-channels"_s, u"--channel"_s, channel,
                 u"--prefix"_s, program.path(u"env"_s), u"python=3.11"_s, u"numpy"_s});
    QVERIFY(conda.waitForFinished(180'000));
    QVERIFY2(conda.exitCode() == 0, conda.readAllStandardError().constData());

    put(program, "  add_missing: true\n  channels: [\"" + channel.toUtf8() + "\"]\n  packages: [numpy]\n");
    const auto created = program.run({u"create"_s, u"--json"_s, u"--trust"_s, file});
    QVERIFY2(created.exitCode == 0, created.output.constData());
    const QJsonObject report = created.json();
    QCOMPARE(report.value(u"proof").toObject().value(u"ok").toBool(), true);
    QCOMPARE(report.value(u"environment").toObject().value(u"manager").toString(), u"conda"_s);
    QVERIFY(!QFile::exists(program.path(u"small/.conda"_s)));
    QCOMPARE(program.run({u"undo"_s, project}).exitCode, 0);
    QVERIFY(QFile::exists(program.path(u"env/conda-meta/history"_s)));
}

void TestExistingEnvironment::changesNoVersion()
{
    Program program(QStringLiteral(GROUNDWORK_PROGRAM));
    makeVenv(program);
    const QByteArray before = packages(program);
    put(program, "  add_missing: true\n  packages: [pip >=1000]\n");
    const auto refused = program.run({u"create"_s, u"--json"_s, file});
    QCOMPARE(refused.exitCode, 1);
    const QString message = refused.json().value(u"error").toObject().value(u"message").toString();
    QVERIFY2(message.contains(u"pip ") && message.contains(u">=1000"), qPrintable(message));
    QVERIFY(!QFile::exists(program.path(project)));
    QCOMPARE(packages(program), before);
}

QTEST_GUILESS_MAIN(TestExistingEnvironment)
#include "tst_existingenvironment.moc"
