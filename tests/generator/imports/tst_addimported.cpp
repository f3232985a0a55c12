// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "generator/imports/addimported.h"
#include "spec/specrules.h"

#include <QTest>

using namespace groundwork;
using namespace Qt::Literals::StringLiterals;

class TestAddImported : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fillsWhatIsOpen();
    void keepsWhatWasAnswered();
    void foreignChannelsWaitForAYes();
};

void TestAddImported::fillsWhatIsOpen()
{
    Captured captured;
    captured.spec.environment = {.manager = ManagerChoice::Conda,
                                 .python = u"3.11"_s,
                                 .existing = {},
                                 .channels = {u"conda-forge"_s},
                                 .packages = {{.name = u"numpy"_s, .constraints = u">=2"_s},
                                              {.name = u"httpx"_s, .constraints = {}, .from = PackageOrigin::Pypi}},
                                 .platforms = {u"linux-64"_s}};
    ProjectSpec spec;
    spec.project.name = u"Mine"_s;
    spec.environment.packages = {{.name = u"NumPy"_s, .constraints = {}}, {.name = u"pandas"_s, .constraints = {}}};
    const Captured result = addImported(spec, captured);
    QCOMPARE(result.spec.project.name, u"Mine"_s);
    QCOMPARE(result.spec.environment.manager, ManagerChoice::Conda);
    QCOMPARE(result.spec.environment.python, u"3.11"_s);
    QCOMPARE(result.spec.environment.platforms, QStringList{u"linux-64"_s});
    QCOMPARE(channelsOf(result.spec), QStringList{u"conda-forge"_s});
    const QList<PackageRequest> packages{{.name = u"numpy"_s, .constraints = u">=2"_s},
                                         {.name = u"pandas"_s, .constraints = {}},
                                         {.name = u"httpx"_s, .constraints = {}, .from = PackageOrigin::Pypi}};
    QCOMPARE(result.spec.environment.packages, packages);
}

void TestAddImported::keepsWhatWasAnswered()
{
    Captured captured;
    captured.spec.environment.manager = ManagerChoice::Conda;
    captured.spec.environment.python = u"3.9"_s;
    captured.spec.environment.packages = {{.name = u"pytorch"_s, .constraints = {}}};
    ProjectSpec spec;
    spec.environment.manager = ManagerChoice::Uv;
    spec.environment.python = u"3.12"_s;
    const Captured result = addImported(spec, captured);
    QCOMPARE(result.spec.environment.manager, ManagerChoice::Uv);
    QCOMPARE(result.spec.environment.python, u"3.12"_s);
    // conda's name for it would be another package elsewhere.
    QCOMPARE(result.spec.environment.packages.constFirst().from, PackageOrigin::Conda);
    spec.environment.manager = ManagerChoice::Mamba;
    QCOMPARE(addImported(spec, captured).spec.environment.packages.constFirst().from, PackageOrigin::Any);
}

void TestAddImported::foreignChannelsWaitForAYes()
{
    Captured captured;
    captured.spec.environment.channels = {u"bioconda"_s, u"conda-forge"_s};
    captured.spec.environment.packages = {{.name = u"multiqc"_s, .constraints = {}}};
    const Captured result = addImported({}, captured);
    QCOMPARE(foreignChannels(result.spec), QStringList());
    QCOMPARE(result.leftOut.size(), 1);
    QCOMPARE(result.leftOut.constFirst().what, u"bioconda"_s);
    ProjectSpec trusted;
    trusted.environment.channels = {u"bioconda"_s};
    QCOMPARE(addImported(trusted, captured).leftOut, QList<LeftOut>());
}

QTEST_APPLESS_MAIN(TestAddImported)
#include "tst_addimported.moc"
