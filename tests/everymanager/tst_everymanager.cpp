// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "everymanager/smallproject.h"
#include "support/testtools.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QProcess>
#include <QTest>

#include <csignal>
#include <cstdio>

using namespace groundwork;
using namespace groundwork::everymanager;
using namespace Qt::Literals::StringLiterals;

namespace {

/// The managers of this run that are in the sample, or all of this run when everything is asked for.
QStringList managersOf(const QStringList &sample)
{
    QStringList here = managers();
    if (!everythingIsAsked())
        here.removeIf([&](const QString &manager) { return !sample.contains(manager); });
    return here;
}

} // namespace

/// What every manager has to be able to do, with the real tools; at the end it prints one table. mamba and micromamba
/// are missing: no program of them is to be had from the registries. With GROUNDWORK_TEST_CONDA_PROGRAM=FILE one that
/// is here takes conda's place. GROUNDWORK_ALL_FAULTS=1 fills the whole table, otherwise a sample of it.
class TestEveryManager : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void life_data() { perManager({u"uv"_s}); }
    void life();
    void stopped_data();
    void stopped();
    void killedAtTheFirstMomentOfANamedEnvironment_data() { perManager({u"conda"_s}); }
    void killedAtTheFirstMomentOfANamedEnvironment();
    void refused_data();
    void refused();
    void withoutANetwork_data() { perManager({u"conda"_s, u"venv"_s}); }
    void withoutANetwork();
    void cleanupTestCase();

private:
    /// A row for each manager, or for those of a sample. What is left out for one is shown with another tool here, and
    /// for that tool in the tests of its steps and of its project.
    static void perManager(const QStringList &sample);
    /// A cell of the table holds: how long it took.
    void note(const QString &manager, const QString &cell, qint64 milliseconds);
    struct Stop
    {
        qint64 milliseconds = -1; ///< from the signal to the end; -1: it did not come so far
        ProgramEnd end;
    };
    /// Starts a set-up and sends a signal `wait` milliseconds after `step` has begun.
    [[nodiscard]] static Stop stopAt(const Program &program, const QByteArray &step, int wait, int signal);

    QStringList m_cells;
    QHash<QString, QString> m_table;
};

void TestEveryManager::initTestCase()
{
    QVERIFY2(QFile::exists(cache(u"index/simple"_s)), "GROUNDWORK_TEST_CONDA names no tools; tests/run.sh makes them");
    QVERIFY2(QFile::exists(qEnvironmentVariable("GROUNDWORK_TEST_TOOLS") + u"/bin/uv"_s),
             "GROUNDWORK_TEST_TOOLS names no tools; tests/run.sh makes them");
}

void TestEveryManager::perManager(const QStringList &sample)
{
    QTest::addColumn<QString>("manager");
    const QStringList here = managersOf(sample);
    if (here.isEmpty())
        QSKIP(onRequest);
    for (const auto &manager : here)
        QTest::newRow(qPrintable(manager)) << manager;
}

void TestEveryManager::note(const QString &manager, const QString &cell, qint64 milliseconds)
{
    if (!m_cells.contains(cell))
        m_cells.append(cell);
    m_table.insert(manager + cell, u"%1 s"_s.arg(static_cast<double>(milliseconds) / 1000, 0, 'f', 1));
}

