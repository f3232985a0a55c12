// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "generator/steps/runcommand.h"
#include "stepbench.h"
#include "system/folderlock.h"

#include <QElapsedTimer>
#include <QTest>

#include <algorithm>
#include <thread>

using namespace groundwork;

namespace {

/// A tool that says "NAME SHARE" for each bit of a download and "begun NAME" when it only comes to a package; its
/// records are files in the prefix.
class FakeOutput final : public ToolOutput
{
public:
    std::expected<Solution, Failure> solutionIn(const SolveAnswer &) const override { return Solution(); }
    std::expected<QList<LockedPackage>, Error> packagesIn(const QByteArray &, const LockScope &) const override
    {
        return {};
    }
    Failure explain(const ProcessEnd &, const QList<PackageRequest> &) const override { return {}; }
    std::optional<FetchProgress> progressIn(QByteArrayView line) const override
    {
        const auto words = line.toByteArray().split(' ');
        if (words.size() != 2)
            return std::nullopt;
        if (words[0] == "begun")
            return FetchProgress{QString::fromUtf8(words[1])};
        return FetchProgress{QString::fromUtf8(words[0]), words[1].toDouble()};
    }
    int installedIn(const System &system, const AbsolutePath &prefix) const override
    {
        return static_cast<int>(system.list(prefix).value_or(QList<DirectoryEntry>()).size());
    }
    void removeUnfinished(System &system, const AbsolutePath &folder, qint64) const override
    {
        (void)system.remove(folder.child(QStringLiteral("half")));
    }
};

const FakeOutput fakeOutput;

} // namespace

class tst_RunCommand : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void end_data();
    void end();
    void missingProgram();
    void cancelled();
    void inputsAndPlaces();
    void onATerminal();
    void oneUnconfinedToolIsEnough();
    void onlyReadableLinesAreLogged();
    void progressBySize();
    void progressByNumber();
    void progressOfASolveIsUnknown();
    void waitsForAnotherRun();
    void cancelWhileWaiting();
    void halfMadeGoes_data();
    void halfMadeGoes();
};

void tst_RunCommand::end_data()
{
    QTest::addColumn<QByteArray>("script");
    QTest::addColumn<ProcessOutcome>("outcome");
    QTest::addColumn<int>("exitCode");
    QTest::newRow("good") << QByteArray("exit 0") << ProcessOutcome::Exited << 0;
    QTest::newRow("bad") << QByteArray("exit 3") << ProcessOutcome::Exited << 3;
    QTest::newRow("crashed") << QByteArray("kill -SEGV $$") << ProcessOutcome::Crashed << 139;
    QTest::newRow("closes its output") << QByteArray("exec >&- 2>&-; exit 4") << ProcessOutcome::Exited << 4;
    QTest::newRow("leaves a writer") << QByteArray("sleep 100 & exit 0") << ProcessOutcome::Exited << 0;
}

void tst_RunCommand::end()
{
    QFETCH(QByteArray, script);
    StepBench bench;
    StepContext context = bench.context();
    const auto end = runCommand(context, Command{bench.script(QStringLiteral("tool"), script), {}}, nullptr);
    QVERIFY(end);
    QTEST(end->outcome, "outcome");
    QTEST(end->exitCode, "exitCode");
    QCOMPARE(context.findings.sandboxed, RealSystem::canSandbox());
}

void tst_RunCommand::oneUnconfinedToolIsEnough()
{
    StepBench bench;
    StepContext context = bench.context();
    context.findings.sandboxed = false;
    QVERIFY(runCommand(context, Command{bench.script(QStringLiteral("tool"), "exit 0"), {}}, nullptr));
    QCOMPARE(context.findings.sandboxed, false);
}

void tst_RunCommand::missingProgram()
{
    StepBench bench;
    StepContext context = bench.context();
    const auto end = runCommand(context, Command{bench.place().child(QStringLiteral("not-there")), {}}, nullptr);
    QVERIFY(!end);
    QVERIFY(end.error().message.contains(u"not-there"));
    QVERIFY(!end.error().hint.isEmpty());
}

