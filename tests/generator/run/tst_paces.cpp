// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "generator/run/paces.h"
#include "support/memorysystem.h"

#include <QTest>

using namespace groundwork;
using namespace Qt::Literals::StringLiterals;

namespace {

const QString file = u"/home/person/.config/groundwork/paces.json"_s;

Solution solutionOf(int packages, qint64 bytes)
{
    Solution solution;
    for (int i = 0; i < packages; ++i)
        solution.packages.append({QString::number(i), u"1"_s, {}, 0});
    solution.downloadBytes = bytes;
    return solution;
}

} // namespace

class tst_Paces : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comeFromRunsThatInstalled();
    void tellTheTime_data();
    void tellTheTime();
    void areKept();
    void surviveADamagedFile();
};

void tst_Paces::comeFromRunsThatInstalled()
{
    RunReport report;
    report.outcome = RunOutcome::Done;
    report.manager = u"uv"_s;
    report.downloadBytes = 1000;
    report.environment =
        InstalledEnvironment{u"3.12.4"_s, {{u"one"_s, u"1"_s, false, {}, {}}, {u"two"_s, u"2"_s, false, {}, {}}}, {}};
    report.steps = {{u"install"_s, Phase::Install, {}, StepState::Done, 3},
                    {u"kernel"_s, Phase::Install, {}, StepState::Done, 1},
                    {u"import"_s, Phase::Prove, {}, StepState::Done, 2},
                    {u"notebook"_s, Phase::Prove, {}, StepState::Done, 4}};
    QCOMPARE(paceOf(report), (Pace{u"uv"_s, 2, 1000, 3, 6}));
    report.steps[0].state = StepState::Skipped;
    QVERIFY(!paceOf(report));
    report.steps[0].state = StepState::Done;
    report.outcome = RunOutcome::Failed;
    QVERIFY(!paceOf(report));
    report.outcome = RunOutcome::Done;
    report.downloadBytes = -1;
    QVERIFY(!paceOf(report));
}

void tst_Paces::tellTheTime_data()
{
    QTest::addColumn<QList<Pace>>("paces");
    QTest::addColumn<int>("packages");
    QTest::addColumn<qint64>("bytes");
    QTest::addColumn<double>("seconds"); // -1: not known
    constexpr qint64 megabyte = 1'000'000;
    const Pace cached{u"uv"_s, 10, 0, 5, 4}, fetched{u"uv"_s, 10, 100 * megabyte, 15, 4};
    QTest::newRow("nothing is known") << QList<Pace>{} << 10 << qint64(0) << -1.0;
    QTest::newRow("another manager's") << QList<Pace>{{u"conda"_s, 10, 0, 5, 4}} << 10 << qint64(0) << -1.0;
    QTest::newRow("from the cache") << QList<Pace>{cached} << 20 << qint64(0) << 14.0;
    QTest::newRow("no bandwidth yet") << QList<Pace>{cached} << 20 << 100 * megabyte << -1.0;
    QTest::newRow("bandwidth and packages") << QList<Pace>{cached, fetched} << 20 << 50 * megabyte << 19.0;
    QTest::newRow("downloads only") << QList<Pace>{fetched} << 20 << 100 * megabyte << 19.0;
    QTest::newRow("downloads tell nothing of the cache") << QList<Pace>{fetched} << 20 << qint64(0) << -1.0;
    QTest::newRow("an unknown size") << QList<Pace>{cached, fetched} << 20 << qint64(-1) << -1.0;
    QTest::newRow("one slow run of three")
        << QList<Pace>{cached, {u"uv"_s, 10, 0, 500, 4}, cached} << 20 << qint64(0) << 14.0;
}

void tst_Paces::tellTheTime()
{
    QFETCH(QList<Pace>, paces);
    QFETCH(int, packages);
    QFETCH(qint64, bytes);
    QFETCH(double, seconds);
    QCOMPARE(expectedSeconds(paces, u"uv"_s, solutionOf(packages, bytes)).value_or(-1), seconds);
}

void tst_Paces::areKept()
{
    MemorySystem system;
    StoredPaces paces(system, AbsolutePath::known(file));
    QCOMPARE(paces.list(), QList<Pace>());
    for (int packages = 1; packages <= 30; ++packages)
        paces.remember({u"uv"_s, packages, 1000, 1.5, 2.5});
    const QList<Pace> kept = StoredPaces(system, AbsolutePath::known(file)).list();
    QCOMPARE(kept.size(), 20);
    QCOMPARE(kept.first(), (Pace{u"uv"_s, 30, 1000, 1.5, 2.5}));
}

void tst_Paces::surviveADamagedFile()
{
    MemorySystem system;
    system.addFile(file, R"({"runs": [7, {"manager": "uv", "packages": 0}, {"manager": "uv", "packages": 3}]})");
    StoredPaces paces(system, AbsolutePath::known(file));
    QCOMPARE(paces.list(), QList<Pace>());
    system.setReadOnly(u"/home/person/.config/groundwork"_s);
    paces.remember({u"uv"_s, 1, 0, 1, 1}); // no harm
}

QTEST_GUILESS_MAIN(tst_Paces)
#include "tst_paces.moc"
