// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "support/temporarydirectory.h"
#include "system/realsystem.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QTest>

#include <fcntl.h>
#include <signal.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <thread>

using namespace groundwork;
using namespace Qt::StringLiterals;

namespace {

ProcessRequest shell(const QString &script)
{
    ProcessRequest request;
    request.program = AbsolutePath::known(u"/bin/sh"_s);
    request.arguments = {u"-c"_s, script};
    request.workingDirectory = AbsolutePath::known(u"/"_s);
    request.environment = {{u"PATH"_s, u"/usr/bin:/bin"_s}};
    return request;
}

ProcessEnd run(const ProcessRequest &request, const CancelToken &cancel = {}, const OutputSink &sink = {})
{
    auto end = RealSystem().run(request, cancel, sink);
    if (!end)
        qFatal("%s %s", qPrintable(end.error().message), qPrintable(end.error().details));
    return std::move(*end);
}

bool isAlive(pid_t process)
{
    // A zombie whose parent has not looked yet is as good as gone.
    QFile status(u"/proc/%1/stat"_s.arg(process));
    if (!status.open(QIODevice::ReadOnly))
        return false;
    const QByteArray text = status.readAll();
    return !text.sliced(text.lastIndexOf(')') + 1).trimmed().startsWith('Z');
}

/// Waits until the file holds a line and returns it as a number; 0 after ten seconds.
pid_t processIn(const AbsolutePath &file)
{
    pid_t process = 0;
    const auto read = [&] {
        QFile input(file.toString());
        const QByteArray text = input.open(QIODevice::ReadOnly) ? input.readAll() : QByteArray();
        process = text.endsWith('\n') ? text.trimmed().toInt() : 0;
        return process != 0;
    };
    return QTest::qWaitFor(read, 10'000) ? process : 0;
}

bool isGoneSoon(pid_t process)
{
    return process > 0 && QTest::qWaitFor([&] { return !isAlive(process); }, 3000);
}

} // namespace

class TestProcess : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsHowItEnded_data();
    void tellsHowItEnded();
    void passesInput_data();
    void passesInput();
    void givesExactlyTheEnvironment();
    void startsInTheFolder();
    void cannotStart_data();
    void cannotStart();
    void cancelIsAnsweredAtOnce();
    void cancelBeforeTheStart();
    void stubbornProgramIsKilled();
    void cancelReachesTheWholeGroup();
    void cancelReachesOwnSessions();
    void leavesNothingRunning();
    void timeLimitEndsIt();
    void ourDeathEndsIt();
    void supervisorsDeathEndsIt();
    void cancelComesTooLateForADeadSupervisor();
    void endOfTheStartingThreadIsNoDeath();
    void terminalIsOne();
    void terminalAsksNobody();
    void keepsTheEndsOfLongOutput();
    void sinkGetsEverythingAndSigns();
    void sandboxConfinesWriting();
    void sandboxAllowsWhatToolsNeed();
    void inheritsNoDescriptor();
    void inheritsNoSignalSettings();
    void worksWithoutStandardStreams();
    void leavesNoZombieAndNoDescriptor();
};

void TestProcess::tellsHowItEnded_data()
{
    QTest::addColumn<QString>("script");
    QTest::addColumn<ProcessOutcome>("outcome");
    QTest::addColumn<int>("code");
    QTest::newRow("good") << u"exit 0"_s << ProcessOutcome::Exited << 0;
    QTest::newRow("bad") << u"exit 3"_s << ProcessOutcome::Exited << 3;
    QTest::newRow("crash") << u"kill -SEGV $$"_s << ProcessOutcome::Crashed << 128 + SIGSEGV;
    QTest::newRow("killed") << u"kill -KILL $$"_s << ProcessOutcome::Crashed << 128 + SIGKILL;
}

void TestProcess::tellsHowItEnded()
{
    QFETCH(const QString, script);
    const auto end = run(shell(u"echo out; echo err >&2; "_s + script));
    QTEST(end.outcome, "outcome");
    QTEST(end.exitCode, "code");
    QCOMPARE(end.standardOutput, QByteArray("out\n"));
    QCOMPARE(end.standardError, QByteArray("err\n"));
    QVERIFY(!end.sandboxed);
}

void TestProcess::passesInput_data()
{
    QTest::addColumn<QByteArray>("input");
    QTest::newRow("none") << QByteArray();
    QTest::newRow("a line") << QByteArray("yes\n");
    QTest::newRow("more than a pipe holds") << QByteArray(3'000'000, 'i');
}

