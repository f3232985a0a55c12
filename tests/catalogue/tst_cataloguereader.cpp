// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "catalogue/cataloguereader.h"

#include <QTest>

using namespace groundwork;
using namespace Qt::Literals::StringLiterals;

namespace {

const QByteArray topic = "topic: tables\n"
                         "title: Tables\n"
                         "summary: Rows and columns.\n"
                         "words: [table]\n"
                         "packages:\n";
const QByteArray pandas = "  - name: pandas\n"
                          "    summary: Tables in memory.\n"
                          "    licence: permissive\n";

QStringList problemsOf(const QByteArray &bytes)
{
    QStringList problems;
    for (const CatalogueProblem &problem : readCatalogue({{u"tables.yaml"_s, bytes}}).problems)
        problems.append(u"%1:%2"_s.arg(problem.line).arg(problem.message));
    return problems;
}

} // namespace

class tst_CatalogueReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void usualNamesNeedNotBeWritten();
    void everythingIsRead();
    void problems_data();
    void problems();
};

void tst_CatalogueReader::usualNamesNeedNotBeWritten()
{
    const auto reading = readCatalogue({{u"tables.yaml"_s, topic + "  - name: data-table\n"
                                                                   "    summary: Tables.\n"
                                                                   "    licence: copyleft\n"}});
    QVERIFY(reading.problems.isEmpty());
    const CataloguePackage package = reading.data.packages.value(0);
    QCOMPARE(package.conda, u"data-table"_s);
    QCOMPARE(package.pypi, u"data-table"_s);
    QCOMPARE(package.imports, QStringList{u"data_table"_s});
    QCOMPARE(package.gpu, GpuSupport::None);
    QCOMPARE(package.licence, LicenceFamily::Copyleft);
}

void tst_CatalogueReader::everythingIsRead()
{
    const QByteArray sets = "sets:\n"
                            "  - name: first\n"
                            "    title: First\n"
                            "    summary: To begin with.\n"
                            "    packages:\n"
                            "      - name: pandas\n"
                            "        reason: Holds tables.\n";
    const auto reading = readCatalogue({{u"tables.yaml"_s, topic + pandas +
                                                               "  - name: faster\n"
                                                               "    summary: Faster tables.\n"
                                                               "    conda: faster-conda\n"
                                                               "    pypi: null\n"
                                                               "    imports: []\n"
                                                               "    words: [quick, tables]\n"
                                                               "    with: [pandas]\n"
                                                               "    alternatives: [pandas]\n"
                                                               "    licence: weak-copyleft\n"
                                                               "    gpu: only\n"},
                                        {u"sets.yaml"_s, sets}});
    QVERIFY(reading.problems.isEmpty());
    QCOMPARE(reading.data.packages.size(), 2);
    const CataloguePackage expected{.name = u"faster"_s,
                                    .summary = u"Faster tables."_s,
                                    .topic = u"tables"_s,
                                    .conda = u"faster-conda"_s,
                                    .pypi = std::nullopt,
                                    .imports = {},
                                    .words = {u"quick"_s, u"tables"_s},
                                    .with = {u"pandas"_s},
                                    .alternatives = {u"pandas"_s},
                                    .licence = LicenceFamily::WeakCopyleft,
                                    .gpu = GpuSupport::Only};
    QCOMPARE(reading.data.packages.first(), expected); // sorted by name
    QCOMPARE(reading.data.sets,
             (QList<PackageSet>{{u"first"_s, u"First"_s, u"To begin with."_s, {{u"pandas"_s, u"Holds tables."_s}}}}));
}

void tst_CatalogueReader::problems_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("problem");
    QTest::newRow("not YAML") << QByteArray("a: [") << u"1:"_s;
    QTest::newRow("a list") << QByteArray("- a\n") << u"1:Keys and values are expected here."_s;
    QTest::newRow("unknown key") << topic + pandas + "    colour: red\n" << u"9:There is no key \"colour\" here."_s;
    QTest::newRow("no title") << QByteArray("topic: tables\nsummary: A.\npackages: []\n")
                              << u"1:\"title\" is missing or no text."_s;
    QTest::newRow("no packages") << QByteArray("topic: a\ntitle: A\nsummary: A.\n") << u"1:\"packages\" is missing."_s;
    QTest::newRow("no sentence") << topic + "  - {name: a, summary: A, licence: permissive}\n"
                                 << u"6:\"summary\" is a sentence of at most 110 characters."_s;
    QTest::newRow("too long") << topic + "  - {name: a, summary: " + QByteArray(110, 'a') + "., licence: permissive}\n"
                              << u"6:\"summary\" is a sentence of at most 110 characters."_s;
    QTest::newRow("no licence") << topic + "  - {name: a, summary: A.}\n" << u"6:\"licence\" is missing or no text."_s;
    QTest::newRow("unknown licence") << topic + "  - {name: a, summary: A., licence: free}\n"
                                     << u"6:\"free\" is no value of \"licence\"."_s;
    QTest::newRow("from nowhere") << topic + "  - {name: a, summary: A., licence: unclear, conda: null, pypi: null}\n"
                                  << u"6:The package comes neither from conda nor from PyPI."_s;
    QTest::newRow("a word twice") << topic + "  - {name: a, summary: A., licence: unclear, words: [b, b]}\n"
                                  << u"6:\"b\" stands here twice."_s;
    QTest::newRow("twice") << topic + pandas + pandas << u"0:pandas: stands in the catalogue twice."_s;
    QTest::newRow("a stranger") << topic + pandas + "    with: [numpy]\n"
                                << u"0:pandas: names numpy, which is not another package of the catalogue."_s;
    QTest::newRow("itself") << topic + pandas + "    with: [pandas]\n"
                            << u"0:pandas: names pandas, which is not another package of the catalogue."_s;
    QTest::newRow("a set of strangers") << QByteArray("sets:\n  - name: a\n    title: A\n    summary: A.\n"
                                                      "    packages: [{name: numpy, reason: Numbers.}]\n")
                                        << u"0:A: names numpy, which is not another package of the catalogue."_s;
    QTest::newRow("a set without reasons")
        << QByteArray("sets:\n  - name: a\n    title: A\n    summary: A.\n    packages: [{name: numpy}]\n")
        << u"5:\"reason\" is missing or no text."_s;
}

void tst_CatalogueReader::problems()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, problem);
    const QStringList problems = problemsOf(bytes);
    QVERIFY2(!problems.isEmpty() && problems.first().startsWith(problem), qPrintable(problems.join(u'\n')));
}

QTEST_APPLESS_MAIN(tst_CatalogueReader)
#include "tst_cataloguereader.moc"
