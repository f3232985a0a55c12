// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "fakeenvironment.h"
#include "generator/steps/checkgpu.h"

#include <QTest>

using namespace groundwork;
using namespace Qt::Literals::StringLiterals;

// No machine with a GPU was at hand: the packages are stand-ins, constructed from the public documentation of the real
// ones, not recorded.

namespace {

QByteArray torch(const QByteArray &cuda, bool sees)
{
    return "class version:\n    cuda = " + cuda +
           "\n    hip = None\nclass cuda:\n    is_available = staticmethod(lambda: " + (sees ? "True" : "False") +
           ")\n    device_count = staticmethod(lambda: 2)\n";
}

} // namespace

class tst_CheckGpu : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhatThePackageSays_data();
    void saysWhatThePackageSays();
    void isAFailureOnlyWhereItIsWanted();
    void aPythonThatSaysNothing();
};

void tst_CheckGpu::saysWhatThePackageSays_data()
{
    QTest::addColumn<QString>("package");
    QTest::addColumn<QByteArray>("module");
    QTest::addColumn<QString>("build");
    QTest::addColumn<bool>("sees");
    QTest::addColumn<QString>("details");
    QTest::newRow("torch sees it") << u"torch"_s << torch("'12.4'", true) << u"CUDA 12.4"_s << true << QString();
    QTest::newRow("torch for CUDA, no driver")
        << u"torch"_s << torch("'12.4'", false) << u"CUDA 12.4"_s << false << QString();
    QTest::newRow("torch for CPU") << u"torch"_s << torch("None", false) << u"CPU"_s << false << QString();
    QTest::newRow("tensorflow for CPU")
        << u"tensorflow"_s
        << QByteArray("class sysconfig:\n    get_build_info = staticmethod(lambda: {'is_cuda_build': False})\n"
                      "class config:\n    list_physical_devices = staticmethod(lambda kind: [])\n")
        << u"CPU"_s << false << QString();
    QTest::newRow("tensorflow sees it")
        << u"tensorflow"_s
        << QByteArray("class sysconfig:\n    get_build_info = staticmethod(lambda: {'is_cuda_build': True, "
                      "'cuda_version': '12.3'})\n"
                      "class config:\n    list_physical_devices = staticmethod(lambda kind: [kind])\n")
        << u"CUDA 12.3"_s << true << QString();
    QTest::newRow("jax for CPU") << u"jax"_s
                                 << QByteArray("def devices(kind):\n    raise RuntimeError('Unknown backend gpu')\n")
                                 << u"CPU"_s << false << QString();
    QTest::newRow("a driver that kills") << u"torch"_s
                                         << QByteArray("import os, signal\nos.kill(os.getpid(), signal.SIGSEGV)\n")
                                         << QString() << false << u"died of signal 11"_s;
    QTest::newRow("cannot be imported") << u"torch"_s << QByteArray("raise ImportError('libcudart.so')\n") << QString()
                                        << false << u"ImportError: libcudart.so"_s;
}

void tst_CheckGpu::saysWhatThePackageSays()
{
    QFETCH(QString, package);
    QFETCH(QByteArray, module);
    QFETCH(QString, build);
    QFETCH(bool, sees);
    QFETCH(QString, details);
    StepBench bench;
    FakeEnvironment environment(bench);
    environment.addFile(package + u".py"_s, module);
    StepContext context = bench.context();
    const auto done = CheckGpu{environment.python(), {package}, false}.execute(context);
    QVERIFY2(done, done ? "" : qPrintable(done.error().error.details));
    QCOMPARE(context.findings.proof.gpu, (QList<GpuProof>{{package, build, sees, details}}));
}

void tst_CheckGpu::isAFailureOnlyWhereItIsWanted()
{
    StepBench bench;
    FakeEnvironment environment(bench);
    environment.addFile(u"torch.py"_s, torch("None", false));
    StepContext context = bench.context();
    const auto wanted = CheckGpu{environment.python(), {u"torch"_s}, true}.execute(context);
    QVERIFY(!wanted);
    QCOMPARE(wanted.error().error.message, u"torch was installed in a build that uses no GPU."_s);
    QCOMPARE(wanted.error().waysOut.first().changes.first().field, u"target.gpu"_s);
}

void tst_CheckGpu::aPythonThatSaysNothing()
{
    StepBench bench;
    StepContext context = bench.context();
    const auto done =
        CheckGpu{bench.script(u"python"_s, "echo '[]'; echo broken >&2; exit 1\n"), {u"torch"_s}, false}.execute(
            context);
    QVERIFY(done);
    QCOMPARE(context.findings.proof.gpu, (QList<GpuProof>{{u"torch"_s, {}, false, u"broken"_s}}));
}

QTEST_APPLESS_MAIN(tst_CheckGpu)
#include "tst_checkgpu.moc"
