// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "fakeenvironment.h"
#include "generator/steps/checkexisting.h"

#include <QFile>
#include <QTest>

using namespace groundwork;

/// What an existing environment's own records say, and whether its files agree with them.
class tst_CheckExisting : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whole();
    void damaged_data();
    void damaged();
};

namespace {

const QString module = QStringLiteral("one.py");

void addPackage(FakeEnvironment &environment)
{
    environment.addFile(module, "answer = 42\n");
    environment.addDistribution(QStringLiteral("One"), QStringLiteral("1.0"), {module + QStringLiteral(",,12")});
}

CheckExisting check(const StepBench &bench)
{
    return {{bench.place().child(QStringLiteral("env")), {{QStringLiteral("one"), {}, PackageOrigin::Any}}}, false};
}

} // namespace

void tst_CheckExisting::whole()
{
    StepBench bench;
    FakeEnvironment environment(bench);
    addPackage(environment);
    StepContext context = bench.context();
    QVERIFY(check(bench).execute(context));
    QVERIFY(context.findings.proof.filesOk);
    QCOMPARE(context.findings.environment->packages.size(), 1);
}

void tst_CheckExisting::damaged_data()
{
    QTest::addColumn<QByteArray>("text"); // none: the file is gone
    QTest::newRow("cut short") << QByteArray("answer");
    QTest::newRow("gone") << QByteArray();
}

void tst_CheckExisting::damaged()
{
    QFETCH(const QByteArray, text);
    StepBench bench;
    FakeEnvironment environment(bench);
    addPackage(environment);
    const QString file = environment.packages().child(module).toString();
    QVERIFY(QFile::remove(file));
    if (!text.isEmpty())
        environment.addFile(module, text);
    StepContext context = bench.context();
    const auto done = check(bench).execute(context);
    QVERIFY(!done);
    QVERIFY(!context.findings.proof.filesOk);
    const QString message = done.error().error.message;
    QVERIFY2(message.contains(QStringLiteral("one.py of one")), qPrintable(message));
    QCOMPARE(done.error().waysOut.size(), 1);
    QCOMPARE(done.error().waysOut.first().changes.first().field, QStringLiteral("environment.existing"));
}

QTEST_GUILESS_MAIN(tst_CheckExisting)
#include "tst_checkexisting.moc"
