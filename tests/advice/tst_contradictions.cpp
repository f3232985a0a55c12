// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "advice/contradictions.h"
#include "advice/doctor.h"

#include <QTest>

#include <algorithm>

using namespace groundwork;
using namespace Qt::Literals::StringLiterals;

class TestContradictions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void areFound_data();
    void areFound();
};

void TestContradictions::areFound_data()
{
    QTest::addColumn<RunPlace>("place");
    QTest::addColumn<bool>("offline");
    QTest::addColumn<bool>("dataStays");
    QTest::addColumn<int>("count");
    QTest::newRow("here, offline, data stays") << RunPlace::Local << true << true << 0;
    QTest::newRow("Docker here") << RunPlace::Docker << true << true << 0;
    QTest::newRow("cloud without a must") << RunPlace::Aws << false << false << 0;
    QTest::newRow("cloud, offline") << RunPlace::Aws << true << false << 1;
    QTest::newRow("cloud, data stays") << RunPlace::GoogleCloud << false << true << 1;
    QTest::newRow("cloud, both") << RunPlace::Azure << true << true << 2;
}

void TestContradictions::areFound()
{
    QFETCH(const RunPlace, place);
    QFETCH(const bool, offline);
    QFETCH(const bool, dataStays);
    QFETCH(const int, count);
    ProjectSpec spec;
    spec.project.name = u"Churn model"_s;
    spec.target.runOn = place;
    spec.target.decision.must = {.offline = offline, .dataStays = dataStays, .gpuMemoryGb = 0};
    const auto found = contradictionsIn(spec);
    QCOMPARE(found.size(), count);
    // The command line says the same: `doctor` with a setup file.
    for (const Contradiction &one : found) {
        const Finding finding{one.subject, FindingState::Warning, one.message, one.hint};
        QVERIFY(examine({}, spec).contains(finding));
    }
    QCOMPARE(std::ranges::count(examine({}, spec), u"target.run_on"_s, &Finding::subject), count);
}

QTEST_APPLESS_MAIN(TestContradictions)
#include "tst_contradictions.moc"