void TestProcess::passesInput()
{
    QFETCH(const QByteArray, input);
    auto request = shell(u"cat"_s);
    request.standardInput = input;
    QCOMPARE(run(request).standardOutput, input);
    // A program that does not read its input harms nobody.
    request.arguments = {u"-c"_s, u"exec true"_s};
    QCOMPARE(run(request).exitCode, 0);
}

void TestProcess::givesExactlyTheEnvironment()
{
    qputenv("LD_PRELOAD_OF_THE_PARENT", "x");
    ProcessRequest request = shell({});
    request.program = AbsolutePath::known(u"/usr/bin/env"_s);
    request.arguments.clear();
    request.environment = {{u"A"_s, u"1"_s}, {u"LANGUAGE"_s, u"Käse 東京"_s}, {u"EMPTY"_s, QString()}};
    QCOMPARE(run(request).standardOutput, QByteArray("A=1\nEMPTY=\nLANGUAGE=Käse 東京\n"));
}

void TestProcess::startsInTheFolder()
{
    const TemporaryDirectory temporary;
    auto request = shell(u"pwd"_s);
    request.workingDirectory = temporary.path();
    QCOMPARE(run(request).standardOutput.trimmed(), temporary.path().toBytes());
    request.workingDirectory = temporary.child(u"missing"_s);
    const auto end = RealSystem().run(request, {}, {});
    QVERIFY(!end);
    QVERIFY(end.error().message.contains(u"missing"));
}

void TestProcess::cannotStart_data()
{
    QTest::addColumn<QString>("kind");
    for (const auto *kind : {"missing", "directory", "not executable", "not a program"})
        QTest::newRow(kind) << QString::fromLatin1(kind);
}

void TestProcess::cannotStart()
{
    QFETCH(const QString, kind);
    const TemporaryDirectory temporary;
    auto request = shell({});
    request.program = temporary.child(u"x"_s);
    if (kind == u"directory")
        temporary.addDirectory(u"x"_s);
    else if (kind != u"missing")
        temporary.addFile(u"x"_s, "no program at all");
    if (kind == u"not a program")
        QCOMPARE(::chmod(request.program.toBytes().constData(), 0755), 0);
    const auto end = RealSystem().run(request, {}, {});
    QVERIFY(!end);
    QVERIFY(end.error().message.contains(request.program.toString()));
    QVERIFY(!end.error().hint.isEmpty());
}

void TestProcess::cancelIsAnsweredAtOnce()
{
    const CancelToken cancel;
    QElapsedTimer sinceCancel;
    const auto sink = [&](QByteArrayView chunk) {
        if (!chunk.isEmpty()) {
            cancel.cancel();
            sinceCancel.start();
        }
    };
    const auto end = run(shell(u"echo ready; exec sleep 1000"_s), cancel, sink);
    QVERIFY2(sinceCancel.elapsed() < 250, qPrintable(QString::number(sinceCancel.elapsed())));
    QCOMPARE(end.outcome, ProcessOutcome::Cancelled);
    QCOMPARE(end.standardOutput, QByteArray("ready\n"));
}

void TestProcess::cancelBeforeTheStart()
{
    const TemporaryDirectory temporary;
    const CancelToken cancel;
    cancel.cancel();
    QCOMPARE(run(shell(u"touch "_s + temporary.child(u"x"_s).toString()), cancel).outcome, ProcessOutcome::Cancelled);
    QVERIFY(treeBelow(temporary.path()).isEmpty());
}

void TestProcess::stubbornProgramIsKilled()
{
    const CancelToken cancel;
    QElapsedTimer sinceCancel;
    const auto sink = [&](QByteArrayView chunk) {
        if (!chunk.isEmpty() && !cancel.isCancelled()) {
            cancel.cancel();
            sinceCancel.start();
        }
    };
    const auto end = run(shell(u"trap '' TERM; echo ready; while :; do sleep 0.1; done"_s), cancel, sink);
    QCOMPARE(end.outcome, ProcessOutcome::Cancelled);
    QVERIFY2(sinceCancel.elapsed() >= 1400 && sinceCancel.elapsed() < 2500,
             qPrintable(QString::number(sinceCancel.elapsed())));
}