void TestEveryManager::life()
{
    QFETCH(const QString, manager);
    Program program(QStringLiteral(GROUNDWORK_PROGRAM));
    prepare(program, manager);
    QElapsedTimer timer;
    timer.start();
    const auto first = program.run(create());
    QVERIFY2(isProved(first), first.output.constData());
    note(manager, u"create"_s, timer.elapsed());

    const QByteArray lock = program.get(project + u'/' + lockOf(manager));
    QVERIFY(lock.contains("packaging"));
    QCOMPARE(first.json().value(u"git").toObject().value(u"clean").toBool(), true);
    note(manager, u"lock"_s, 0);

    timer.start();
    // On a day with other variables.
    program.environment().insert(u"JUPYTER_DATA_DIR"_s, program.path(u"../jupyter"_s));
    const auto verified = program.run({u"verify"_s, u"--json"_s, project});
    program.environment().remove(u"JUPYTER_DATA_DIR"_s);
    QVERIFY2(isProved(verified), verified.output.constData());
    note(manager, u"verify"_s, timer.elapsed());

    // The environment is made anew from the lock that is there.
    const QString prefix = first.json().value(u"environment").toObject().value(u"prefix").toString();
    QVERIFY(QDir(prefix).removeRecursively());
    timer.start();
    // Nobody is asked about the addresses of a lock that was made here; a yes to a channel is for one command.
    QStringList words{u"continue"_s, u"--json"_s, project};
    if (manager == u"conda")
        words.append(u"--trust"_s);
    const auto again = program.run(words);
    QVERIFY2(isProved(again), again.output.constData());
    QCOMPARE(packagesIn(again), packagesIn(first));
    QCOMPARE(program.get(project + u'/' + lockOf(manager)), lock);
    note(manager, u"second from the lock"_s, timer.elapsed());

    timer.start();
    const auto undone = program.run({u"undo"_s, u"--json"_s, project});
    QVERIFY2(undone.exitCode == 0, undone.messages.constData());
    QCOMPARE(undone.json().value(u"kept").toArray(), QJsonArray());
    QCOMPARE(entries(program.folder()), QStringList{file});
    QCOMPARE(entries(kernels(program)), QStringList());
    note(manager, u"undo leaves nothing"_s, timer.elapsed());
}

void TestEveryManager::stopped_data()
{
    QTest::addColumn<QString>("manager");
    QTest::addColumn<QByteArray>("step");
    QTest::addColumn<int>("wait");
    QTest::addColumn<int>("signal");
    QTest::addColumn<QString>("cell");
    const bool all = everythingIsAsked();
    for (const auto &manager : managers()) {
        const auto row = [&](const QString &how, int signal, const QByteArray &step, int wait, const QString &when) {
            const QString cell = how + u": "_s + when;
            QTest::newRow(qPrintable(manager + u", "_s + cell)) << manager << step << wait << signal << cell;
        };
        for (const int signal : {SIGINT, SIGKILL}) {
            const QString how = signal == SIGINT ? u"cancel"_s : u"kill, continue"_s;
            // A sample: the steps that are stopped are the same for all, only the tools differ.
            const bool isSlow = manager == u"conda" || manager == u"pipenv";
            if (!all && isSlow != (signal == SIGINT))
                continue;
            row(how, signal, "\"install\"", 600, u"installing"_s);
            if (!all)
                continue;
            row(how, signal, "\"solve\"", 300, u"solving"_s);
            row(how, signal, "\"import\"", 0, u"proving"_s);
        }
        if (all)
            row(u"terminate"_s, SIGTERM, "\"solve\"", 300, u"solving"_s);
        if (all || manager == u"venv")
            row(u"close the terminal"_s, SIGHUP, "\"install\"", 600, u"installing"_s);
    }
}

