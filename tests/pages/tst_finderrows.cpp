// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "catalogue/knownnames.h"
#include "pages/finderrows.h"

#include <QTest>

#include <algorithm>

using namespace groundwork;
using namespace Qt::Literals::StringLiterals;

namespace {

using Kind = FinderRow::Kind;

CataloguePackage package(const QString &name, const QString &summary)
{
    CataloguePackage made;
    made.name = name;
    made.summary = summary;
    made.topic = u"models"_s;
    made.conda = name;
    made.pypi = name;
    made.imports = {name};
    return made;
}

/// Two packages in one topic and one set; the second has a name of its own on conda.
QByteArray block()
{
    CatalogueData data;
    data.topics = {{u"models"_s, u"Models"_s, u"What learns."_s, {u"learning"_s}}};
    data.packages = {package(u"sklearn"_s, u"Classic models."_s), package(u"torch"_s, u"Neural networks."_s)};
    data.packages[1].conda = u"pytorch"_s;
    data.packages[1].licence = LicenceFamily::NetworkCopyleft;
    data.sets = {{u"both"_s,
                  u"Both"_s,
                  u"Old and new."_s,
                  {{u"sklearn"_s, u"For tables."_s}, {u"torch"_s, u"For pictures."_s}}}};
    return Catalogue::blockOf(data);
}

QList<Kind> kindsOf(const QList<FinderRow> &rows)
{
    QList<Kind> kinds;
    for (const FinderRow &row : rows)
        kinds.append(row.kind);
    return kinds;
}

} // namespace

class tst_FinderRows : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everythingIsBrowsed();
    void aSetIsTakenAsAWhole();
    void aPackageIsTakenByTheNameOfItsManager();
    void versionsAreAskedOfWhatIsFound();
    void whatIsUnknownCanBeTaken_data();
    void whatIsUnknownCanBeTaken();
    void whatIsNoPackageIsNotOffered();
    void theLicenceFamilyIsSaid();
    void whatToolsKnowIsFoundToo();
    void whatNobodyKnowsTellsTheNearestName();
    void theFirstSetIsTheGuides();

private:
    const QByteArray m_block = block();
    const Catalogue m_catalogue = Catalogue::open(m_block).value();
};

void tst_FinderRows::everythingIsBrowsed()
{
    const auto rows = browseRows(m_catalogue, {}, ManagerChoice::Auto);
    QCOMPARE(kindsOf(rows), (QList<Kind>{Kind::Heading, Kind::Set, Kind::Heading, Kind::Topic}));
    QCOMPARE(firstChoice(rows), std::nullopt);
    const auto topic = browseRows(m_catalogue, {Kind::Topic, u"models"_s}, ManagerChoice::Auto);
    QCOMPARE(kindsOf(topic), (QList<Kind>{Kind::Back, Kind::Package, Kind::Package}));
}

void tst_FinderRows::aSetIsTakenAsAWhole()
{
    const auto rows = browseRows(m_catalogue, {Kind::Set, u"both"_s}, ManagerChoice::Auto);
    QCOMPARE(kindsOf(rows), (QList<Kind>{Kind::Back, Kind::WholeSet, Kind::Package, Kind::Package}));
    QCOMPARE(rows.at(1).packages, rows.at(2).packages + rows.at(3).packages);
    QCOMPARE(rows.at(2).line, u"For tables."_s);
}

void tst_FinderRows::aPackageIsTakenByTheNameOfItsManager()
{
    const auto taken = [this](ManagerChoice manager) {
        return foundRows(m_catalogue, nullptr, u"neural"_s, manager).value(1).packages.value(0).name;
    };
    QCOMPARE(taken(ManagerChoice::Conda), u"pytorch"_s);
    QCOMPARE(taken(ManagerChoice::Uv), u"torch"_s);
    QCOMPARE(taken(ManagerChoice::Auto), u"torch"_s);
}

void tst_FinderRows::versionsAreAskedOfWhatIsFound()
{
    const auto rows = foundRows(m_catalogue, nullptr, u"torch >=2,<3"_s, ManagerChoice::Auto);
    QCOMPARE(rows.value(0).kind, Kind::Package);
    QCOMPARE(rows.value(0).packages, (QList<PackageRequest>{{u"torch"_s, u">=2,<3"_s, PackageOrigin::Any}}));
}

