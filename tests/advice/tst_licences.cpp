// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "advice/doctor.h"
#include "advice/licences.h"
#include "catalogue/catalogue.h"

#include <QTest>

#include <algorithm>

using namespace groundwork;
using namespace Qt::Literals::StringLiterals;

namespace {

QStringList subjectsOf(const QList<LicenceWarning> &warnings)
{
    QStringList subjects;
    for (const auto &warning : warnings)
        subjects.append(warning.subject);
    return subjects;
}

ProjectSpec specWith(const QStringList &channels, const QStringList &packages)
{
    ProjectSpec spec;
    spec.environment.channels = channels;
    for (const auto &name : packages)
        spec.environment.packages.append({name, {}, PackageOrigin::Any});
    return spec;
}

} // namespace

class TestLicences : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void channels_data();
    void channels();
    void namesTheSpecsChannel();
    void namesTheMachinesChannel();
    void ruleIsKept();
    void everyPackageHasAFamily();
};

void TestLicences::channels_data()
{
    QTest::addColumn<QString>("channel");
    QTest::addColumn<bool>("paid");
    QTest::newRow("defaults") << u"defaults"_s << true;
    QTest::newRow("one of them") << u"pkgs/main"_s << true;
    QTest::newRow("by its address") << u"https://channels.example.org/pkgs/r/"_s << true;
    QTest::newRow("of a mirror") << u"file:///srv/mirror/pkgs/main"_s << true;
    QTest::newRow("conda-forge") << u"conda-forge"_s << false;
    QTest::newRow("a label") << u"conda-forge/label/main"_s << false;
    QTest::newRow("one that begins so") << u"defaults-team"_s << false;
    QTest::newRow("a folder below") << u"https://channels.example.org/pkgs/main/ours"_s << false;
}

void TestLicences::channels()
{
    QFETCH(QString, channel);
    QTEST(asksForPayment(channel), "paid");
}

void TestLicences::namesTheSpecsChannel()
{
    const MachineFacts facts;
    const ProjectSpec spec = specWith({u"conda-forge"_s, u"defaults"_s}, {});
    const auto warnings = licenceWarnings(facts, spec);
    QCOMPARE(subjectsOf(warnings), QStringList{u"channel-terms"_s});
    QVERIFY(warnings.first().message.contains(u"“defaults”") && warnings.first().hint.contains(u"conda-forge"));
    QCOMPARE(channelsWithoutPayment(spec), QStringList{u"conda-forge"_s});
    QCOMPARE(channelsWithoutPayment(specWith({u"defaults"_s}, {})), QStringList{u"conda-forge"_s});
    QCOMPARE(channelsWithoutPayment(specWith({u"defaults"_s, u"bioconda"_s}, {})), QStringList{u"bioconda"_s});
    QVERIFY(licenceWarnings(facts, specWith({}, {})).isEmpty());
}

void TestLicences::namesTheMachinesChannel()
{
    MachineFacts facts;
    facts.condaChannels = {{u"conda-forge"_s, {u"/home/ada/.condarc"_s}}, {u"defaults"_s, {u"/home/ada/.condarc"_s}}};
    auto warnings = licenceWarnings(facts, {});
    QCOMPARE(subjectsOf(warnings), QStringList{u"channel-terms"_s});
    QVERIFY(warnings.first().message.contains(u"/home/ada/.condarc"));
    QVERIFY2(warnings.first().hint.contains(u"conda config --remove channels defaults"),
             qPrintable(warnings.first().hint));
    // Nobody chose it, so there is nothing to be removed.
    facts.condaChannels = {{u"defaults"_s, {}}};
    warnings = licenceWarnings(facts, {});
    QCOMPARE(warnings.size(), 1);
    QVERIFY(warnings.first().hint.contains(u"--add") && !warnings.first().hint.contains(u"--remove"));
    // The doctor tells it, and nobody is kept from anything.
    const auto findings = examine(facts, {});
    const auto found = std::ranges::find(findings, u"channel-terms"_s, &Finding::subject);
    QVERIFY(found != findings.end() && found->state == FindingState::Warning);
}

void TestLicences::ruleIsKept()
{
    MachineFacts facts;
    const ProjectSpec spec = specWith({}, {u"numpy"_s, u"pyqt"_s, u"our-own"_s});
    QVERIFY(licenceWarnings(facts, spec).isEmpty());
    facts.unwantedLicences = {u"copyleft"_s, u"GPL"_s};
    const auto warnings = licenceWarnings(facts, spec);
    QCOMPARE(subjectsOf(warnings), (QStringList{u"licence"_s, u"licence-rule"_s}));
    QVERIFY2(warnings.first().message.contains(u"pyqt"), qPrintable(warnings.first().message));
    QVERIFY(warnings.last().message.contains(u"“GPL”") && warnings.last().hint.contains(u"network-copyleft"));
}

void TestLicences::everyPackageHasAFamily()
{
    QSet<QString> texts;
    for (int index = 0; index < bundledCatalogue().size(); ++index) {
        const CataloguePackage package = bundledCatalogue().package(index);
        QCOMPARE(licenceOf(package.name), package.licence);
        texts.insert(licenceText(package.licence));
    }
    QVERIFY(texts.size() >= 4);
    QVERIFY(!licenceOf(u"no-such-package"_s));
}

QTEST_GUILESS_MAIN(TestLicences)
#include "tst_licences.moc"
