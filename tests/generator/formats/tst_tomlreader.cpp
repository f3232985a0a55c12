// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "generator/formats/tomlreader.h"
#include "generator/formats/tomltree.h"
#include "generator/formats/tomlwriter.h"

#include <QTest>

using namespace groundwork;
using namespace Qt::Literals::StringLiterals;

class tst_TomlReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsWrittenIsReadBack();
    void otherValues();
    void treesKnowTheirLines();
    void noToml_data();
    void noToml();
};

void tst_TomlReader::whatIsWrittenIsReadBack()
{
    const Mapping tables{
        {u"a"_s, u"quoted \"text\" \\ ü"_s},
        {u"b"_s, true},
        {u"c"_s, qint64(-9'000'000'000)},
        {u"d"_s, QList<Value>{1, u"two"_s, Mapping{{u"x"_s, 3}}}},
        {u"e"_s, Mapping{{u"f"_s, Mapping{{u"g"_s, Mapping()}, {u"h.i"_s, Mapping{{u"j"_s, false}}}}}}}};
    const auto read = mappingInToml(tomlText(tables, u"A comment."_s));
    QVERIFY2(read, read ? "" : qPrintable(read.error().details));
    QCOMPARE(*read, tables);
    // Tables of tables get no header that holds nothing.
    QVERIFY(!tomlText(tables).contains("[e]\n"));
    QVERIFY(!tomlText(tables).contains("[e.f]\n"));
    QVERIFY(tomlText(tables).contains("[e.f.g]\n"));
}

void tst_TomlReader::otherValues()
{
    const auto read = mappingInToml("a = 1.5\nb = 2026-11-24\n[[c]]\nx = 1\n[[c]]\nx = 2\n");
    QVERIFY(read);
    QCOMPARE(*read, (Mapping{{u"a"_s, Value()},
                             {u"b"_s, Value()},
                             {u"c"_s, QList<Value>{Mapping{{u"x"_s, 1}}, Mapping{{u"x"_s, 2}}}}}));
    QCOMPARE(mappingInToml({}).value(), Mapping());
    QVERIFY(mappingInToml("# " + QByteArray(200, '.') + "\na = '#" + QByteArray(200, '.') + "'\n"));
}

void tst_TomlReader::treesKnowTheirLines()
{
    const auto tree = treeInToml("[z]\nlist = [\n  \"b\",\n  \"a\",\n]\n\n[a]\ny = true\nx = 7\nday = 2026-11-24\n");
    QVERIFY(tree);
    QCOMPARE(tree->entries.size(), 2U);
    QCOMPARE(tree->entries.at(0).key, u"z"_s); // in the order of the file, not of the alphabet
    const TomlNode *list = tree->entries.at(0).value.find(u"list"_s);
    QVERIFY(list);
    QCOMPARE(list->kind, TomlKind::List);
    QCOMPARE(list->items.at(0).text, u"b"_s);
    QCOMPARE(list->items.at(0).line, 3);
    QCOMPARE(list->items.at(1).line, 4);
    const TomlNode &second = tree->entries.at(1).value;
    QCOMPARE(second.line, 7);
    QCOMPARE(second.find(u"y"_s)->kind, TomlKind::Truth);
    QCOMPARE(second.find(u"y"_s)->text, u"true"_s);
    QCOMPARE(second.find(u"x"_s)->text, u"7"_s);
    QCOMPARE(second.find(u"x"_s)->line, 9);
    QCOMPARE(second.find(u"day"_s)->kind, TomlKind::Other);
    QVERIFY(!second.find(u"w"_s));
}

void tst_TomlReader::noToml_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("no value") << QByteArray("a =\n");
    QTest::newRow("twice") << QByteArray("a = 1\na = 2\n");
    QTest::newRow("no UTF-8") << QByteArray("a = \"\xff\"\n");
    QTest::newRow("cut") << QByteArray("a = [1, 2");
    QTest::newRow("lists within lists") << "a = " + QByteArray(1'000'000, '[');
    QTest::newRow("tables within tables") << "[" + QByteArray("a.").repeated(1'000'000) + "a]\n";
    QTest::newRow("behind a comment") << "# a\n" + QByteArray("a.").repeated(1'000'000) + "a = 1\n";
    for (const QByteArray &end : {QByteArray("\r"), QByteArray("\v"), QByteArray("\f")})
        QTest::addRow("behind a comment's other end %d", end[0])
            << "# a" + end + QByteArray("a.").repeated(1'000'000) + "a = 1\n";
    for (const QByteArray &end : {QByteArray("\xc2\x85"), QByteArray("\xe2\x80\xa8"), QByteArray("\xe2\x80\xa9")})
        QVERIFY(mappingInToml("# a" + end + QByteArray("a.").repeated(1'000'000) + "a = 1\n")
                    .value_or(Mapping())
                    .isEmpty());
    QTest::newRow("behind a sign in quotes") << "'#'." + QByteArray("a.").repeated(1'000'000) + "a = 1\n";
    QTest::newRow("both") << "a = " + ("[{" + QByteArray("a.").repeated(900) + "a =\n").repeated(200);
    QTest::newRow("after a quotation mark") << R"("\"".)" + QByteArray("a.").repeated(1'000'000) + "a = 1\n";
    QTest::newRow("after a long text") << R"(x = { y = """)"
                                          "\n'\"\"\", " +
                                              QByteArray("a.").repeated(1'000'000) + "a = 1 }\n";
    QTest::newRow("keys within keys") << QByteArray("a.").repeated(1'000'000) + "a = 1\n";
}

void tst_TomlReader::noToml()
{
    QFETCH(const QByteArray, text);
    const auto read = mappingInToml(text);
    QVERIFY(!treeInToml(text));
    QVERIFY(!read);
    QVERIFY(!read.error().message.isEmpty());
}

QTEST_APPLESS_MAIN(tst_TomlReader)
#include "tst_tomlreader.moc"
