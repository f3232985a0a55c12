// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "support/program.h"
#include "support/testtools.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace groundwork;
using namespace Qt::Literals::StringLiterals;

namespace {

const QString file = u"small.groundwork.yaml"_s;
const QString project = u"small"_s;

/// With the real uv and the package index that tests/run.sh makes of real wheels.
void prepare(Program &program, const QByteArray &environment, const QByteArray &more = {})
{
    QDir().mkpath(program.path(u"../bin"_s));
    QFile::link(qEnvironmentVariable("GROUNDWORK_TEST_TOOLS") + u"/bin/uv"_s, program.path(u"../bin/uv"_s));
    program.environment().insert(u"PATH"_s, program.path(u"../bin"_s) + u":/usr/bin:/bin"_s);
    program.environment().insert(u"PIP_INDEX_URL"_s,
                                 u"file://"_s + qEnvironmentVariable("GROUNDWORK_TEST_CONDA") + u"/index/simple"_s);
    program.environment().remove(u"PIP_FIND_LINKS"_s);
    static const QTemporaryDir cache;
    program.environment().insert(u"UV_CACHE_DIR"_s, cache.path());
    program.put(file, "groundwork: 1\nproject:\n  name: Small\n" + more +
                          "  authors: [{name: Ada Lovelace, email: ada@example.org}]\nenvironment:\n" + environment);
}

QStringList entries(const QString &folder)
{
    return QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
}

QString kernels(const Program &program)
{
    return program.environment().value(u"HOME"_s) + u"/.local/share/jupyter/kernels"_s;
}

bool isProved(const ProgramEnd &end)
{
    return end.exitCode == 0 && end.json().value(u"proof").toObject().value(u"ok").toBool();
}

} // namespace

/// With the real Python and uv: from a setup file to a proved project and back.
class TestUvProject : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void isCreatedProvedAndUndone();
    void isMadeAgainByItsReadme();
    void isFinishedLater();
    void leavesNothingWhenItCannotBeSolved();
    void killedWhileItInstalls_data();
    void killedWhileItInstalls();
};

void TestUvProject::initTestCase()
{
    QVERIFY2(QFile::exists(qEnvironmentVariable("GROUNDWORK_TEST_CONDA") + u"/index/simple"_s),
             "GROUNDWORK_TEST_CONDA names no package index; tests/run.sh makes one");
    QVERIFY2(QFile::exists(qEnvironmentVariable("GROUNDWORK_TEST_TOOLS") + u"/bin/uv"_s),
             "GROUNDWORK_TEST_TOOLS names no folder with uv; see tests/run.sh");
}

void TestUvProject::isCreatedProvedAndUndone()
{
    // What is there is taken without being asked for.
    Program program(QStringLiteral(GROUNDWORK_PROGRAM));
    prepare(program, "  packages: [packaging]\n", "  layout: package\n");
    const auto created = program.run({u"create"_s, u"--json"_s, file});
    QVERIFY2(isProved(created), created.output.constData());
    const QJsonObject report = created.json();
    const QJsonObject environment = report.value(u"environment").toObject();
    QCOMPARE(environment.value(u"manager").toString(), u"uv"_s);
    QVERIFY(environment.value(u"executable").toString().endsWith(u"/uv"));
    QCOMPARE(environment.value(u"state").toString(), u"proved"_s);
    QCOMPARE(report.value(u"git").toObject().value(u"clean").toBool(), true);
    QVERIFY(program.get(u"small/pyproject.toml"_s).contains("build-backend"));
    QVERIFY(program.get(u"small/pyproject.toml"_s).contains("packaging"));

    const auto verified = program.run({u"verify"_s, u"--json"_s, project});
    QVERIFY2(isProved(verified), verified.output.constData());
    const auto undone = program.run({u"undo"_s, u"--json"_s, project});
    QVERIFY2(undone.exitCode == 0, undone.messages.constData());
    QCOMPARE(entries(program.folder()), QStringList{file});
    QCOMPARE(entries(kernels(program)), QStringList());
}

