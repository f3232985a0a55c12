// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "pages/factormodel.h"
#include "pages/logmodel.h"
#include "pages/packagemodel.h"
#include "pages/runrows.h"
#include "pages/samples.h"
#include "pages/scoremodel.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>

using namespace groundwork;
using namespace Qt::Literals::StringLiterals;

/// The models behind the lists of the pages.
class TestModels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void logKeepsTheLastLines();
    void logTellsOncePerFlush();
    void factorsMove_data();
    void factorsMove();
    void factorsFollowADrop();
    void factorsBeginWithTheRanking();
    void factorsHaveWeights();
    void scoresAreWrittenOver();
    void packagesKeepOneOfAName();
    void rowsPutFilesTogether();
    void rowsTellTheirState_data();
    void rowsTellTheirState();
};

void TestModels::logKeepsTheLastLines()
{
    LogModel log(3, nullptr);
    const QAbstractItemModelTester tester(&log);
    for (int i = 0; i < 8; ++i) {
        log.add(QString::number(i));
        if (i % 2 == 0)
            log.flush();
    }
    log.flush();
    QStringList lines;
    for (int row = 0; row < log.rowCount(); ++row)
        lines.append(log.index(row).data().toString());
    QCOMPARE(lines, (QStringList{u"5"_s, u"6"_s, u"7"_s}));
    log.clear();
    QCOMPARE(log.rowCount(), 0);
    log.add(u"again"_s);
    log.flush();
    QCOMPARE(log.index(0).data().toString(), u"again"_s);
}

void TestModels::logTellsOncePerFlush()
{
    LogModel log(20000, nullptr);
    QSignalSpy inserted(&log, &QAbstractItemModel::rowsInserted);
    QSignalSpy changed(&log, &QAbstractItemModel::dataChanged);
    for (int i = 0; i < 1000000; ++i)
        log.add(u"one line of a tool"_s);
    QCOMPARE(inserted.size() + changed.size(), 0);
    log.flush();
    QCOMPARE(inserted.size(), 1);
    QCOMPARE(log.rowCount(), 20000);
    log.flush();
    QCOMPARE(inserted.size() + changed.size(), 2); // nothing new: nothing told
}

void TestModels::factorsMove_data()
{
    QTest::addColumn<int>("from");
    QTest::addColumn<int>("to");
    QTest::addColumn<int>("signals_");
    QTest::newRow("down by one") << 0 << 1 << 1;
    QTest::newRow("up by one") << 5 << 4 << 1;
    QTest::newRow("to the end") << 0 << 9 << 1;
    QTest::newRow("to the top") << 9 << 0 << 1;
    QTest::newRow("nowhere") << 3 << 3 << 0;
    QTest::newRow("above the top") << 0 << -1 << 0;
    QTest::newRow("below the end") << 9 << 10 << 0;
}

void TestModels::factorsMove()
{
    QFETCH(const int, from);
    QFETCH(const int, to);
    QFETCH(const int, signals_);
    FactorModel model(nullptr);
    const QAbstractItemModelTester tester(&model);
    QList<Factor> expected = model.ranking();
    QSignalSpy reordered(&model, &FactorModel::reordered);
    model.move(from, to);
    if (signals_ == 1)
        expected.move(from, to);
    QCOMPARE(model.ranking(), expected);
    QCOMPARE(reordered.size(), signals_);
}

void TestModels::factorsFollowADrop()
{
    FactorModel model(nullptr);
    QList<Factor> expected = model.ranking();
    const std::unique_ptr<QMimeData> down(model.mimeData({model.index(1, 0)}));
    QVERIFY(!model.dropMimeData(down.get(), Qt::MoveAction, 5, 0, {})); // between the rows 4 and 5
    expected.move(1, 4);
    QCOMPARE(model.ranking(), expected);
    const std::unique_ptr<QMimeData> up(model.mimeData({model.index(8, 0)}));
    QVERIFY(!model.dropMimeData(up.get(), Qt::MoveAction, 0, 0, {}));
    expected.move(8, 0);
    QCOMPARE(model.ranking(), expected);
}

void TestModels::factorsBeginWithTheRanking()
{
    FactorModel model(nullptr);
    model.setRanking({Factor::Privacy, Factor::Maintenance});
    QCOMPARE(model.ranking().size(), 10);
    QCOMPARE(model.ranking().first(), Factor::Privacy);
    QCOMPARE(model.ranking().at(2), Factor::Cost);
    QCOMPARE(QSet<Factor>(model.ranking().cbegin(), model.ranking().cend()).size(), 10);
}

