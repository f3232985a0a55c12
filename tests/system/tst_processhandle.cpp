// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "system/processhandle.h"

#include <QProcess>
#include <QTest>

#include <limits>

using namespace groundwork;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestProcessHandle : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsOnlyWhatRuns();
    void seesTheEnd();
    void asksAndForces();
    void isNotForWhatIsAnothersOwn();
};

void TestProcessHandle::findsOnlyWhatRuns()
{
    QVERIFY(ProcessHandle::open(QCoreApplication::applicationPid()));
    QVERIFY(!ProcessHandle::open(0));
    QVERIFY(!ProcessHandle::open(-1)); // to signal it would be to signal everything
    QVERIFY(!ProcessHandle::open(std::numeric_limits<int>::max()));
    QVERIFY(!ProcessHandle::open((qint64{1} << 32) + QCoreApplication::applicationPid()));
}

void TestProcessHandle::seesTheEnd()
{
    QProcess process;
    process.start(u"/bin/cat"_s, {});
    QVERIFY(process.waitForStarted());
    const auto handle = ProcessHandle::open(process.processId());
    QVERIFY(handle);
    QVERIFY(!handle->hasEnded());
    QVERIFY(!handle->endsWithin(20ms));
    process.closeWriteChannel();
    QVERIFY(handle->endsWithin(20s));
    QVERIFY(!ProcessHandle::open(process.processId())); // nobody has waited for it yet
    QVERIFY(process.waitForFinished());
    QVERIFY(handle->hasEnded());
}

void TestProcessHandle::asksAndForces()
{
    QProcess process;
    process.start(u"/bin/sh"_s, {u"-c"_s, u"trap 'echo asked' TERM; echo ready; while :; do read line; done"_s});
    QVERIFY(process.waitForReadyRead());
    QCOMPARE(process.readAll(), QByteArray("ready\n"));
    const auto handle = ProcessHandle::open(process.processId());
    QVERIFY(handle);
    handle->terminate();
    QVERIFY(process.waitForReadyRead());
    QCOMPARE(process.readAll(), QByteArray("asked\n"));
    QVERIFY(!handle->hasEnded());
    handle->kill();
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitStatus(), QProcess::CrashExit);
}

void TestProcessHandle::isNotForWhatIsAnothersOwn()
{
    if (isAdministrator())
        QSKIP("Every process is the administrator's to signal.");
    QVERIFY(!ProcessHandle::open(1));
}

QTEST_GUILESS_MAIN(TestProcessHandle)
#include "tst_processhandle.moc"
