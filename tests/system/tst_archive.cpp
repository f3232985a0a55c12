// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "support/temporarydirectory.h"
#include "support/testtools.h"
#include "system/archive.h"

#include <QFile>
#include <QTest>

using namespace groundwork;
using namespace Qt::Literals::StringLiterals;

namespace {

ArchiveLimits small()
{
    return {.files = 3, .bytes = 1000};
}

QByteArray bytesOf(const AbsolutePath &path)
{
    QFile file(path.toString());
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void makeArchive(const AbsolutePath &file, const QByteArray &entries)
{
    const auto end = runProgram(
        u"/usr/bin/python3"_s,
        {u"-I"_s, QStringLiteral(GROUNDWORK_TESTS_DIR) + u"/support/archive.py"_s, file.toString()}, u"/"_s, entries);
    if (end.exitCode != 0)
        qFatal("%s", end.messages.constData());
}

} // namespace

class TestArchive : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comesBackAsItWas();
    void nothingIsReplaced();
    void refusesWhatIsHostile_data();
    void refusesWhatIsHostile();
    void damaged();
    void cancelled();
};

void TestArchive::comesBackAsItWas()
{
    const TemporaryDirectory place;
    const CancelToken cancel;
    QByteArray large(700'000, 'x');
    for (qsizetype i = 0; i < large.size(); ++i)
        large[i] = static_cast<char>(i * i >> 3);
    const AbsolutePath source = place.addFile(u"source"_s, large);
    const AbsolutePath file = place.child(u"archive"_s);
    auto writer = ArchiveWriter::create(file);
    QVERIFY(writer);
    const auto first = writer->add(ProjectPath::known(u"packages/a-1.0+x.whl"_s), source, cancel);
    const auto second = writer->add(ProjectPath::known(u".groundwork/lock"_s), QByteArray("numpy"));
    QVERIFY(first && *first && second && writer->finish());
    QCOMPARE((*first)->size, large.size());
    QVERIFY(isArchive(file));
    QVERIFY(!isArchive(source));

    const AbsolutePath folder = place.addDirectory(u"out"_s);
    const auto unpacked = unpackArchive(file, folder, {}, cancel);
    QVERIFY(unpacked && *unpacked);
    QCOMPARE(**unpacked, (QList<ArchivedFile>{**first, *second}));
    QCOMPARE(bytesOf(folder.child(u"packages/a-1.0+x.whl"_s)), large);
    QCOMPARE(bytesOf(folder.child(u".groundwork/lock"_s)), QByteArray("numpy"));
}

void TestArchive::nothingIsReplaced()
{
    const TemporaryDirectory place;
    const AbsolutePath file = place.addFile(u"archive"_s, "mine");
    QVERIFY(!ArchiveWriter::create(file));
    QCOMPARE(bytesOf(file), QByteArray("mine"));
}

void TestArchive::refusesWhatIsHostile_data()
{
    QTest::addColumn<QByteArray>("entries");
    QTest::addColumn<bool>("isTaken");
    QTest::newRow("plain files") << QByteArray(R"([{"name":"a/b","text":"x"},{"name":"c","text":""}])") << true;
    QTest::newRow("as much as is allowed") << QByteArray(R"([{"name":"a","zeros":1000}])") << true;
    QTest::newRow("more bytes") << QByteArray(R"([{"name":"a","zeros":600},{"name":"b","zeros":600}])") << false;
    QTest::newRow("more files") << QByteArray(R"([{"name":"a"},{"name":"b"},{"name":"c"},{"name":"d"}])") << false;
    QTest::newRow("full path") << QByteArray(R"([{"name":"/tmp/groundwork-hostile"}])") << false;
    QTest::newRow("above") << QByteArray(R"([{"name":"../escaped"}])") << false;
    QTest::newRow("above in between") << QByteArray(R"([{"name":"a/../../escaped"}])") << false;
    QTest::newRow("a dot") << QByteArray(R"([{"name":"./a"}])") << false;
    QTest::newRow("two slashes") << QByteArray(R"([{"name":"a//b"}])") << false;
    QTest::newRow("link") << QByteArray(R"([{"name":"a","type":"link","goal":"/etc/passwd"}])") << false;
    QTest::newRow("through a link") << QByteArray(R"([{"name":"a","type":"link","goal":".."},{"name":"a/escaped"}])")
                                    << false;
    QTest::newRow("hard link") << QByteArray(R"([{"name":"a"},{"name":"b","type":"hardlink","goal":"a"}])") << false;
    QTest::newRow("device") << QByteArray(R"([{"name":"a","type":"device"}])") << false;
    QTest::newRow("pipe") << QByteArray(R"([{"name":"a","type":"pipe"}])") << false;
    QTest::newRow("folder") << QByteArray(R"([{"name":"a","type":"folder"}])") << false;
    QTest::newRow("twice") << QByteArray(R"([{"name":"a"},{"name":"a"}])") << false;
    QTest::newRow("file and folder") << QByteArray(R"([{"name":"a"},{"name":"a/b"}])") << false;
    QTest::newRow("control character") << QByteArray("[{\"name\":\"a\\u001bb\"}]") << false;
    QTest::newRow("not ASCII") << QByteArray("[{\"name\":\"\xc3\xa4\"}]") << false;
    QTest::newRow("not UTF-8") << QByteArray("[{\"name\":\"a\\udcff\"}]") << false;
    QTest::newRow("a repository") << QByteArray(R"([{"name":".git/hooks/post-checkout"}])") << false;
    QTest::newRow("a long name") << ("[{\"name\":\"" + QByteArray(600, 'a') + "\"}]") << false;
}

void TestArchive::refusesWhatIsHostile()
{
    QFETCH(const QByteArray, entries);
    QFETCH(const bool, isTaken);
    const TemporaryDirectory place;
    const AbsolutePath file = place.child(u"archive"_s);
    makeArchive(file, entries);
    const AbsolutePath folder = place.addDirectory(u"out"_s);
    const auto unpacked = unpackArchive(file, folder, small(), {});
    QCOMPARE(unpacked.has_value(), isTaken);
    if (!isTaken)
        QVERIFY(!unpacked.error().message.isEmpty() && !unpacked.error().hint.isEmpty());
    const auto tree = treeBelow(place.path());
    for (const auto &name : tree.keys())
        QVERIFY2(name == "archive" || name == "out" || name.startsWith("out/"), name.constData());
    QVERIFY(!QFile::exists(u"/tmp/groundwork-hostile"_s));
}

void TestArchive::damaged()
{
    const TemporaryDirectory place;
    const AbsolutePath file = place.child(u"archive"_s);
    makeArchive(file, R"([{"name":"a","text":"x"},{"name":"b","zeros":100000}])");
    const QByteArray whole = bytesOf(file);
    for (const qsizetype size : {qsizetype{0}, qsizetype{3}, qsizetype{4}, whole.size() / 2}) {
        const AbsolutePath cut = place.addFile(u"cut-%1"_s.arg(size), whole.first(size));
        const AbsolutePath folder = place.addDirectory(u"out-%1"_s.arg(size));
        QVERIFY2(!unpackArchive(cut, folder, {}, {}), qPrintable(QString::number(size)));
    }
    QVERIFY(!unpackArchive(place.child(u"none"_s), place.addDirectory(u"out"_s), {}, {}));
    QVERIFY(!unpackArchive(place.addDirectory(u"folder"_s), place.addDirectory(u"out2"_s), {}, {}));
}

void TestArchive::cancelled()
{
    const TemporaryDirectory place;
    const AbsolutePath file = place.child(u"archive"_s);
    makeArchive(file, R"([{"name":"a","text":"x"}])");
    const CancelToken cancel;
    cancel.cancel();
    const auto unpacked = unpackArchive(file, place.addDirectory(u"out"_s), {}, cancel);
    QVERIFY(unpacked && !*unpacked);
}

QTEST_APPLESS_MAIN(TestArchive)
#include "tst_archive.moc"