void TestModels::factorsHaveWeights()
{
    FactorModel model(nullptr);
    const QAbstractItemModelTester tester(&model);
    QSignalSpy reweighed(&model, &FactorModel::reweighed);
    model.setRanking({Factor::Privacy});
    model.setWeights({{Factor::Cost, 5}});
    QCOMPARE(model.weights().size(), 10);
    QCOMPARE(model.weights().value(Factor::Cost), 5);
    QCOMPARE(model.weights().value(Factor::Privacy), 0);
    const auto weight = model.index(0, FactorModel::Weight);
    QVERIFY(model.setData(weight, 4, Qt::EditRole));
    QCOMPARE(model.weights().value(Factor::Privacy), 4);
    QCOMPARE(weight.data(Qt::DisplayRole).toInt(), 4);
    for (const QVariant &wrong : {QVariant(6), QVariant(-1), QVariant(u"many"_s)})
        QVERIFY(!model.setData(weight, wrong, Qt::EditRole));
    QVERIFY(!model.setData(model.index(0, FactorModel::Name), 1, Qt::EditRole));
    QCOMPARE(reweighed.size(), 1);
    model.setWeights({});
    QCOMPARE(QSet<int>(model.weights().cbegin(), model.weights().cend()), QSet<int>{3});
}

void TestModels::scoresAreWrittenOver()
{
    ScoreModel model;
    const QAbstractItemModelTester tester(&model);
    TargetSection target;
    target.decision.scores.aws = {{Factor::Privacy, 7}};
    model.show(whereToRun(target, std::nullopt, bundledPlaceData(), bundledPlaceData().pricesChecked), target.decision);
    QCOMPARE(model.rowCount(), 10);
    QCOMPARE(model.columnCount(), 5);
    const auto privacy = model.index(4, 2);
    QCOMPARE(privacy.data(Qt::DisplayRole).toString(), u"7 (yours)"_s);
    QCOMPARE(privacy.data(Qt::EditRole).toString(), u"7"_s);
    QCOMPARE(model.index(4, 0).data(Qt::DisplayRole).toString(), u"9"_s);
    QList<std::optional<int>> scores;
    connect(&model, &ScoreModel::scored, this, [&](RunPlace place, Factor factor, std::optional<int> score) {
        QCOMPARE(place, RunPlace::Aws);
        QCOMPARE(factor, Factor::Privacy);
        scores.append(score);
    });
    QVERIFY(model.setData(privacy, u"10"_s, Qt::EditRole));
    QVERIFY(model.setData(privacy, u" "_s, Qt::EditRole));
    for (const QString &wrong : {u"11"_s, u"-1"_s, u"good"_s, u"2.5"_s})
        QVERIFY(!model.setData(privacy, wrong, Qt::EditRole));
    QCOMPARE(scores, (QList<std::optional<int>>{10, std::nullopt}));
}

void TestModels::packagesKeepOneOfAName()
{
    PackageModel model;
    const QAbstractItemModelTester tester(&model);
    QCOMPARE(model.add({u"scikit-learn"_s, u"<2"_s, PackageOrigin::Any}), 0);
    QCOMPARE(model.add({u"numpy"_s, {}, PackageOrigin::Any}), 1);
    QCOMPARE(model.add({u"Scikit_Learn"_s, {}, PackageOrigin::Any}), 0);
    QCOMPARE(model.packages().size(), 2);
    QCOMPARE(model.packages().first().constraints, u"<2"_s);
    model.remove(7);
    QCOMPARE(model.rowCount(), 2);
}

void TestModels::rowsPutFilesTogether()
{
    const auto plan =
        makePlan(samples::churn(), samples::machine(samples::path("/home/ada/churn-model")), EnvironmentWish::Make);
    QVERIFY2(plan, plan ? "" : qPrintable(plan.error().error.message));
    const QList<RunRow> rows = runRows(*plan);
    QVERIFY(rows.size() < 12);
    int next = 0;
    for (const RunRow &row : rows) {
        QCOMPARE(row.first, next); // every step stands in exactly one row
        next = row.last + 1;
        QVERIFY(!row.title.isEmpty());
    }
    QCOMPARE(next, static_cast<int>(plan->steps.size()));
    QVERIFY(std::ranges::any_of(rows, [](const RunRow &row) { return row.last - row.first > 5; }));
}

void TestModels::rowsTellTheirState_data()
{
    using enum StepState;
    QTest::addColumn<QList<StepState>>("steps");
    QTest::addColumn<StepState>("row");
    QTest::newRow("nothing yet") << QList{Waiting, Waiting} << Waiting;
    QTest::newRow("first runs") << QList{Running, Waiting} << Running;
    QTest::newRow("between two") << QList{Done, Waiting} << Running;
    QTest::newRow("all done") << QList{Done, Done} << Done;
    QTest::newRow("some held") << QList{Done, Skipped} << Done;
    QTest::newRow("all held") << QList{Skipped, Skipped} << Skipped;
    QTest::newRow("one failed") << QList{Done, Failed} << Failed;
    QTest::newRow("stopped") << QList{Done, Cancelled} << Cancelled;
}

void TestModels::rowsTellTheirState()
{
    QFETCH(const QList<StepState>, steps);
    QFETCH(const StepState, row);
    QCOMPARE(stateOf({.title = {}, .first = 0, .last = 1}, steps), row);
}

QTEST_MAIN(TestModels)
#include "tst_models.moc"