void tst_FinderRows::whatIsUnknownCanBeTaken_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QList<Kind>>("kinds");
    QTest::newRow("known by its name") << u"torch"_s << QList<Kind>{Kind::Package};
    QTest::newRow("known by its name on conda") << u"PyTorch"_s << QList<Kind>{Kind::Package};
    QTest::newRow("the beginning of a name") << u"tor"_s << QList<Kind>{Kind::Package, Kind::AsWritten};
    QTest::newRow("only a word of its summary") << u"networks"_s << QList<Kind>{Kind::AsWritten, Kind::Package};
    QTest::newRow("unknown") << u"our-own-tool"_s << QList<Kind>{Kind::AsWritten};
}

void tst_FinderRows::whatIsUnknownCanBeTaken()
{
    QFETCH(const QString, typed);
    const auto rows = foundRows(m_catalogue, nullptr, typed, ManagerChoice::Auto);
    QTEST(kindsOf(rows), "kinds");
    QCOMPARE(firstChoice(rows), 0);
}

void tst_FinderRows::whatIsNoPackageIsNotOffered()
{
    QCOMPARE(foundRows(m_catalogue, nullptr, u"no such thing!"_s, ManagerChoice::Auto), QList<FinderRow>());
}

void tst_FinderRows::theLicenceFamilyIsSaid()
{
    QCOMPARE(foundRows(m_catalogue, nullptr, u"torch"_s, ManagerChoice::Auto).value(0).licence, u"network copyleft"_s);
    QCOMPARE(foundRows(m_catalogue, nullptr, u"our-own-tool"_s, ManagerChoice::Auto).value(0).licence, QString());
    const auto set = browseRows(m_catalogue, {Kind::Set, u"both"_s}, ManagerChoice::Auto);
    QCOMPARE(set.value(1).licence, QString());
    QCOMPARE(set.value(3).licence, u"network copyleft"_s);
}

void tst_FinderRows::whatToolsKnowIsFoundToo()
{
    LiveIndexMaker maker;
    maker.addPypi(u"our-own-tool"_s, u"1.4"_s);
    maker.addConda(
        {.name = "pytorch", .version = "2.8.0", .subdir = {}, .python = {}, .needsPython = false, .bytes = 30'000'000});
    const auto index = std::move(maker).make();
    const auto rows = foundRows(m_catalogue, index.get(), u"our-own-tool >=1"_s, ManagerChoice::Auto);
    QCOMPARE(kindsOf(rows), QList<Kind>{Kind::Package});
    QCOMPARE(rows.first().line, u"Known to your tools, on PyPI; newest 1.4."_s);
    QCOMPARE(rows.first().packages, (QList<PackageRequest>{{u"our-own-tool"_s, u">=1"_s, PackageOrigin::Any}}));

    const auto described = foundRows(m_catalogue, index.get(), u"torch"_s, ManagerChoice::Auto);
    QCOMPARE(described.first().line, u"Neural networks."_s);
    QCOMPARE(described.first().known, u"Known to your tools, on conda; newest 2.8.0, 30 MB."_s);
}

void tst_FinderRows::whatNobodyKnowsTellsTheNearestName()
{
    LiveIndexMaker maker;
    maker.addPypi(u"our-own-tool"_s, {});
    const auto index = std::move(maker).make();
    const auto unknown = [&](const LiveIndex *known, const QString &typed) {
        const auto rows = foundRows(m_catalogue, known, typed, ManagerChoice::Auto);
        const auto row = std::ranges::find(rows, Kind::AsWritten, &FinderRow::kind);
        return row == rows.end() ? QString() : row->line;
    };
    QCOMPARE(
        unknown(index.get(), u"our-own-tol"_s),
        u"Neither in the catalogue nor known to your tools. The nearest name is our-own-tool. Whether it is there, "
        "the manager finds out."_s);
    QCOMPARE(unknown(nullptr, u"toch"_s),
             u"Not in the catalogue. The nearest name is torch. Whether it is there, the manager finds out."_s);
    QCOMPARE(unknown(nullptr, u"our-own-tool"_s),
             u"Not in the catalogue. Whether it is there, the manager finds out."_s);
}

void tst_FinderRows::theFirstSetIsTheGuides()
{
    QStringList names;
    for (const PackageRequest &package : firstSet(bundledCatalogue()))
        names.append(package.name);
    QCOMPARE(names, (QStringList{u"jupyter"_s, u"notebook"_s, u"numpy"_s, u"scipy"_s, u"scikit-learn"_s, u"pandas"_s}));
}

QTEST_APPLESS_MAIN(tst_FinderRows)
#include "tst_finderrows.moc"
