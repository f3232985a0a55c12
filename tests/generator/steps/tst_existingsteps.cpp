// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "fakeenvironment.h"
#include "generator/steps/addpackages.h"
#include "generator/steps/checkexisting.h"

#include <QTest>

using namespace groundwork;
using namespace Qt::Literals::StringLiterals;

namespace {

/// Takes every failure for what the tool said.
class FakeOutput final : public ToolOutput
{
public:
    std::expected<QList<LockedPackage>, Error> packagesIn(const QByteArray &, const LockScope &) const override
    {
        return {};
    }
    Failure explain(const ProcessEnd &end, const QList<PackageRequest> &) const override
    {
        return {Error{u"The fake tool failed."_s, QString::fromUtf8(end.standardError), {}}, {}};
    }
    std::optional<FetchProgress> progressIn(QByteArrayView) const override { return std::nullopt; }
};

const FakeOutput fakeOutput;

/// An environment of the person with one 1.0, for a project that needs `needed`.
class Bench : public StepBench
{
public:
    Bench() : m_environment(*this) { m_environment.addDistribution(u"one"_s, u"1.0"_s, {}); }
    [[nodiscard]] ExistingEnvironment environment(const QList<PackageRequest> &needed) const
    {
        return {place().child(u"env"_s), needed};
    }
    /// What "pip install" is here: /bin/sh in the folder of the packages.
    [[nodiscard]] AddPackages adding(const QList<PackageRequest> &needed, const QByteArray &shell) const
    {
        AddPackages step{u"fake"_s, environment(needed), {}, &fakeOutput};
        step.command.program = script(u"add"_s, "set -e; given=$PWD; cd '" + place().child(u"env/lib"_s).toBytes() +
                                                    "'/python3*/site-packages\n" + shell);
        step.command.writes = {place().child(u"env"_s)};
        return step;
    }
    static QByteArray installing(const QByteArray &name, const QByteArray &version)
    {
        const QByteArray info = name + '-' + version + ".dist-info";
        return "mkdir " + info + "; printf 'Metadata-Version: 2.1\\nName: " + name + "\\nVersion: " + version +
               "\\n' >" + info + "/METADATA; printf '" + info + "/METADATA,,\\n' >" + info + "/RECORD\n";
    }

private:
    FakeEnvironment m_environment;
};

PackageRequest package(const QString &name, const QString &constraints = {})
{
    return {name, constraints, PackageOrigin::Any};
}

} // namespace

class TestExistingSteps : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void check_data();
    void check();
    void addsWhatIsMissing();
    void addingFails_data();
    void addingFails();
};

void TestExistingSteps::check_data()
{
    QTest::addColumn<QList<PackageRequest>>("needed");
    QTest::addColumn<bool>("mayAdd");
    QTest::addColumn<QString>("problem"); // "": none
    QTest::addColumn<int>("waysOut");
    QTest::addColumn<bool>("complete");
    using Packages = QList<PackageRequest>;
    QTest::newRow("all is there") << Packages{package(u"one"_s, u">=1.0"_s)} << false << QString() << 0 << true;
    QTest::newRow("one is missing") << Packages{package(u"one"_s), package(u"two"_s)} << false << u"lacks"_s << 2
                                    << false;
    QTest::newRow("one is missing and may be added")
        << Packages{package(u"one"_s), package(u"two"_s)} << true << QString() << 0 << false;
    QTest::newRow("another version, whatever may be added")
        << Packages{package(u"one"_s, u">=2"_s)} << true << u"one 1.0 (>=2)"_s << 1 << false;
}

void TestExistingSteps::check()
{
    QFETCH(QList<PackageRequest>, needed);
    QFETCH(bool, mayAdd);
    QFETCH(QString, problem);
    QFETCH(int, waysOut);
    QFETCH(bool, complete);
    Bench bench;
    StepContext context = bench.context();
    const CheckExisting step{bench.environment(needed), mayAdd};
    QVERIFY(!step.isDone(context));
    const auto done = step.execute(context);
    QCOMPARE(done.has_value(), problem.isEmpty());
    QCOMPARE(context.findings.environment.has_value(), problem.isEmpty());
    QCOMPARE(context.findings.proof.filesOk, complete);
    if (!done) {
        QVERIFY2(done.error().error.message.contains(problem), qPrintable(done.error().error.message));
        QCOMPARE(done.error().waysOut.size(), waysOut);
    }
}

void TestExistingSteps::addsWhatIsMissing()
{
    Bench bench;
    StepContext context = bench.context();
    // The tool is told what is there, so that it can keep it.
    const AddPackages step =
        bench.adding({package(u"one"_s), package(u"two"_s)},
                     "grep -qx one==1.0 \"$given/installed.txt\"\n" + Bench::installing("two", "3"));
    QVERIFY(!step.isDone(context));
    const auto done = step.execute(context);
    QVERIFY2(done, done ? "" : qPrintable(done.error().error.message + done.error().error.details));
    QVERIFY(step.isDone(context));
    QVERIFY(context.findings.environment);
    QCOMPARE(context.findings.environment->packages.size(), 2);
    // Nothing of it is ours to take back.
    QVERIFY(context.system.entries().isEmpty());
}

void TestExistingSteps::addingFails_data()
{
    QTest::addColumn<QByteArray>("shell");
    QTest::addColumn<QString>("message");
    QTest::newRow("the tool fails") << QByteArray("exit 3\n") << u"The fake tool failed."_s;
    QTest::newRow("the tool only says so") << QByteArray("exit 0\n") << u"lacks what the project needs: two"_s;
    QTest::newRow("another version was installed")
        << QByteArray("rm -r one-1.0.dist-info\n") + Bench::installing("one", "2") + Bench::installing("two", "3")
        << u"fake changed packages that were in"_s;
    QTest::newRow("another package was removed")
        << QByteArray("rm -r one-1.0.dist-info\n") + Bench::installing("two", "3")
        << u"fake changed packages that were in"_s;
}

void TestExistingSteps::addingFails()
{
    QFETCH(QByteArray, shell);
    QFETCH(QString, message);
    Bench bench;
    StepContext context = bench.context();
    const auto done = bench.adding({package(u"two"_s)}, shell).execute(context);
    QVERIFY(!done);
    QVERIFY2(done.error().error.message.contains(message), qPrintable(done.error().error.message));
    QVERIFY(!context.findings.environment);
}

QTEST_APPLESS_MAIN(TestExistingSteps)
#include "tst_existingsteps.moc"
