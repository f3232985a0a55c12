// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "generator/steps/commitfiles.h"
#include "generator/steps/writelock.h"
#include "stepbench.h"

#include <QTest>

using namespace groundwork;
using namespace Qt::Literals::StringLiterals;

namespace {

const ProjectPath lock = ProjectPath::known(u"one.lock"_s);
const ProjectPath otherLock = ProjectPath::known(u"one-osx-arm64.lock"_s);
const GitIdentity ada{u"Ada"_s, u"ada@example.org"_s};

StepContext contextWith(StepBench &bench, const QByteArray &text)
{
    StepContext context = bench.context();
    context.findings.solution = Solution{u"3.11.2"_s, {}, text, {{otherLock.toString(), "other"}}, -1};
    return context;
}

QByteArray textOf(const StepContext &context, const ProjectPath &file)
{
    return context.system.read(file.in(context.root), 1000).value_or("(none)");
}

} // namespace

/// The steps that keep the versions: WriteLock and CommitFiles.
class TestLockSteps : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesTheLockOfItsPlatform();
    void replacesOnlyItsOwnLock();
    void commitsOnlyWhatItWrote();
    void commitsNothingTwice();
    void doesWithoutARepository();
};

void TestLockSteps::writesTheLockOfItsPlatform()
{
    StepBench bench;
    StepContext context = contextWith(bench, "one==1.0\n");
    QVERIFY((WriteLock{lock}.execute(context)));
    QVERIFY((WriteLock{otherLock}.execute(context)));
    QCOMPARE(textOf(context, lock), QByteArray("one==1.0\n"));
    QCOMPARE(textOf(context, otherLock), QByteArray("other"));
    QCOMPARE(context.system.entries().size(), 2);
}

void TestLockSteps::replacesOnlyItsOwnLock()
{
    StepBench bench;
    StepContext first = contextWith(bench, "one==1.0\n");
    QVERIFY((WriteLock{lock}.execute(first)));
    StepContext second = contextWith(bench, "one==2.0\n");
    QVERIFY((WriteLock{lock}.execute(second)));
    QCOMPARE(textOf(second, lock), QByteArray("one==2.0\n"));
    QCOMPARE(second.system.entries().size(), 1);

    bench.place().addFile(u"project/one-osx-arm64.lock"_s, "mine");
    QVERIFY(!(WriteLock{otherLock}.execute(second)));
    QCOMPARE(textOf(second, otherLock), QByteArray("mine"));
}

void TestLockSteps::commitsOnlyWhatItWrote()
{
    StepBench bench;
    StepContext context = contextWith(bench, "one==1.0\n");
    QVERIFY(context.git.createRepository(bench.target(), {u"main"_s, {}, ada, u"Set up"_s}));
    QVERIFY((WriteLock{lock}.execute(context)));
    QVERIFY((WriteLock{otherLock}.execute(context)));
    bench.place().addFile(u"project/one-osx-arm64.lock"_s, "changed by the person");
    bench.place().addFile(u"project/mine.txt"_s, "mine");
    const CommitFiles step{{lock, otherLock, ProjectPath::known(u"mine.txt"_s)}, ada, u"Lock"_s};
    QVERIFY(!step.isDone(context));
    QVERIFY(step.execute(context));
    QVERIFY(!context.findings.commit.isEmpty());
    const auto status = context.git.status(bench.target());
    QVERIFY(status && *status);
    QCOMPARE((*status)->commit, context.findings.commit);
    QVERIFY(!(*status)->clean); // what is the person's is left to them
}

void TestLockSteps::commitsNothingTwice()
{
    StepBench bench;
    StepContext context = contextWith(bench, "one==1.0\n");
    QVERIFY(context.git.createRepository(bench.target(), {u"main"_s, {}, ada, u"Set up"_s}));
    QVERIFY((WriteLock{lock}.execute(context)));
    const CommitFiles step{{lock}, ada, u"Lock"_s};
    QVERIFY(step.execute(context));
    const QString first = context.findings.commit;
    context.findings.commit.clear();
    QVERIFY(step.execute(context));
    QCOMPARE(context.findings.commit, QString());
    QCOMPARE((*context.git.status(bench.target()))->commit, first);
}

void TestLockSteps::doesWithoutARepository()
{
    StepBench bench;
    StepContext context = contextWith(bench, "one==1.0\n");
    QVERIFY((CommitFiles{{lock}, ada, u"Lock"_s}.isDone(context)));
}

QTEST_APPLESS_MAIN(TestLockSteps)
#include "tst_locksteps.moc"