TestEveryManager::Stop TestEveryManager::stopAt(const Program &program, const QByteArray &step, int wait, int signal)
{
    QProcess process;
    process.setProcessEnvironment(program.environment());
    process.setWorkingDirectory(program.folder());
    process.start(program.executable(), create({u"--progress"_s, u"json"_s}));
    QByteArray said;
    QElapsedTimer timer;
    timer.start();
    while (!said.contains(step) && timer.elapsed() < 300'000 && process.state() != QProcess::NotRunning) {
        process.waitForReadyRead(50);
        said += process.readAllStandardError();
    }
    if (process.waitForFinished(wait))
        return {};
    timer.start();
    ::kill(static_cast<pid_t>(process.processId()), signal);
    if (!process.waitForFinished(30'000) || !said.contains(step))
        return {};
    const bool exited = process.exitStatus() == QProcess::NormalExit;
    return {.milliseconds = timer.elapsed(),
            .end = {.exitCode = exited ? process.exitCode() : -1,
                    .output = process.readAllStandardOutput(),
                    .messages = said}};
}

void TestEveryManager::stopped()
{
    QFETCH(const QString, manager);
    QFETCH(const QByteArray, step);
    QFETCH(const int, wait);
    QFETCH(const int, signal);
    QFETCH(const QString, cell);
    Program program(QStringLiteral(GROUNDWORK_PROGRAM));
    prepare(program, manager);
    const Stop stop = stopAt(program, step, wait, signal);
    QVERIFY2(stop.milliseconds >= 0, "it did not come to that stage, or did not end");
    // No writer is left: a tool's own children would go on for seconds when only the tool is ended.
    QTRY_COMPARE_WITH_TIMEOUT(processesAt(program.folder()), QByteArrayList(), 2'000);
    const bool inPlace = QFile::exists(program.path(project));
    if (signal != SIGKILL) {
        note(manager, cell, stop.milliseconds);
        QVERIFY2(stop.milliseconds < 10'000, "seconds are for a busy disk");
        QCOMPARE(stop.end.exitCode, signal == SIGINT ? 130 : 143);
        QCOMPARE(stop.end.json().value(u"outcome").toString(), u"cancelled"_s);
        if (step == "\"install\"")
            QCOMPARE(stop.end.json().value(u"environment").toObject().value(u"state").toString(), u"failed"_s);
        if (!inPlace)
            QCOMPARE(entries(program.folder()), QStringList{file});
    }

    QElapsedTimer timer;
    timer.start();
    if (!inPlace) {
        // Before it is put in place there is nothing; what a killed run left beside it goes with the next.
        QVERIFY(step == "\"solve\"");
        const auto anew = program.run(create());
        QVERIFY2(isProved(anew), anew.output.constData());
    } else {
        const auto finished = program.run({u"continue"_s, u"--json"_s, u"--trust"_s, project});
        QVERIFY2(isProved(finished), finished.output.constData());
    }
    if (signal == SIGKILL)
        note(manager, cell, timer.elapsed());
    QCOMPARE(program.run({u"undo"_s, project}).exitCode, 0);
    QCOMPARE(entries(program.folder()), QStringList{file});
    QCOMPARE(entries(kernels(program)), QStringList());
}

/// As soon as its folder is there, outside of the project, before the tool has told of any progress.
void TestEveryManager::killedAtTheFirstMomentOfANamedEnvironment()
{
    QFETCH(const QString, manager);
    Program program(QStringLiteral(GROUNDWORK_PROGRAM));
    prepare(program, manager);
    program.put(file, program.get(file).replace("environment:\n", "environment:\n  location: named\n"));
    const QString home = program.environment().value(u"HOME"_s);
    const QString parent = home + (manager == u"conda"    ? u"/.conda/envs"_s
                                   : manager == u"pipenv" ? u"/.local/share/virtualenvs"_s
                                                          : u"/.virtualenvs"_s);

    QProcess process;
    process.setProcessEnvironment(program.environment());
    process.setWorkingDirectory(program.folder());
    process.start(program.executable(), create());
    QElapsedTimer timer;
    timer.start();
    while (entries(parent).isEmpty() && timer.elapsed() < 300'000 && !process.waitForFinished(1)) {
    }
    ::kill(static_cast<pid_t>(process.processId()), SIGKILL);
    QVERIFY(process.waitForFinished(30'000));
    QCOMPARE(process.exitStatus(), QProcess::CrashExit);
    QTRY_COMPARE_WITH_TIMEOUT(processesAt(program.folder()), QByteArrayList(), 5'000);
    QCOMPARE(entries(parent).size(), 1);

    const auto finished = program.run({u"continue"_s, u"--json"_s, u"--trust"_s, project});
    QVERIFY2(isProved(finished), finished.output.constData());
    QVERIFY(finished.json().value(u"environment").toObject().value(u"prefix").toString().startsWith(parent));
    QCOMPARE(program.run({u"undo"_s, project}).exitCode, 0);
    QCOMPARE(entries(parent), QStringList());
}

void TestEveryManager::refused_data()
{
    QTest::addColumn<QString>("manager");
    QTest::addColumn<QString>("cell");
    QTest::addColumn<QByteArray>("packages");
    QTest::addColumn<QString>("source"); ///< in place of the index and the channel
    QTest::addColumn<QStringList>("words");
    const QString nowhere = u"http://127.0.0.1:9/"_s;
    const QStringList here = managersOf({u"uv"_s});
    if (here.isEmpty())
        QSKIP(onRequest);
    for (const auto &manager : here) {
        const auto row = [&](const QString &cell, const QByteArray &packages, const QString &source,
                             const QStringList &words) {
            QTest::newRow(qPrintable(manager + u", "_s + cell)) << manager << cell << packages << source << words;
        };
        row(u"not found"_s, "numpyy", {}, {u"numpyy"_s});
        row(u"clash"_s, "needs1, needs2", {}, {u"needs1"_s, u"needs2"_s});
        row(u"no network"_s, "packaging", nowhere, {u"reach the server"_s});
        row(u"full disk"_s, "packaging", {}, {u"free"_s});
    }
}

void TestEveryManager::refused()
{
    QFETCH(const QString, manager);
    QFETCH(const QString, cell);
    QFETCH(const QByteArray, packages);
    QFETCH(const QString, source);
    QFETCH(const QStringList, words);
    Program program(QStringLiteral(GROUNDWORK_PROGRAM));
    prepare(program, manager, packages);
    if (!source.isEmpty()) {
        program.environment().insert(u"PIP_INDEX_URL"_s, source + u"simple"_s);
        putSpec(program, manager, packages, source + u"channel"_s);
    }
    QElapsedTimer timer;
    timer.start();
    ProgramEnd end;
    if (cell == u"full disk") {
        QDir(program.folder()).mkpath(u"disk"_s);
        end = program.runUnder({u"/usr/bin/unshare"_s, u"--mount"_s, u"--map-root-user"_s, u"/bin/sh"_s, u"-c"_s,
                                u"mount -t tmpfs -o size=20m none disk && \"$@\""_s, u"sh"_s},
                               create({u"--into"_s, u"disk/small"_s}));
    } else {
        end = program.run(create());
    }
    QVERIFY2(end.exitCode == 1, (end.output + end.messages).constData());
    const QString message = messageOf(end);
    QVERIFY2(message.endsWith(u'.'), qPrintable(message));
    for (const auto &word : words)
        QVERIFY2(message.contains(word), qPrintable(message));
    QVERIFY(!QFile::exists(program.path(project)));
    QCOMPARE(entries(kernels(program)), QStringList());
    note(manager, cell, timer.elapsed());
}

void TestEveryManager::withoutANetwork()
{
    QFETCH(const QString, manager);
    Program program(QStringLiteral(GROUNDWORK_PROGRAM));
    prepare(program, manager);
    // Neither an index nor a channel is named that could be reached.
    program.environment().remove(u"PIP_INDEX_URL"_s);
    putSpec(program, manager, "packaging", {});
    const QString folder = cache(manager == u"conda" ? u"channel"_s : u"wheels"_s);
    QElapsedTimer timer;
    timer.start();
    const auto end = program.runUnder({u"/usr/bin/unshare"_s, u"--net"_s, u"--map-root-user"_s},
                                      create({u"--offline"_s, u"--packages"_s, folder}));
    QVERIFY2(isProved(end), (end.output + end.messages).constData());
    note(manager, u"offline"_s, timer.elapsed());
}

void TestEveryManager::cleanupTestCase()
{
    QString text = u"\n| |"_s;
    for (const auto &manager : managers())
        text += u' ' + manager + u" |"_s;
    text += u"\n|---|"_s + QString(u"---|"_s).repeated(managers().size()) + u'\n';
    for (const auto &cell : std::as_const(m_cells)) {
        text += u"| "_s + cell + u" |"_s;
        for (const auto &manager : managers())
            text += u' ' + m_table.value(manager + cell, u"–"_s) + u" |"_s;
        text += u'\n';
    }
    std::fputs(text.toUtf8().constData(), stdout);
}

int main(int argc, char *argv[])
{
    // Real tools take their time: more than the five minutes that Qt Test grants a function.
    if (!qEnvironmentVariableIsSet("QTEST_FUNCTION_TIMEOUT"))
        qputenv("QTEST_FUNCTION_TIMEOUT", "3600000");
    const QCoreApplication application(argc, argv);
    TestEveryManager test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_everymanager.moc"
