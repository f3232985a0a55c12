// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "catalogue/knownnames.h"
#include "catalogue/liveindex.h"

#include <QTest>

using namespace groundwork;
using namespace Qt::Literals::StringLiterals;

namespace {

/// As a channel serves it, with what is in a real one beside what is wanted.
const QByteArray repodata =
    QByteArray(
        "{ "
        "'info': {'subdir': 'linux-64', 'base_url': '../'}, "
        "'packages': { "
        "'numpy-1.26.4-py311_0.tar.bz2': {'build': 'py311_0', 'build_number': 0, 'depends': ['libblas >=3.9.0,<4.0a0', "
        "'python >=3.11,<3.12.0a0', 'python_abi 3.11.* *_cp311'], 'constrains': ['numpy-base <0a0'], 'license': 'a "
        "\\'b\\' {c', "
        "'md5': '4cdf', 'name': 'numpy', 'sha256': 'c00e', 'size': 8000001, 'subdir': 'linux-64', 'timestamp': "
        "1700000000000, "
        "'track_features': '', 'version': '1.26.4'} "
        "}, "
        "'packages.conda': { "
        "'numpy-1.26.4-py312_0.conda': {'name': 'numpy', 'version': '1.26.4', 'size': 7000000, 'depends': ['python "
        ">=3.12,<3.13.0a0']}, "
        "'numpy-2.0.0rc1-py312_0.conda': {'name': 'numpy', 'version': '2.0.0rc1', 'size': 5, 'depends': ['python "
        ">=3.12,<3.13.0a0']}, "
        "'ruamel.yaml-0.18-0.conda': {'name': 'ruamel.yaml', 'version': '0.18', 'depends': ['python >=3.9']}, "
        "'zlib-1.3-0.conda': {'name': 'zlib', 'version': '1.3', 'depends': []} "
        "}, "
        "'removed': ['old-1.0-0.conda'], 'signatures': {'numpy': {'name': 'none', 'version': '9'}}, "
        "'repodata_version': 1 "
        "} ")
        .replace('\'', '"');

QStringList scanned(const QByteArray &bytes, qsizetype step, bool *isWhole = nullptr)
{
    QStringList records;
    RepodataScanner scanner([&records](const RepodataRecord &record) {
        records.append(QString::fromUtf8(record.name.toByteArray() + ' ' + record.version.toByteArray()));
    });
    for (qsizetype at = 0; at < bytes.size(); at += step)
        scanner.feed(QByteArrayView(bytes).sliced(at, std::min(step, bytes.size() - at)));
    if (isWhole)
        *isWhole = scanner.isWhole();
    return records;
}

std::shared_ptr<const LiveIndex> indexOf(const QByteArray &bytes)
{
    LiveIndexMaker maker;
    RepodataScanner scanner([&maker](const RepodataRecord &record) { maker.addConda(record); });
    scanner.feed(bytes);
    maker.addPypi(u"Numpy"_s, u"2.1.0"_s);
    maker.addPypi(u"our-tool"_s, {});
    return std::move(maker).make();
}

} // namespace

/// Names, versions, sizes and Pythons out of the caches' bytes.
class tst_LiveIndex : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void repodataIsReadInAnyChunks();
    void brokenRepodataTellsWhatCameBefore_data();
    void brokenRepodataTellsWhatCameBefore();
    void pythonsOfARequirement_data();
    void pythonsOfARequirement();
    void pythonsAreNamed();
    void newestAndSize();
    void pythonsOfAVersion();
    void isMergedIntoTheSearch();
    void theNearestNameIsTold_data();
    void theNearestNameIsTold();
    void nothingIsFoundInNothing();
};

void tst_LiveIndex::repodataIsReadInAnyChunks()
{
    const QStringList whole{u"numpy 1.26.4"_s, u"numpy 1.26.4"_s, u"numpy 2.0.0rc1"_s, u"ruamel.yaml 0.18"_s,
                            u"zlib 1.3"_s};
    for (const qsizetype step : {repodata.size(), qsizetype(1), qsizetype(7), qsizetype(100)}) {
        bool isWhole = false;
        QCOMPARE(scanned(repodata, step, &isWhole), whole);
        QVERIFY(isWhole);
    }
}

