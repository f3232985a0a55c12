// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "generator/steps/environmentmark.h"
#include "generator/steps/registerkernel.h"
#include "stepbench.h"
#include "support/program.h"

#include <QTest>

using namespace groundwork;
using namespace Qt::Literals::StringLiterals;

namespace {

QByteArray kernelOf(const AbsolutePath &python)
{
    return "{\"argv\": [\"" + python.toBytes() + "\", \"-m\", \"ipykernel_launcher\"]}";
}

/// Registers a kernel with a script in ipykernel's place, which replaces the whole folder as ipykernel does.
RegisterKernel stepFor(const StepBench &bench, const QString &python)
{
    RegisterKernel step{u"churn"_s, bench.place().child(python), bench.place().child(u"kernels/churn"_s), {}};
    const QByteArray folder = step.directory.toBytes();
    step.command.program =
        bench.script(u"register"_s, "rm -rf '" + folder + "' && mkdir '" + folder + "' && printf '%s' '" +
                                        kernelOf(step.python) + "' >'" + folder + "/kernel.json'\n");
    step.command.writes = {step.directory.parent()};
    return step;
}

const QString own = u"project/.venv/bin/python"_s;
const QString existing = u"theirs/bin/python"_s;

} // namespace

class TestRegisterKernel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void registersAndMarks();
    void leavesWhatIsNotOurs_data();
    void leavesWhatIsNotOurs();
    void replacesItsOwn_data();
    void replacesItsOwn();
    void isDoneWithItsOwnKernel_data();
    void isDoneWithItsOwnKernel();
    void saysThatNothingWasRegistered();
};

void TestRegisterKernel::registersAndMarks()
{
    StepBench bench;
    const RegisterKernel step = stepFor(bench, existing);
    StepContext context = bench.context();
    QVERIFY(!step.isDone(context));
    const auto done = step.execute(context);
    QVERIFY2(done, done ? "" : qPrintable(done.error().error.message + done.error().error.details));
    QVERIFY(step.isDone(context));
    QVERIFY(context.system.isDeclared(step.directory));
    const auto mark = readEnvironmentMark(context.system, step.directory);
    QVERIFY(mark);
    QCOMPARE(mark->project, bench.target().toString());
}

void TestRegisterKernel::leavesWhatIsNotOurs_data()
{
    QTest::addColumn<QString>("python");
    QTest::addColumn<QString>("found");     // what the kernel that is there starts
    QTest::addColumn<QString>("markedFor"); // "": by nobody
    QTest::newRow("a person's for another Python") << own << u"other/bin/python"_s << QString();
    QTest::newRow("a person's for the existing environment") << existing << existing << QString();
    QTest::newRow("another project's for the existing environment") << existing << existing << u"/home/ada/other"_s;
    QTest::newRow("another project's") << own << u"other/bin/python"_s << u"/home/ada/other"_s;
}

void TestRegisterKernel::leavesWhatIsNotOurs()
{
    QFETCH(QString, python);
    QFETCH(QString, found);
    QFETCH(QString, markedFor);
    StepBench bench;
    const RegisterKernel step = stepFor(bench, python);
    bench.place().addFile(u"kernels/churn/kernel.json"_s, kernelOf(bench.place().child(found)));
    StepContext context = bench.context();
    if (!markedFor.isEmpty())
        QVERIFY(writeEnvironmentMark(context.machine, step.directory, {markedFor, {}, {}}));
    const QByteArray before = treeText(bench.place().path().toString());
    QVERIFY(!step.isDone(context));
    const auto done = step.execute(context);
    QVERIFY(!done);
    QCOMPARE(done.error().error.message, u"There is a notebook kernel churn of another project already."_s);
    QVERIFY(!context.system.isDeclared(step.directory));
    QCOMPARE(treeText(bench.place().path().toString()), before);
}

void TestRegisterKernel::replacesItsOwn_data()
{
    QTest::addColumn<QString>("python");
    QTest::addColumn<bool>("marked");
    QTest::addColumn<bool>("interrupted"); // by a kill that left a declared folder without a mark
    QTest::newRow("of an earlier project in this folder") << own << false << false;
    QTest::newRow("with its mark") << existing << true << false;
    QTest::newRow("of a killed run") << existing << false << true;
}

void TestRegisterKernel::replacesItsOwn()
{
    QFETCH(QString, python);
    QFETCH(bool, marked);
    QFETCH(bool, interrupted);
    StepBench bench;
    const RegisterKernel step = stepFor(bench, python);
    StepContext context = bench.context();
    context.wasInterrupted = interrupted;
    if (interrupted)
        QVERIFY(context.system.declareTree(step.directory));
    bench.place().addFile(u"kernels/churn/old"_s, {});
    bench.place().addFile(u"kernels/churn/kernel.json"_s, kernelOf(step.python));
    if (marked)
        QVERIFY(writeEnvironmentMark(context.machine, step.directory, {bench.target().toString(), {}, {}}));
    QVERIFY(!step.isDone(context));
    const auto done = step.execute(context);
    QVERIFY2(done, done ? "" : qPrintable(done.error().error.message + done.error().error.details));
    QVERIFY(!QFile::exists(step.directory.toString() + u"/old"_s));
    QCOMPARE(readEnvironmentMark(context.system, step.directory)->project, bench.target().toString());
}

void TestRegisterKernel::isDoneWithItsOwnKernel_data()
{
    QTest::addColumn<QString>("found");
    QTest::addColumn<bool>("interrupted");
    QTest::addColumn<QString>("markedFor"); // "-": this project
    QTest::addColumn<bool>("done");
    QTest::newRow("marked") << existing << true << u"-"_s << true;
    QTest::newRow("of a killed run") << existing << true << QString() << false;
    QTest::newRow("a person's in place of ours, for the same Python") << existing << false << QString() << true;
    QTest::newRow("another project's in place of ours") << existing << false << u"/home/ada/other"_s << false;
    QTest::newRow("another Python") << u"other/bin/python"_s << false << u"-"_s << false;
}

void TestRegisterKernel::isDoneWithItsOwnKernel()
{
    QFETCH(QString, found);
    QFETCH(bool, interrupted);
    QFETCH(QString, markedFor);
    QFETCH(bool, done);
    StepBench bench;
    const RegisterKernel step = stepFor(bench, existing);
    StepContext context = bench.context();
    context.wasInterrupted = interrupted;
    QVERIFY(context.system.declareTree(step.directory));
    bench.place().addFile(u"kernels/churn/kernel.json"_s, kernelOf(bench.place().child(found)));
    if (!markedFor.isEmpty())
        QVERIFY(writeEnvironmentMark(context.machine, step.directory,
                                     {markedFor == u"-" ? bench.target().toString() : markedFor, {}, {}}));
    QCOMPARE(step.isDone(context), done);
}

void TestRegisterKernel::saysThatNothingWasRegistered()
{
    StepBench bench;
    RegisterKernel step = stepFor(bench, own);
    step.command.program = bench.script(u"silent"_s, "echo 'all is well'; exit 0\n");
    StepContext context = bench.context();
    const auto done = step.execute(context);
    QVERIFY(!done);
    QCOMPARE(done.error().error.message, u"The notebook kernel churn could not be registered."_s);
    QCOMPARE(done.error().error.details.trimmed(), u"all is well"_s);
}

QTEST_APPLESS_MAIN(TestRegisterKernel)
#include "tst_registerkernel.moc"