void tst_RunCommand::cancelled()
{
    StepBench bench;
    bench.cancelAt = QStringLiteral("started");
    StepContext context = bench.context();
    // Its child would go on writing.
    const auto tool = bench.script(QStringLiteral("tool"), "(sleep 30; echo late) &\necho started\nwait\n");
    QElapsedTimer timer;
    timer.start();
    const auto end = runCommand(context, Command{tool, {}}, nullptr);
    QVERIFY(end);
    QCOMPARE(end->outcome, ProcessOutcome::Cancelled);
    QVERIFY(timer.elapsed() < 10'000);
    QCOMPARE(bench.log, QStringList{QStringLiteral("started")});
}

void tst_RunCommand::inputsAndPlaces()
{
    StepBench bench;
    StepContext context = bench.context();
    const AbsolutePath cache = bench.place().child(QStringLiteral("new/cache"));
    Command command{bench.script(QStringLiteral("tool"), "cat \"$1\"; echo \"$WORD\"; pwd; echo x > \"$2/file\"\n"),
                    {Argument::privateFile(QStringLiteral("in put")), cache.toString()}};
    command.inputs = {{QStringLiteral("in put"), "$(text)\n"}};
    command.environment = {{QStringLiteral("WORD"), QStringLiteral("a b")}};
    command.writes = {cache};
    const auto end = runCommand(context, command, nullptr);
    QVERIFY(end);
    QCOMPARE(end->exitCode, 0);
    QCOMPARE(bench.log, (QStringList{QStringLiteral("$(text)"), QStringLiteral("a b"),
                                     bench.place().child(QStringLiteral("private")).toString()}));
    QVERIFY(QFile::exists(cache.child(QStringLiteral("file")).toString()));
}

void tst_RunCommand::onATerminal()
{
    StepBench bench;
    StepContext context = bench.context();
    Command command{bench.script(QStringLiteral("tool"), "test -t 1 && echo terminal || echo pipe\necho error >&2\n"),
                    {}};
    QVERIFY(runCommand(context, command, nullptr));
    QVERIFY(bench.log.contains(QStringLiteral("pipe")));
    command.channel = OutputChannel::Terminal;
    bench.log.clear();
    const auto end = runCommand(context, command, nullptr);
    QVERIFY(end);
    QCOMPARE(bench.log, (QStringList{QStringLiteral("terminal"), QStringLiteral("error")}));
    QCOMPARE(end->standardError, QByteArray());
}

void tst_RunCommand::onlyReadableLinesAreLogged()
{
    StepBench bench;
    StepContext context = bench.context();
    const auto tool = bench.script(QStringLiteral("tool"), R"(printf '{"fetch":"a"}\n\0{"fetch":"a"}\n\0Solving\n'
printf '{\n  "actions": {\n    "LINK": []\n  }\n}\nDone')");
    QVERIFY(runCommand(context, Command{tool, {}}, nullptr));
    QCOMPARE(bench.log, (QStringList{QStringLiteral("Solving"), QStringLiteral("Done")}));
}

void tst_RunCommand::progressBySize()
{
    StepBench bench;
    StepContext context = bench.context();
    const auto tool = bench.script(QStringLiteral("tool"), "echo small 1\necho large 0.5\nsleep 0.2\necho large 0.25\n"
                                                           "sleep 0.2\necho large 1\n");
    // 3 MB to fetch and two packages to put in place: 0.6 s of 1.
    const ExpectedPackages expected{{{QStringLiteral("large"), QStringLiteral("1"), {}, 2'700'000},
                                     {QStringLiteral("small"), QStringLiteral("1"), {}, 300'000}},
                                    bench.place().child(QStringLiteral("prefix"))};
    QVERIFY(runCommand(context, Command{tool, {}}, &fakeOutput, expected));
    QList<double> fractions;
    for (const auto &progress : bench.progresses)
        fractions.append(progress.fraction);
    QVERIFY(std::ranges::is_sorted(fractions)); // though the tool went back
    QVERIFY(std::ranges::any_of(fractions, [](double fraction) { return std::abs(fraction - 0.6 * 0.55) < 0.001; }));
    QVERIFY(std::abs(fractions.last() - 0.6) < 0.001);
    QCOMPARE(bench.progresses.last().package, QStringLiteral("large"));
}

void tst_RunCommand::progressByNumber()
{
    StepBench bench;
    StepContext context = bench.context();
    const AbsolutePath prefix = bench.place().addDirectory(QStringLiteral("prefix"));
    Command command{bench.script(QStringLiteral("tool"), "echo begun a\necho begun b\necho begun b\nsleep 1.3\n"
                                                         "touch \"$1/a\" \"$1/b\"; sleep 1.3\n"),
                    {prefix.toString()}};
    command.writes = {prefix};
    const ExpectedPackages expected{
        {{QStringLiteral("a"), QStringLiteral("1"), {}, -1}, {QStringLiteral("b"), QStringLiteral("1"), {}, 5}},
        prefix};
    QVERIFY(runCommand(context, command, &fakeOutput, expected));
    QVERIFY(std::ranges::any_of(bench.progresses, [](const ToolProgress &progress) {
        return std::abs(progress.fraction - 0.7 * 0.5) < 0.001;
    }));
    QVERIFY(std::abs(bench.progresses.last().fraction - 1) < 0.001);
}

void tst_RunCommand::progressOfASolveIsUnknown()
{
    StepBench bench;
    StepContext context = bench.context();
    QVERIFY(runCommand(context, Command{bench.script(QStringLiteral("tool"), "echo begun a\n"), {}}, &fakeOutput));
    QVERIFY(!bench.progresses.isEmpty());
    for (const auto &progress : bench.progresses)
        QCOMPARE(progress.fraction, -1);
    QCOMPARE(bench.progresses.last().package, QStringLiteral("a"));
}

void tst_RunCommand::waitsForAnotherRun()
{
    StepBench bench;
    StepContext context = bench.context();
    const AbsolutePath cache = bench.place().addDirectory(QStringLiteral("cache"));
    Command command{bench.script(QStringLiteral("tool"), "test -e \"$1/free\" && echo free\n"), {cache.toString()}};
    command.exclusive = {cache, cache};
    auto held = FolderLock::tryTake(cache);
    QVERIFY(held && *held);
    std::thread other([&] {
        std::this_thread::sleep_for(std::chrono::milliseconds(300));
        bench.place().addFile(QStringLiteral("cache/free"), {});
        held->reset();
    });
    const auto end = runCommand(context, command, nullptr);
    other.join();
    QVERIFY(end);
    QCOMPARE(
        bench.log,
        (QStringList{QStringLiteral("Waiting until another run of Groundwork no longer uses %1.").arg(cache.toString()),
                     QStringLiteral("free")}));
    // It is given back.
    const auto again = FolderLock::tryTake(cache);
    QVERIFY(again && *again);
}

void tst_RunCommand::cancelWhileWaiting()
{
    StepBench bench;
    const AbsolutePath cache = bench.place().addDirectory(QStringLiteral("cache"));
    bench.cancelAt = QStringLiteral("Waiting until another run of Groundwork no longer uses %1.").arg(cache.toString());
    StepContext context = bench.context();
    Command command{bench.script(QStringLiteral("tool"), "echo ran\n"), {}};
    command.exclusive = {cache};
    const auto held = FolderLock::tryTake(cache);
    QVERIFY(held && *held);
    const auto end = runCommand(context, command, nullptr);
    QVERIFY(end);
    QCOMPARE(end->outcome, ProcessOutcome::Cancelled);
    QCOMPARE(bench.log, QStringList{bench.cancelAt});
}

void tst_RunCommand::halfMadeGoes_data()
{
    QTest::addColumn<QByteArray>("script");
    QTest::addColumn<bool>("noteBefore");
    QTest::addColumn<bool>("stays");
    QTest::newRow("good") << QByteArray("echo > \"$1/half\"") << false << true;
    QTest::newRow("failed") << QByteArray("echo > \"$1/half\"; exit 1") << false << false;
    QTest::newRow("crashed") << QByteArray("echo > \"$1/half\"; kill -KILL $$") << false << false;
    QTest::newRow("cancelled") << QByteArray("echo > \"$1/half\"; echo cancel; sleep 30") << false << false;
    QTest::newRow("killed before") << QByteArray("test ! -e \"$1/half\"") << true << false;
    QTest::newRow("not ours") << QByteArray("test -e \"$1/half\"") << false << true;
}

void tst_RunCommand::halfMadeGoes()
{
    QFETCH(QByteArray, script);
    QFETCH(bool, noteBefore);
    QFETCH(bool, stays);
    StepBench bench;
    bench.cancelAt = QStringLiteral("cancel");
    StepContext context = bench.context();
    const AbsolutePath cache = bench.place().addDirectory(QStringLiteral("cache"));
    bench.place().addFile(QStringLiteral("cache/half"), {});
    if (noteBefore)
        bench.place().addFile(QStringLiteral("cache/.groundwork-unfinished"), {});
    Command command{bench.script(QStringLiteral("tool"), script), {cache.toString()}};
    command.writes = command.exclusive = {cache};
    const auto end = runCommand(context, command, &fakeOutput);
    QVERIFY(end);
    if (noteBefore || stays)
        QCOMPARE(end->exitCode, 0);
    QCOMPARE(QFile::exists(cache.child(QStringLiteral("half")).toString()), stays);
    QVERIFY(!QFile::exists(cache.child(QStringLiteral(".groundwork-unfinished")).toString()));
}

QTEST_APPLESS_MAIN(tst_RunCommand)
#include "tst_runcommand.moc"
