// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "catalogue/catalogue.h"
#include "catalogue/cataloguereader.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace groundwork;
using namespace Qt::Literals::StringLiterals;

namespace {

QByteArray contentsOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

CatalogueReading shippedCatalogue()
{
    const QDir folder(QStringLiteral(GROUNDWORK_SOURCE_DIR) + u"/resources/catalogue"_s);
    QList<CatalogueFile> files;
    for (const QString &name : folder.entryList({u"*.yaml"_s}))
        files.append({name, contentsOf(folder.filePath(name))});
    return readCatalogue(files);
}

QStringList namesOf(const QList<int> &packages)
{
    QStringList names;
    for (const int package : packages)
        names.append(bundledCatalogue().package(package).name);
    return names;
}

} // namespace

class tst_Catalogue : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void holdsWhatItsFilesSay();
    void beginsWithTheGuidesPackages();
    void isFoundByEachOfItsNames();
    void hasWhatPeopleMeanAmongTheFirstThree();
    void isBrowsedByTopic();
    void refusesWhatIsNoBlock();
};

void tst_Catalogue::holdsWhatItsFilesSay()
{
    const CatalogueReading reading = shippedCatalogue();
    for (const CatalogueProblem &problem : reading.problems)
        QFAIL(qPrintable(u"%1:%2: %3"_s.arg(problem.file).arg(problem.line).arg(problem.message)));
    const Catalogue &catalogue = bundledCatalogue();
    QVERIFY(catalogue.size() >= 500);
    QCOMPARE(catalogue.size(), reading.data.packages.size());
    for (int index = 0; index < catalogue.size(); ++index)
        QCOMPARE(catalogue.package(index), reading.data.packages.at(index));
    QCOMPARE(catalogue.topics(), reading.data.topics);
    QCOMPARE(catalogue.sets(), reading.data.sets);
    QVERIFY(catalogue.sets().size() >= 12);
}

void tst_Catalogue::beginsWithTheGuidesPackages()
{
    QStringList names;
    for (const PackageSet::Member &member : bundledCatalogue().sets().first().members)
        names.append(member.name);
    QCOMPARE(names, (QStringList{u"jupyter"_s, u"notebook"_s, u"numpy"_s, u"scipy"_s, u"scikit-learn"_s, u"pandas"_s}));
}

void tst_Catalogue::isFoundByEachOfItsNames()
{
    const Catalogue &catalogue = bundledCatalogue();
    const auto nameOf = [&](const QString &any) {
        const auto found = catalogue.find(any);
        return found ? catalogue.package(*found).name : QString();
    };
    QCOMPARE(nameOf(u"Scikit_Learn"_s), u"scikit-learn"_s);
    QCOMPARE(nameOf(u"sklearn"_s), u"scikit-learn"_s);
    QCOMPARE(nameOf(u"no-such-package"_s), QString());
    for (int index = 0; index < catalogue.size(); ++index)
        QCOMPARE(catalogue.find(catalogue.package(index).name), index);
}

void tst_Catalogue::hasWhatPeopleMeanAmongTheFirstThree()
{
    int asked = 0;
    QStringList missed;
    const QByteArray queries = contentsOf(QStringLiteral(GROUNDWORK_TESTS_DIR) + u"/catalogue/queries.tsv"_s);
    for (const QByteArray &line : queries.split('\n')) {
        const QByteArrayList parts = line.split('\t');
        if (parts.size() != 2 || line.startsWith('#'))
            continue;
        ++asked;
        const QString query = QString::fromUtf8(parts.first());
        const QStringList first = namesOf(bundledCatalogue().search(query, 3));
        const QStringList meant = QString::fromUtf8(parts.last()).split(u',');
        if (std::ranges::none_of(meant, [&](const QString &name) { return first.contains(name); }))
            missed.append(u"%1 → %2"_s.arg(query, first.join(u", "_s)));
    }
    qInfo("%d of %d", asked - static_cast<int>(missed.size()), asked);
    QCOMPARE(asked, 200);
    QVERIFY2(missed.size() <= 10, qPrintable(missed.join(u'\n')));
}

void tst_Catalogue::isBrowsedByTopic()
{
    const Catalogue &catalogue = bundledCatalogue();
    qsizetype all = 0;
    for (const Topic &topic : catalogue.topics()) {
        const QList<int> packages = catalogue.inTopic(topic.name);
        QVERIFY2(!packages.isEmpty(), qPrintable(topic.name));
        all += packages.size();
    }
    QCOMPARE(all, catalogue.size());
}

void tst_Catalogue::refusesWhatIsNoBlock()
{
    CatalogueData data;
    data.topics = {{u"tables"_s, u"Tables"_s, u"Rows and columns."_s, {}}};
    CataloguePackage pandas;
    pandas.name = u"pandas"_s;
    pandas.topic = u"tables"_s;
    data.packages = {pandas};
    const QByteArray block = Catalogue::blockOf(data);
    QVERIFY(Catalogue::open(block));
    for (qsizetype size = 0; size < block.size() - 8; ++size)
        QVERIFY(!Catalogue::open(QByteArrayView(block).first(size)));
    // Whatever byte is changed: refused, or read without a step outside of it.
    for (qsizetype at = 0; at < block.size(); ++at) {
        QByteArray changed = block;
        changed[at] = static_cast<char>(changed[at] ^ 0x55);
        if (const auto catalogue = Catalogue::open(changed)) {
            for (const int package : catalogue->search(u"pandas"_s, 10))
                QVERIFY(catalogue->package(package).name.size() <= 20);
        }
    }
}

QTEST_APPLESS_MAIN(tst_Catalogue)
#include "tst_catalogue.moc"