void TestProcess::cancelReachesTheWholeGroup()
{
    // As Pipenv: the leader ends at once, the worker would go on writing. It gets its time to end well.
    const TemporaryDirectory temporary;
    const auto worker = temporary.child(u"worker"_s);
    const auto ended = temporary.child(u"ended"_s);
    const CancelToken cancel;
    const auto sink = [&](QByteArrayView) {
        if (processIn(worker) != 0)
            cancel.cancel();
    };
    const auto script =
        u"(trap 'sleep 0.3; echo well > %2; exit' TERM; sh -c 'echo $PPID' > %1; while :; do sleep 0.05; "
        "done) & echo ready; wait"_s.arg(worker.toString(), ended.toString());
    QCOMPARE(run(shell(script), cancel, sink).outcome, ProcessOutcome::Cancelled);
    QVERIFY(!isAlive(processIn(worker)));
    QVERIFY(QFile::exists(ended.toString()));
}

void TestProcess::cancelReachesOwnSessions()
{
    const TemporaryDirectory temporary;
    const auto daemon = temporary.child(u"daemon"_s);
    const CancelToken cancel;
    const auto sink = [&](QByteArrayView) {
        if (processIn(daemon) != 0)
            cancel.cancel();
    };
    // A grandchild in its own session, its parent gone, deaf to SIGTERM.
    const auto script =
        u"setsid sh -c 'trap \"\" TERM HUP; echo $$ > %1; while :; do sleep 0.1; done' & echo ready; exec sleep 1000"_s
            .arg(daemon.toString());
    QCOMPARE(run(shell(script), cancel, sink).outcome, ProcessOutcome::Cancelled);
    QVERIFY(!isAlive(processIn(daemon)));
}

void TestProcess::leavesNothingRunning()
{
    const TemporaryDirectory temporary;
    const auto daemon = temporary.child(u"daemon"_s);
    const auto script =
        u"setsid sh -c 'echo $$ > %1; exec sleep 1000' & while [ ! -s %1 ]; do sleep 0.01; done; exit 5"_s.arg(
            daemon.toString());
    QElapsedTimer timer;
    timer.start();
    const auto end = run(shell(script));
    QVERIFY(timer.elapsed() < 2000); // although the sleeper holds the pipes open
    QCOMPARE(end.outcome, ProcessOutcome::Exited);
    QCOMPARE(end.exitCode, 5);
    QVERIFY(!isAlive(processIn(daemon)));
}

void TestProcess::timeLimitEndsIt()
{
    auto request = shell(u"echo begun; exec sleep 1000"_s);
    request.timeLimit = std::chrono::milliseconds(300);
    QElapsedTimer timer;
    timer.start();
    const auto end = run(request);
    QCOMPARE(end.outcome, ProcessOutcome::TimedOut);
    QVERIFY(timer.elapsed() >= 300 && timer.elapsed() < 1000);
    QCOMPARE(end.standardOutput, QByteArray("begun\n"));
}

void TestProcess::ourDeathEndsIt()
{
    const TemporaryDirectory temporary;
    const auto program = temporary.child(u"program"_s);
    const auto daemon = temporary.child(u"daemon"_s);
    const auto script = u"setsid sh -c 'echo $$ > %2; exec sleep 1000' & echo $$ > %1; exec sleep 1000"_s.arg(
        program.toString(), daemon.toString());
    const pid_t we = ::fork();
    if (we == 0) {
        static_cast<void>(RealSystem().run(shell(script), {}, {}));
        ::_exit(0);
    }
    const pid_t started = processIn(program);
    const pid_t adopted = processIn(daemon);
    QVERIFY(isAlive(started) && isAlive(adopted));
    QCOMPARE(::kill(we, SIGKILL), 0);
    QCOMPARE(::waitpid(we, nullptr, 0), we);
    QVERIFY(isGoneSoon(started));
    QVERIFY(isGoneSoon(adopted));
}

void TestProcess::cancelComesTooLateForADeadSupervisor()
{
    // What the killed supervisor leaves behind speaks when its number is free for another process.
    const CancelToken cancel;
    bool late = false;
    const auto end = run(shell(u"s=$PPID; (while kill -0 $s 2>/dev/null; do :; done; echo late) & "
                               "kill -KILL $s; exec sleep 1000"_s),
                         cancel, [&](QByteArrayView chunk) {
                             late |= chunk.contains(QByteArrayView("late"));
                             if (late)
                                 cancel.cancel();
                         });
    QVERIFY(late);
    QCOMPARE(end.outcome, ProcessOutcome::Crashed);
}

