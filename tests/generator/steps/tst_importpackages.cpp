// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "fakeenvironment.h"
#include "generator/steps/importpackages.h"

#include <QTest>

using namespace groundwork;

namespace {

InstalledPackage package(const QString &name, const QString &version)
{
    return {name, version, true, QStringLiteral("0"), {}};
}

} // namespace

class tst_ImportPackages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void good();
    void versionAsCondaSpellsIt();
    void anotherInstallersVersion();
    void condaNames_data();
    void condaNames();
    void broken_data();
    void broken();
    void misbehavingPython_data();
    void misbehavingPython();
    void cancelled();
};

void tst_ImportPackages::good()
{
    StepBench bench;
    FakeEnvironment environment(bench);
    environment.addFile(QStringLiteral("good_module.py"), {});
    environment.addDistribution(QStringLiteral("Good_Package"), QStringLiteral("1.0"),
                                {QStringLiteral("good_module.py")});
    StepContext context = bench.context();
    context.findings.environment =
        InstalledEnvironment{{}, {package(QStringLiteral("good-package"), QStringLiteral("1.0"))}, {}};
    const auto done = ImportPackages{environment.python(), {QStringLiteral("good.package")}}.execute(context);
    QVERIFY2(done, done ? "" : qPrintable(done.error().error.details));
    QCOMPARE(context.findings.proof.imports,
             (QList<ImportProof>{
                 {QStringLiteral("good.package"), QStringLiteral("good_module"), QStringLiteral("1.0"), true, {}}}));
    QCOMPARE(bench.log, QStringList());
}

void tst_ImportPackages::versionAsCondaSpellsIt()
{
    StepBench bench;
    FakeEnvironment environment(bench);
    environment.addFile(QStringLiteral("certifi/__init__.py"), {});
    environment.addDistribution(QStringLiteral("certifi"), QStringLiteral("2024.7.3"),
                                {QStringLiteral("certifi/__init__.py")});
    environment.addRecord(
        QStringLiteral("certifi"), QStringLiteral("2024.07.03"),
        {QStringLiteral("certifi/__init__.py"), QStringLiteral("certifi-2024.7.3.dist-info/METADATA")});
    StepContext context = bench.context();
    context.findings.environment =
        InstalledEnvironment{{}, {package(QStringLiteral("certifi"), QStringLiteral("2024.07.03"))}, {}};
    const auto done = ImportPackages{environment.python(), {QStringLiteral("certifi")}}.execute(context);
    QVERIFY2(done, done ? "" : qPrintable(done.error().error.details));
    QCOMPARE(context.findings.proof.imports.value(0).version, QStringLiteral("2024.07.03"));
}

void tst_ImportPackages::anotherInstallersVersion()
{
    StepBench bench;
    FakeEnvironment environment(bench);
    environment.addFile(QStringLiteral("certifi/__init__.py"), {});
    environment.addDistribution(QStringLiteral("certifi"), QStringLiteral("2026.1.1"),
                                {QStringLiteral("certifi/__init__.py")});
    environment.addRecord(
        QStringLiteral("certifi"), QStringLiteral("2024.07.03"),
        {QStringLiteral("certifi/__init__.py"), QStringLiteral("certifi-2024.7.3.dist-info/METADATA")});
    StepContext context = bench.context();
    context.findings.environment =
        InstalledEnvironment{{}, {package(QStringLiteral("certifi"), QStringLiteral("2024.07.03"))}, {}};
    const auto done = ImportPackages{environment.python(), {QStringLiteral("certifi")}}.execute(context);
    QVERIFY(!done);
    QCOMPARE(done.error().error.details, QStringLiteral("another version is imported than the lock names"));
    QVERIFY(!context.findings.proof.imports.value(0).ok);
}

void tst_ImportPackages::condaNames_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("underscore and hyphen") << QStringLiteral("gcc_linux-64");
    QTest::newRow("dot") << QStringLiteral("ruamel.thing");
    QTest::newRow("both") << QStringLiteral("a_b.c-d");
    QTest::newRow("plain") << QStringLiteral("libblas");
}