void tst_LiveIndex::brokenRepodataTellsWhatCameBefore_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<qsizetype>("records");
    QTest::newRow("nothing") << QByteArray() << qsizetype(0);
    QTest::newRow("cut off in a record") << repodata.first(repodata.indexOf("zlib\", \"version")) << qsizetype(4);
    QTest::newRow("a list") << "[" + repodata + "]" << qsizetype(0);
    QTest::newRow("no JSON") << QByteArray("<html>not found</html>") << qsizetype(0);
    QTest::newRow("brackets that do not go together")
        << QByteArray("{'packages': {'a': {'name': 'a', 'version': '1'}, 'b': {'name': 'b', 'version': '1']}}")
               .replace('\'', '"')
        << qsizetype(1);
    QTest::newRow("deeper than anything") << QByteArray(10'000, '{') << qsizetype(0);
    QTest::newRow("a name without end") << "{\"packages\": {\"a\": {\"name\": \"" + QByteArray(1'000'000, 'a')
                                        << qsizetype(0);
}

void tst_LiveIndex::brokenRepodataTellsWhatCameBefore()
{
    QFETCH(const QByteArray, bytes);
    bool isWhole = true;
    const QStringList records = scanned(bytes, 64, &isWhole);
    QTEST(records.size(), "records");
    QVERIFY(!isWhole);
}

void tst_LiveIndex::pythonsOfARequirement_data()
{
    QTest::addColumn<QByteArray>("requirement");
    QTest::addColumn<QString>("pythons"); // of 3.6 to 3.14
    QTest::newRow("one minor") << QByteArray(">=3.12,<3.13.0a0") << u"3.12"_s;
    QTest::newRow("from one on") << QByteArray(">=3.9") << u"3.9–3.14"_s;
    QTest::newRow("a patch release below") << QByteArray("<3.9.1") << u"3.6–3.9"_s;
    QTest::newRow("below") << QByteArray("<3.9") << u"3.6–3.8"_s;
    QTest::newRow("up to") << QByteArray(">3.7,<=3.9") << u"3.7–3.9"_s;
    QTest::newRow("by pattern") << QByteArray("3.8.*") << u"3.8"_s;
    QTest::newRow("by conda's sign") << QByteArray("=3.8") << u"3.8"_s;
    QTest::newRow("with a build") << QByteArray("3.8.20 h123_0") << u"3.8"_s;
    QTest::newRow("either") << QByteArray("3.7.*|>=3.13") << u"3.7, 3.13–3.14"_s;
    QTest::newRow("Python 2") << QByteArray("2.7.*") << QString();
    QTest::newRow("any of 3") << QByteArray("3.*") << u"3.6–3.14"_s;
    QTest::newRow("before 4") << QByteArray(">=3.8,<4.0a0") << u"3.8–3.14"_s;
    QTest::newRow("all but one") << QByteArray("!=3.9.*") << u"3.6–3.14"_s;
    QTest::newRow("nothing asked") << QByteArray() << u"3.6–3.14"_s;
    QTest::newRow("unreadable") << QByteArray("^3.8") << u"3.6–3.14"_s;
}

void tst_LiveIndex::pythonsOfARequirement()
{
    QFETCH(const QByteArray, requirement);
    constexpr PythonVersions looked = 0b111'1111'1100'0000;
    QTEST(pythonsText(pythonsOf(requirement) & looked), "pythons");
}

void tst_LiveIndex::pythonsAreNamed()
{
    QCOMPARE(pythonsText(pythonOf(u"3.12.4"_s).value_or(0)), u"3.12"_s);
    QCOMPARE(pythonOf(u"3"_s), std::nullopt);
    QCOMPARE(pythonOf(u"2.7"_s), std::nullopt);
    QCOMPARE(pythonOf(u"3.99"_s), std::nullopt);
    QCOMPARE(pythonOf(QString()), std::nullopt);
}

void tst_LiveIndex::newestAndSize()
{
    const auto index = indexOf(repodata);
    QCOMPARE(index->size(), 4);
    const IndexedPackage numpy = index->package(index->find(u"NumPy"_s).value());
    QCOMPARE(numpy, (IndexedPackage{u"numpy"_s, u"2.1.0"_s, 0, true, true}));
    const IndexedPackage yaml = index->package(index->find(u"ruamel-yaml"_s).value());
    QCOMPARE(yaml, (IndexedPackage{u"ruamel.yaml"_s, u"0.18"_s, 0, true, false}));
    QCOMPARE(index->package(index->find(u"our_tool"_s).value()),
             (IndexedPackage{u"our-tool"_s, QString(), 0, false, true}));
    QCOMPARE(index->find(u"none"_s), std::nullopt);
    QVERIFY(index->bytesOfMemory() > 0);

    LiveIndexMaker maker; // a pre-release is not the newest, and the smaller file is the size
    RepodataScanner scanner([&maker](const RepodataRecord &record) { maker.addConda(record); });
    scanner.feed(repodata);
    const auto conda = std::move(maker).make();
    QCOMPARE(conda->package(conda->find(u"numpy"_s).value()),
             (IndexedPackage{u"numpy"_s, u"1.26.4"_s, 7'000'000, true, false}));
}

void tst_LiveIndex::pythonsOfAVersion()
{
    const auto index = indexOf(repodata);
    const auto versions = index->versionsOnConda(index->find(u"numpy"_s).value());
    QCOMPARE(versions.size(), 2); // not PyPI's
    QCOMPARE(versions.first().version, u"1.26.4"_s);
    QCOMPARE(pythonsText(versions.first().pythons), u"3.11–3.12"_s);
    QCOMPARE(pythonsText(versions.last().pythons), u"3.12"_s);
    const auto zlib = index->versionsOnConda(index->find(u"zlib"_s).value());
    QCOMPARE(zlib.first().pythons, everyPython);
}

void tst_LiveIndex::isMergedIntoTheSearch()
{
    const auto index = indexOf(repodata);
    const auto names = [&](const QString &typed) {
        QStringList found;
        for (const FoundPackage &package : findPackages(bundledCatalogue(), index.get(), typed, 5))
            found.append(package.name());
        return found;
    };
    QCOMPARE(names(u"our-tool"_s).value(0), u"our-tool"_s);
    QCOMPARE(names(u"zlib"_s).value(0), u"zlib"_s);
    QCOMPARE(names(u"numpy"_s).value(0), u"numpy"_s);
    QCOMPARE(names(u"numpy"_s).count(u"numpy"_s), 1); // in the catalogue already
    const auto found = findPackages(bundledCatalogue(), index.get(), u"numpy"_s, 5);
    QVERIFY(found.first().described);
    QCOMPARE(found.first().indexed.newest, u"2.1.0"_s);
}

void tst_LiveIndex::theNearestNameIsTold_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("nearest");
    QTest::newRow("mistyped, of the catalogue") << u"nunpy"_s << u"numpy"_s;
    QTest::newRow("mistyped, of the index") << u"our-tol"_s << u"our-tool"_s;
    QTest::newRow("an import") << u"sklearn"_s << u"scikit-learn"_s;
    QTest::newRow("the beginning") << u"our-to"_s << u"our-tool"_s;
    QTest::newRow("only a word of a summary") << u"excel"_s << QString();
    QTest::newRow("nothing like it") << u"qqqqqqqq"_s << QString();
}

void tst_LiveIndex::theNearestNameIsTold()
{
    QFETCH(const QString, typed);
    const auto index = indexOf(repodata);
    QTEST(nearestName(findPackages(bundledCatalogue(), index.get(), typed, 20), typed), "nearest");
}

void tst_LiveIndex::nothingIsFoundInNothing()
{
    const auto index = LiveIndexMaker().make();
    QCOMPARE(index->size(), 0);
    QCOMPARE(index->find(u"numpy"_s), std::nullopt);
    QCOMPARE(index->search(u"numpy"_s, 5), QList<NameHit>());
    QCOMPARE(findPackages(bundledCatalogue(), nullptr, u"numpy"_s, 1).value(0).name(), u"numpy"_s);
}

QTEST_APPLESS_MAIN(tst_LiveIndex)
#include "tst_liveindex.moc"