void TestUvProject::isMadeAgainByItsReadme()
{
    Program program(QStringLiteral(GROUNDWORK_PROGRAM));
    prepare(program, "  manager: uv\n  location: named\n  packages: [packaging]\n");
    const auto created = program.run({u"create"_s, u"--json"_s, file});
    QVERIFY2(isProved(created), created.output.constData());
    QVERIFY(!QFile::exists(program.path(u"small/.venv"_s)));

    const QByteArray readme = program.get(u"small/README.md"_s);
    const qsizetype start = readme.indexOf("```bash\n") + 8;
    program.put(u"make.sh"_s, "set -e\ncd \"$1\"\n" + readme.sliced(start, readme.indexOf("```", start) - start) +
                                  "python -m unittest discover tests\n");
    const QString home = program.path(u"../other-home"_s);
    QVERIFY(QDir().mkpath(home));
    QProcess bash;
    bash.setProcessChannelMode(QProcess::MergedChannels);
    QProcessEnvironment surroundings = program.environment();
    surroundings.insert(u"HOME"_s, home);
    bash.setProcessEnvironment(surroundings);
    bash.start(u"/bin/bash"_s, {program.path(u"make.sh"_s), program.path(project)});
    QVERIFY(bash.waitForFinished(300'000));
    QVERIFY2(bash.exitCode() == 0, bash.readAll().constData());

    const auto packagesIn = [](const QString &folder) {
        QStringList records =
            QDir(folder + u"/.virtualenvs/small/lib/python3.11/site-packages"_s).entryList({u"*.dist-info"_s});
        records.sort();
        return records;
    };
    QVERIFY(packagesIn(home).size() > 20);
    QCOMPARE(packagesIn(home), packagesIn(program.environment().value(u"HOME"_s)));
}

void TestUvProject::isFinishedLater()
{
    Program program(QStringLiteral(GROUNDWORK_PROGRAM));
    prepare(program, "  manager: uv\n  lock: false\n");
    QCOMPARE(program.run({u"create"_s, u"--no-environment"_s, file}).exitCode, 0);
    // The person goes on by hand; what the project's own file says counts.
    QFile own(program.path(u"small/pyproject.toml"_s));
    QVERIFY(own.open(QIODevice::ReadOnly));
    const QByteArray text = own.readAll();
    program.put(u"small/pyproject.toml"_s, QByteArray(text).replace("\"ipykernel\"", "\"ipykernel\", \"attrs\""));
    const auto finished = program.run({u"continue"_s, u"--json"_s, project});
    QVERIFY2(isProved(finished), finished.output.constData());
    QVERIFY(finished.output.contains("\"attrs\""));
    QVERIFY(!QFile::exists(program.path(u"small/uv.lock"_s)));
    const auto again = program.run({u"continue"_s, u"--json"_s, project});
    QVERIFY2(isProved(again), again.output.constData());
}

void TestUvProject::leavesNothingWhenItCannotBeSolved()
{
    Program program(QStringLiteral(GROUNDWORK_PROGRAM));
    prepare(program, "  manager: uv\n  packages: [needs1, needs2]\n");
    const auto end = program.run({u"create"_s, u"--json"_s, file});
    QCOMPARE(end.exitCode, 1);
    const QJsonObject error = end.json().value(u"error").toObject();
    QVERIFY2(error.value(u"message").toString().contains(u"needs1"), end.output.constData());
    QCOMPARE(error.value(u"ways_out").toArray().size(), 2);
    QCOMPARE(entries(program.folder()), QStringList{file});
    QCOMPARE(entries(kernels(program)), QStringList());
}

void TestUvProject::killedWhileItInstalls_data()
{
    QTest::addColumn<int>("records");
    const bool all = everythingIsAsked();
    for (const int records : all ? QList<int>{0, 5, 20} : QList<int>{5})
        QTest::addRow("%d packages in place", records) << records;
}

/// uv itself takes for whole what it left behind when it was killed.
void TestUvProject::killedWhileItInstalls()
{
    QFETCH(const int, records);
    Program program(QStringLiteral(GROUNDWORK_PROGRAM));
    prepare(program, "  manager: uv\n  packages: [packaging]\n");
    QProcess process;
    process.setProcessEnvironment(program.environment());
    process.setWorkingDirectory(program.folder());
    process.start(program.executable(), {u"create"_s, u"--json"_s, u"--quiet"_s, file});
    const QString packages = program.path(u"small/.venv/lib/python3.11/site-packages"_s);
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < 120'000 &&
           (!QFile::exists(packages) || QDir(packages).entryList({u"*.dist-info"_s}).size() < records))
        process.waitForFinished(1);
    ::kill(static_cast<pid_t>(process.processId()), SIGKILL);
    QVERIFY(process.waitForFinished(30'000));
    QCOMPARE(process.exitStatus(), QProcess::CrashExit);

    const auto finished = program.run({u"continue"_s, u"--json"_s, project});
    QVERIFY2(isProved(finished), finished.output.constData());
}

QTEST_APPLESS_MAIN(TestUvProject)
#include "tst_uvproject.moc"
