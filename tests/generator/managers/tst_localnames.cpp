// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "base/packagenames.h"
#include "catalogue/catalogue.h"
#include "generator/managers/localnames.h"
#include "spec/specchanges.h"

#include <QTest>

using namespace groundwork;
using namespace Qt::StringLiterals;

/// What a package is called where it is taken from.
class tst_LocalNames : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void name_data();
    void name();
    void everyPackageHasItsNameInBothWorlds();
    void saysWhatMayBeMeant_data();
    void saysWhatMayBeMeant();
    void writtenNameIsKept();
};

void tst_LocalNames::name_data()
{
    QTest::addColumn<QString>("written");
    QTest::addColumn<PackageOrigin>("from");
    QTest::addColumn<QString>("conda");
    QTest::addColumn<QString>("pypi");
    QTest::newRow("the same everywhere") << u"numpy"_s << PackageOrigin::Any << u"numpy"_s << u"numpy"_s;
    QTest::newRow("unknown to the catalogue")
        << u"our-tools"_s << PackageOrigin::Any << u"our-tools"_s << u"our-tools"_s;
    QTest::newRow("by PyPI's name") << u"torch"_s << PackageOrigin::Any << u"pytorch"_s << u"torch"_s;
    QTest::newRow("by conda's name") << u"pytorch"_s << PackageOrigin::Any << u"pytorch"_s << u"torch"_s;
    QTest::newRow("by the catalogue's name") << u"iris"_s << PackageOrigin::Any << u"iris"_s << u"scitools-iris"_s;
    QTest::newRow("spelled otherwise") << u"Pytorch-Geometric"_s << PackageOrigin::Any << u"pytorch_geometric"_s
                                       << u"torch-geometric"_s;
    QTest::newRow("one of several there")
        << u"opencv-python"_s << PackageOrigin::Any << u"opencv"_s << u"opencv-python"_s;
    QTest::newRow("not in conda") << u"zenml"_s << PackageOrigin::Any << u"zenml"_s << u"zenml"_s;
    QTest::newRow("an import by the word") << u"cv2"_s << PackageOrigin::Pypi << u"cv2"_s << u"cv2"_s;
}

void tst_LocalNames::name()
{
    QFETCH(QString, written);
    QFETCH(PackageOrigin, from);
    const PackageRequest package{written, {}, from};
    const LocalName conda = localNameOf(package, PackageSource::CondaChannels);
    const LocalName pypi = localNameOf(package, PackageSource::PythonIndex);
    QTEST(conda.name, "conda");
    QTEST(pypi.name, "pypi");
    QVERIFY(!conda.isDoubtful && !pypi.isDoubtful);
}

void tst_LocalNames::everyPackageHasItsNameInBothWorlds()
{
    const Catalogue &catalogue = bundledCatalogue();
    int others = 0;
    for (int index = 0; index < catalogue.size(); ++index) {
        const CataloguePackage package = catalogue.package(index);
        for (const auto source : {PackageSource::CondaChannels, PackageSource::PythonIndex}) {
            const auto &wanted = source == PackageSource::CondaChannels ? package.conda : package.pypi;
            const LocalName found = localNameOf({package.name, {}, PackageOrigin::Any}, source);
            if (!wanted || found.isDoubtful)
                continue;
            others += found.name == package.name ? 0 : 1;
            QCOMPARE(normalisedPackageName(found.name), normalisedPackageName(*wanted));
        }
    }
    QVERIFY2(others > 40, qPrintable(QString::number(others)));
}

void tst_LocalNames::saysWhatMayBeMeant_data()
{
    QTest::addColumn<QString>("written");
    QTest::addColumn<PackageSource>("source");
    QTest::addColumn<QString>("meant"); // the first
    const auto conda = PackageSource::CondaChannels, pypi = PackageSource::PythonIndex;
    QTest::newRow("sklearn, conda") << u"sklearn"_s << conda << u"scikit-learn"_s;
    QTest::newRow("sklearn, PyPI") << u"sklearn"_s << pypi << u"scikit-learn"_s;
    QTest::newRow("imports that several have") << u"cv2"_s << conda << u"opencv"_s;
    QTest::newRow("yaml") << u"yaml"_s << pypi << u"pyyaml"_s;
    QTest::newRow("PIL") << u"PIL"_s << pypi << u"pillow"_s;
    QTest::newRow("one name of conda, several of PyPI") << u"opencv"_s << pypi << u"opencv-contrib-python"_s;
    QTest::newRow("the name of another") << u"modal"_s << conda << QString();
}

void tst_LocalNames::saysWhatMayBeMeant()
{
    QFETCH(QString, written);
    QFETCH(PackageSource, source);
    QFETCH(QString, meant);
    ProjectSpec spec;
    spec.environment.packages = {{u"numpy"_s, {}, PackageOrigin::Any}, {written, u">=1"_s, PackageOrigin::Any}};
    const auto failure = misnamedPackage(spec.environment.packages, source);
    QVERIFY(failure);
    QVERIFY2(failure->error.message.contains(written) && failure->error.message.contains(meant),
             qPrintable(failure->error.message));
    // Every way out leads to a list that nothing is said against.
    for (const auto &way : failure->waysOut) {
        const auto changed = withChanges(spec, way.changes);
        QVERIFY2(changed, qPrintable(way.title));
        QVERIFY(!misnamedPackage(changed->environment.packages, source));
        QCOMPARE(changed->environment.packages.last().constraints, u">=1"_s);
    }
    const auto first = withChanges(spec, failure->waysOut.first().changes);
    QCOMPARE(normalisedPackageName(first->environment.packages.last().name),
             normalisedPackageName(meant.isEmpty() ? written : meant));
}

void tst_LocalNames::writtenNameIsKept()
{
    const auto packages = withLocalNames({{u"torch"_s, u">=2"_s, PackageOrigin::Any}}, PackageSource::CondaChannels);
    QCOMPARE(packages, (QList<PackageRequest>{{u"pytorch"_s, u">=2"_s, PackageOrigin::Any, false, u"torch"_s}}));
    // A tool speaks of pytorch; the setup file has torch.
    const Explanation explanation(u"conda"_s, PackageSource::CondaChannels, packages, {});
    const Failure clash = explanation.clash({u"pytorch"_s}, {});
    QVERIFY2(clash.error.message.contains(u"torch") && !clash.error.message.contains(u"pytorch"),
             qPrintable(clash.error.message));
    QCOMPARE(clash.waysOut.first().changes.first().field, u"environment.packages.torch"_s);
}

QTEST_GUILESS_MAIN(tst_LocalNames)
#include "tst_localnames.moc"
