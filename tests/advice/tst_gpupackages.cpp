// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "advice/gpupackages.h"

#include <QFile>
#include <QTest>

using namespace groundwork;
using namespace Qt::Literals::StringLiterals;

class tst_GpuPackages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void builds_data();
    void builds();
    void amongThoseAskedFor();
    void theScriptKnowsEachOfThem();
};

void tst_GpuPackages::builds_data()
{
    QTest::addColumn<QString>("version");
    QTest::addColumn<QString>("build");
    QTest::addColumn<GpuBuild>("expected");
    QTest::newRow("conda for CUDA") << u"2.5.1"_s << u"cuda126_mkl_py312_h3c6e5b9_308"_s << GpuBuild::Gpu;
    QTest::newRow("conda for CPU") << u"2.5.1"_s << u"cpu_mkl_py312_h01fbe9c_108"_s << GpuBuild::Cpu;
    QTest::newRow("a wheel for CUDA") << u"2.4.1+cu124"_s << QString() << GpuBuild::Gpu;
    QTest::newRow("a wheel for CPU") << u"2.4.1+cpu"_s << QString() << GpuBuild::Cpu;
    QTest::newRow("a wheel for AMD") << u"2.4.1+rocm6.1"_s << QString() << GpuBuild::Gpu;
    QTest::newRow("a plain wheel") << u"2.4.1"_s << QString() << GpuBuild::Unknown;
    QTest::newRow("letters that happen to be there") << u"1.0"_s << u"py312hecpu1_0"_s << GpuBuild::Unknown;
}

void tst_GpuPackages::builds()
{
    QFETCH(QString, version);
    QFETCH(QString, build);
    QFETCH(GpuBuild, expected);
    QCOMPARE(gpuBuildOf(version, build), expected);
}

void tst_GpuPackages::amongThoseAskedFor()
{
    QCOMPARE(gpuPackagesIn({{u"numpy"_s, {}, PackageOrigin::Any},
                            {u"Torch"_s, u">=2"_s, PackageOrigin::Any},
                            {u"torch"_s, u"<3"_s, PackageOrigin::Any},
                            {u"jax"_s, {}, PackageOrigin::Any}}),
             (QStringList{u"torch"_s, u"jax"_s}));
}

void tst_GpuPackages::theScriptKnowsEachOfThem()
{
    QFile script(QStringLiteral(GROUNDWORK_SOURCE_DIR "/resources/proof/gpu.py"));
    QVERIFY(script.open(QIODevice::ReadOnly));
    const QByteArray text = script.readAll();
    for (const auto &name : knownGpuPackages())
        QVERIFY2(text.contains('"' + name.toUtf8() + "\": "), qPrintable(name));
}

QTEST_APPLESS_MAIN(tst_GpuPackages)
#include "tst_gpupackages.moc"