void tst_ImportPackages::condaNames()
{
    QFETCH(QString, name);
    StepBench bench;
    FakeEnvironment environment(bench);
    environment.addRecord(name, QStringLiteral("12.3.0"), {});
    environment.addRecord(name + QStringLiteral("-tools"), QStringLiteral("1"), {});
    StepContext context = bench.context();
    const auto done = ImportPackages{environment.python(), {name}}.execute(context);
    QVERIFY2(done, done ? "" : qPrintable(done.error().error.details));
    const ImportProof proof = context.findings.proof.imports.value(0);
    QCOMPARE(proof.version, QStringLiteral("12.3.0"));
    QCOMPARE(proof.module, QString());
}

void tst_ImportPackages::broken_data()
{
    QTest::addColumn<QByteArray>("module");
    QTest::addColumn<QString>("details");
    QTest::newRow("raises") << QByteArray("import os\nraise ImportError('libz.so.1 is missing')\n")
                            << QStringLiteral("ImportError: libz.so.1 is missing");
    QTest::newRow("dies") << QByteArray("import os, signal\nos.kill(os.getpid(), signal.SIGSEGV)\n")
                          << QStringLiteral("the import died of signal 11");
    QTest::newRow("leaves") << QByteArray("raise SystemExit(3)\n") << QString();
    QTest::newRow("not installed") << QByteArray() << QStringLiteral("bad is not installed");
}

void tst_ImportPackages::broken()
{
    QFETCH(QByteArray, module);
    QFETCH(QString, details);
    StepBench bench;
    FakeEnvironment environment(bench);
    if (!module.isEmpty()) {
        environment.addFile(QStringLiteral("bad.py"), module);
        environment.addDistribution(QStringLiteral("bad"), QStringLiteral("1.0"), {QStringLiteral("bad.py")});
    }
    StepContext context = bench.context();
    const auto done = ImportPackages{environment.python(), {QStringLiteral("bad")}}.execute(context);
    QVERIFY(!done);
    QCOMPARE(done.error().error.message, QStringLiteral("bad is installed but cannot be imported."));
    QCOMPARE(done.error().error.details, details);
    QVERIFY(!context.findings.proof.ok());
}

void tst_ImportPackages::misbehavingPython_data()
{
    QTest::addColumn<QByteArray>("script");
    QTest::newRow("silent") << QByteArray("exit 0\n");
    QTest::newRow("garbage") << QByteArray("head -c 100000 /dev/urandom; exit 0\n");
    QTest::newRow("text") << QByteArray("echo all is well\n");
    QTest::newRow("other JSON") << QByteArray("echo '{\"ok\": true}'; echo '[1]'; echo '{\"package\"'\n");
    QTest::newRow("one of two") << QByteArray(
        "echo '{\"package\": \"one\", \"module\": \"one\", \"version\": \"1\", \"ok\": true}'\n");
    QTest::newRow("dies") << QByteArray("kill -KILL $$\n");
}

void tst_ImportPackages::misbehavingPython()
{
    QFETCH(QByteArray, script);
    StepBench bench;
    StepContext context = bench.context();
    const ImportPackages step{bench.script(QStringLiteral("python"), script),
                              {QStringLiteral("one"), QStringLiteral("two")}};
    const auto done = step.execute(context);
    QVERIFY(!done);
    QCOMPARE(done.error().error.message, QStringLiteral("The environment's Python could not prove its packages."));
    QVERIFY(!done.error().error.hint.isEmpty());
}

void tst_ImportPackages::cancelled()
{
    StepBench bench;
    bench.cancelAt = QStringLiteral("started");
    StepContext context = bench.context();
    const ImportPackages step{bench.script(QStringLiteral("python"), "echo started\nsleep 60\n"),
                              {QStringLiteral("one")}};
    const auto done = step.execute(context);
    QVERIFY(done);
    QCOMPARE(*done, Completion::Cancelled);
}

QTEST_APPLESS_MAIN(tst_ImportPackages)
#include "tst_importpackages.moc"
