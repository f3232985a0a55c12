// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "pages/remainingtime.h"

#include <QTest>

using namespace groundwork;

class TestRemainingTime : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isToldOnceItIsKnown();
    void followsTheSpeedOfLate();
    void isSilentWhenNothingMoves();
    void beginsAnewWithEachStep();
};

void TestRemainingTime::isToldOnceItIsKnown()
{
    RemainingTime time;
    QVERIFY(!time.left(0));
    for (int second = 0; second <= 4; ++second) {
        time.note(0.01 * second, second * 1000);
        QVERIFY(!time.left(second * 1000)); // too early to tell
    }
    time.note(0.1, 10000);
    QCOMPARE(time.left(10000), std::optional<qint64>(90000));
    QCOMPARE(time.left(15000), std::optional<qint64>(85000)); // it goes on between two messages
    time.note(1, 20000);
    QCOMPARE(time.left(21000), std::optional<qint64>(0));
}

void TestRemainingTime::followsTheSpeedOfLate()
{
    RemainingTime time;
    time.note(0, 0);
    time.note(0.5, 1000); // files that were in the cache
    for (int second = 2; second <= 60; ++second)
        time.note(0.5 + 0.005 * second, second * 1000);
    // 0.2 are left, at 0.005 a second.
    QVERIFY(time.left(60000));
    QVERIFY2(qAbs(*time.left(60000) - 40000) < 1000, qPrintable(QString::number(*time.left(60000))));
}

void TestRemainingTime::isSilentWhenNothingMoves()
{
    RemainingTime time;
    time.note(0, 0);
    time.note(0.5, 10000);
    QVERIFY(time.left(19000));
    time.note(0.5, 20000); // a sign of life is no progress
    QVERIFY(!time.left(21000));
    RemainingTime crawling;
    crawling.note(0, 0);
    crawling.note(0.001, 30000);
    QVERIFY(!crawling.left(30000));
}

void TestRemainingTime::beginsAnewWithEachStep()
{
    RemainingTime time;
    time.note(0, 0);
    time.note(0.5, 10000);
    time.restart();
    QVERIFY(!time.left(10000));
    time.note(0, 11000);
    time.note(0.5, 21000);
    time.note(0.1, 22000); // the tool begins again without saying so
    QVERIFY(!time.left(22000));
}

QTEST_APPLESS_MAIN(TestRemainingTime)
#include "tst_remainingtime.moc"