void TestProcess::supervisorsDeathEndsIt()
{
    const TemporaryDirectory temporary;
    const auto program = temporary.child(u"program"_s);
    const auto end = run(shell(u"echo $$ > %1; kill -KILL $PPID; exec sleep 1000"_s.arg(program.toString())));
    QCOMPARE(end.outcome, ProcessOutcome::Crashed);
    QCOMPARE(end.exitCode, 128 + SIGKILL);
    QVERIFY(isGoneSoon(processIn(program)));
}

void TestProcess::endOfTheStartingThreadIsNoDeath()
{
    // The run blocks its own thread, so that thread outlives the program; other threads may come and go.
    ProcessEnd end;
    std::thread runner([&] { end = run(shell(u"sleep 0.3; echo done"_s)); });
    std::thread([] {}).join();
    runner.join();
    QCOMPARE(end.standardOutput, QByteArray("done\n"));
}

void TestProcess::terminalIsOne()
{
    auto request = shell(u"test -t 1 && test -t 2 && echo terminal; echo err >&2; test -t 0 || echo no input"_s);
    request.channel = OutputChannel::Terminal;
    const auto end = run(request);
    QCOMPARE(end.exitCode, 0);
    QCOMPARE(end.standardOutput, QByteArray("terminal\nerr\nno input\n"));
    QVERIFY(end.standardError.isEmpty());
}

void TestProcess::terminalAsksNobody()
{
    auto request = shell(u"read answer < /dev/tty; echo asked"_s);
    request.channel = OutputChannel::Terminal;
    request.timeLimit = std::chrono::seconds(5);
    QVERIFY(run(request).outcome != ProcessOutcome::TimedOut);
}

void TestProcess::keepsTheEndsOfLongOutput()
{
    auto request = shell(u"echo first; head -c 50000000 /dev/zero | tr '\\0' x; echo; echo last; echo whole >&2"_s);
    request.keepBytes = 1001;
    qsizetype seen = 0;
    const auto end = run(request, {}, [&](QByteArrayView chunk) { seen += chunk.size(); });
    QCOMPARE(end.standardOutput.size(), 1001);
    QVERIFY(end.standardOutput.startsWith("first\nxxx"));
    QVERIFY(end.standardOutput.endsWith("xxx\nlast\n"));
    QCOMPARE(end.standardError, QByteArray("whole\n"));
    QCOMPARE(seen, 50'000'000 + 18);
    // Nothing is lost while it fits, to the byte.
    for (const int size : {1000, 1001}) {
        request = shell(u"head -c %1 /dev/zero"_s.arg(size));
        request.keepBytes = 1001;
        QCOMPARE(run(request).standardOutput, QByteArray(size, '\0'));
    }
}

void TestProcess::sinkGetsEverythingAndSigns()
{
    QByteArray seen;
    int signs = 0;
    qint64 longest = 0;
    QElapsedTimer timer;
    timer.start();
    const auto end = run(shell(u"echo one; sleep 1.2; echo two >&2"_s), {}, [&](QByteArrayView chunk) {
        longest = std::max(longest, timer.restart());
        seen += chunk;
        signs += chunk.isEmpty() ? 1 : 0;
    });
    QCOMPARE(end.exitCode, 0);
    QCOMPARE(seen, QByteArray("one\ntwo\n"));
    QVERIFY(signs >= 2);
    QVERIFY2(longest <= 500, qPrintable(QString::number(longest)));
}

void TestProcess::sandboxConfinesWriting()
{
    if (!RealSystem::canSandbox())
        QSKIP("This kernel has no Landlock.");
    const TemporaryDirectory temporary;
    temporary.addDirectory(u"in"_s);
    temporary.addFile(u"out/theirs"_s, "theirs");
    auto request = shell(u"echo ours > in/a; cat out/theirs; echo x > out/b; echo x > out/theirs; rm out/theirs; "
                         "mv in/a out/a; mkdir out/c; ln -s x out/d; setsid sh -c 'echo x > out/e'; true"_s);
    request.workingDirectory = temporary.path();
    request.writablePaths = {temporary.child(u"in"_s), temporary.child(u"missing"_s)};
    const auto end = run(request);
    QVERIFY(end.sandboxed);
    QCOMPARE(end.standardOutput, QByteArray("theirs"));
    const auto tree = treeBelow(temporary.path());
    QCOMPARE(tree.keys(), (QList<QByteArray>{"in", "in/a", "out", "out/theirs"}));
    QVERIFY(tree.value("out/theirs").endsWith("theirs"));
}

