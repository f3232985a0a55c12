// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "generator/steps/toollines.h"

#include <QTest>

using namespace groundwork;

class tst_ToolLines : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void split_data();
    void split();
    void longLinesAreCut();
    void readable_data();
    void readable();
};

void tst_ToolLines::split_data()
{
    QTest::addColumn<QByteArrayList>("chunks");
    QTest::addColumn<QByteArrayList>("lines");
    QTest::newRow("nothing") << QByteArrayList{} << QByteArrayList{};
    QTest::newRow("line breaks") << QByteArrayList{"a\nb\r\nc\n"} << QByteArrayList{"a", "b", "c"};
    QTest::newRow("a progress bar") << QByteArrayList{"10 %\r20 %\r"} << QByteArrayList{"10 %", "20 %"};
    QTest::newRow("between chunks") << QByteArrayList{"on", "e\nt", "wo\n"} << QByteArrayList{"one", "two"};
    QTest::newRow("empty lines") << QByteArrayList{"\n\n\na\n\n"} << QByteArrayList{"a"};
    QTest::newRow("without an end") << QByteArrayList{"a\nb"} << QByteArrayList{"a", "b"};
    QTest::newRow("NUL") << QByteArrayList{QByteArray("{\"a\":1}\0{\"b\":2}\n\0{\"c\":3}\0", 26)}
                         << QByteArrayList{"{\"a\":1}", "{\"b\":2}", "{\"c\":3}"};
}

void tst_ToolLines::split()
{
    QFETCH(QByteArrayList, chunks);
    QFETCH(QByteArrayList, lines);
    QByteArrayList found;
    const auto consume = [&found](const QByteArray &line) { found.append(line); };
    LineSplitter splitter;
    for (const auto &chunk : chunks)
        splitter.add(chunk, consume);
    splitter.finish(consume);
    QCOMPARE(found, lines);
}

void tst_ToolLines::longLinesAreCut()
{
    QByteArrayList found;
    const auto consume = [&found](const QByteArray &line) { found.append(line); };
    LineSplitter splitter;
    for (int i = 0; i < 100; ++i)
        splitter.add(QByteArray(10'000, 'x'), consume);
    QVERIFY(found.isEmpty());
    splitter.add("\nnext\n", consume);
    QCOMPARE(found.size(), 2);
    QVERIFY(found[0].size() <= 16 * 1024);
    QCOMPARE(found[1], QByteArray("next"));
}

void tst_ToolLines::readable_data()
{
    QTest::addColumn<QByteArrayList>("lines");
    QTest::addColumn<QByteArrayList>("kept");
    const QByteArrayList text{"Collecting numpy", "  Downloading numpy-2.0-cp311.whl (16 MB)", "WARNING: {odd}"};
    QTest::newRow("text") << text << text;
    QTest::newRow("one document a line") << QByteArrayList{"{\"fetch\": 1}", "done"} << QByteArrayList{"done"};
    QTest::newRow("an indented document")
        << QByteArrayList{"before", "{", "  \"a\": {", "    \"b\": 1", "  }", "}", "  after"}
        << QByteArrayList{"before", "  after"};
    QTest::newRow("begins with its first member")
        << QByteArrayList{"{\"a\": 1,", " \"b\": 2", "}", "after"} << QByteArrayList{"after"};
    QTest::newRow("one that breaks off") << QByteArrayList{"{", "  \"a\": 1,", "ERROR: no space", "  more"}
                                         << QByteArrayList{"ERROR: no space", "  more"};
    QTest::newRow("one after another") << QByteArrayList{"{", "  \"a\": 1", "{", "  \"b\": 2", "}"} << QByteArrayList{};
}

void tst_ToolLines::readable()
{
    QFETCH(QByteArrayList, lines);
    QFETCH(QByteArrayList, kept);
    ReadableLines readable;
    lines.removeIf([&readable](const QByteArray &line) { return !readable.accepts(line); });
    QCOMPARE(lines, kept);
}

QTEST_APPLESS_MAIN(tst_ToolLines)
#include "tst_toollines.moc"