void TestProcess::sandboxAllowsWhatToolsNeed()
{
    if (!RealSystem::canSandbox())
        QSKIP("This kernel has no Landlock.");
    const TemporaryDirectory temporary;
    temporary.addDirectory(u"a/deep"_s);
    temporary.addDirectory(u"b"_s);
    const auto file = temporary.addFile(u"file"_s, "old");
    auto request =
        shell(u"set -e; echo x > /dev/null; echo x > /dev/shm/groundwork-test-$$; rm /dev/shm/groundwork-test-$$; "
              "echo x > a/deep/f; mv a/deep/f b/f; ln b/f a/hard; ln -s f b/soft; chmod +x b/f; rm -r a/deep; "
              "echo new > file; echo good"_s);
    request.workingDirectory = temporary.path();
    request.writablePaths = {temporary.child(u"a"_s), temporary.child(u"b"_s), file};
    for (const auto channel : {OutputChannel::Pipes, OutputChannel::Terminal}) {
        temporary.addDirectory(u"a/deep"_s);
        QFile::remove(temporary.child(u"a/hard"_s).toString());
        QFile::remove(temporary.child(u"b/soft"_s).toString());
        request.channel = channel;
        const auto end = run(request);
        QCOMPARE(end.standardError, QByteArray());
        QCOMPARE(end.standardOutput, QByteArray("good\n"));
        QVERIFY(end.sandboxed);
    }
}

void TestProcess::inheritsNoDescriptor()
{
    const int leaky = ::open("/dev/zero", O_RDONLY); // as a careless library would
    QVERIFY(leaky > 2);
    const auto end = run(shell(u"ls /proc/$$/fd"_s));
    ::close(leaky);
    QCOMPARE(end.standardOutput.split('\n').first(3), (QList<QByteArray>{"0", "1", "2"}));
    QCOMPARE(end.standardOutput.count('\n'), 3);
}

void TestProcess::inheritsNoSignalSettings()
{
    ::signal(SIGPIPE, SIG_IGN);
    sigset_t blocked;
    sigset_t before;
    ::sigemptyset(&blocked);
    ::sigaddset(&blocked, SIGUSR2);
    ::pthread_sigmask(SIG_BLOCK, &blocked, &before);
    const auto pipe = run(shell(u"kill -PIPE $$; echo survived"_s));
    const auto user = run(shell(u"kill -USR2 $$; echo survived"_s));
    sigset_t after;
    ::pthread_sigmask(SIG_SETMASK, &before, &after);
    ::signal(SIGPIPE, SIG_DFL);
    QCOMPARE(pipe.exitCode, 128 + SIGPIPE);
    QCOMPARE(user.exitCode, 128 + SIGUSR2);
    QCOMPARE(::sigismember(&after, SIGUSR2), 1); // ours are as they were
    QCOMPARE(::sigismember(&after, SIGTERM), 0);
}

void TestProcess::worksWithoutStandardStreams()
{
    const pid_t child = ::fork();
    if (child == 0) {
        for (const int stream : {0, 1, 2})
            ::close(stream);
        auto request = shell(u"cat; echo err >&2"_s);
        request.standardInput = "in";
        const auto end = RealSystem().run(request, {}, {});
        ::_exit(end && end->standardOutput == "in" && end->standardError == "err\n" ? 0 : 1);
    }
    int status = 0;
    QCOMPARE(::waitpid(child, &status, 0), child);
    QCOMPARE(status, 0);
}

void TestProcess::leavesNoZombieAndNoDescriptor()
{
    const auto openDescriptors = [] { return QDir(u"/proc/self/fd"_s).entryList(QDir::System | QDir::Files).size(); };
    const auto before = openDescriptors();
    for (int i = 0; i < 20; ++i) {
        static_cast<void>(run(shell(u"true"_s)));
        auto terminal = shell(u"true"_s);
        terminal.channel = OutputChannel::Terminal;
        terminal.writablePaths = {AbsolutePath::known(u"/tmp"_s)};
        terminal.standardInput = "x";
        static_cast<void>(run(terminal));
        auto missing = shell({});
        missing.program = AbsolutePath::known(u"/no/such/program"_s);
        QVERIFY(!RealSystem().run(missing, {}, {}));
    }
    QCOMPARE(openDescriptors(), before);
    QCOMPARE(::waitpid(-1, nullptr, WNOHANG), -1);
    QCOMPARE(errno, ECHILD);
}

QTEST_GUILESS_MAIN(TestProcess)
#include "tst_process.moc"
