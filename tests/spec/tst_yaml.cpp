// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "spec/yaml.h"
#include "spec/yamlbytes.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace groundwork;

namespace {

constexpr qsizetype size = 64 * 1024;

/// The tree in one line: scalars as text ("quoted" in quotes), each with its place.
QString shown(const YamlNode &node)
{
    const QString place = u"@%1:%2"_s.arg(node.line).arg(node.column);
    QStringList parts;
    switch (node.kind) {
    case YamlKind::Null:
        return u"null"_s + place;
    case YamlKind::Refused:
        return u"refused"_s + place;
    case YamlKind::Scalar:
        return (node.quoting == YamlQuoting::Quoted ? u'"' + node.text + u'"' : node.text) + place;
    case YamlKind::Sequence:
        for (const YamlNode &item : node.items)
            parts.append(shown(item));
        return u'[' + parts.join(u' ') + u']';
    case YamlKind::Mapping:
        for (const YamlEntry &entry : node.entries)
            parts.append(shown(entry.key) + u'=' + shown(entry.value));
        return u'{' + parts.join(u' ') + u'}';
    }
    return {};
}

} // namespace

class TestYaml : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsValuesWithTheirPlace_data();
    void readsValuesWithTheirPlace();
    void goesOnAfterWhatItRefuses();
    void stopsWhereItCannotGoOn();
    void readsTheFileOfACondaEnvironment();
    void callsAForeignFileNoSetupFile();
    void placesCountCharacters();
    void findsTheEndOfQuotes_data();
    void findsTheEndOfQuotes();
};

void TestYaml::readsValuesWithTheirPlace_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("tree");
    const auto row = [](const char *name, const char *bytes, const QString &tree) {
        QTest::newRow(name) << QByteArray(bytes) << tree;
    };
    row("plain and quoted", "a: b\nc: \"d\"\ne: 'f'\n", u"{a@1:1=b@1:4 c@2:1=\"d\"@2:4 e@3:1=\"f\"@3:4}"_s);
    row("numbers stay text", "a: 010\nb: 3.10\n", u"{a@1:1=010@1:4 b@2:1=3.10@2:4}"_s);
    row("block text", "a: |\n  b\n  c\n", u"{a@1:1=\"b\nc\n\"@1:4}"_s);
    row("brackets", "a: [b, {c: d}]\n", u"{a@1:1=[b@1:5 {c@1:9=d@1:12}]}"_s);
    row("nothing after a key", "a:\nb: ~\n", u"{a@1:1=null@1:1 b@2:1=null@2:1}"_s);
    row("an empty item", "- a\n-\n- b\n", u"[a@1:3 null@2:1 b@3:3]"_s);
    row("empty between brackets", "[a, ~]", u"[a@1:2 null@1:5]"_s);
    row("text tag", "a: !!str 5\nb: !!int 5\n", u"{a@1:1=\"5\"@1:4 b@2:1=5@2:4}"_s);
    row("mark and carriage returns",
        "\xEF\xBB\xBF"
        "a: b\r\nc: d\r\n",
        u"{a@1:1=b@1:4 c@2:1=d@2:4}"_s);
    row("escapes that yaml-cpp writes as Latin-1", "a: \"\\_\\N\\xe9\"\n", u"{a@1:1=\"\u00a0\u0085\u00e9\"@1:4}"_s);
    row("a byte-order mark as text", "a: \"\\ufeffb\"\n", u"{a@1:1=\"\ufeffb\"@1:4}"_s);
    row("document marks", "---\na: b\n...\n", u"{a@2:1=b@2:4}"_s);
    row("wide characters", "é: [日, 😀x, y]\n", u"{é@1:1=[日@1:5 😀x@1:8 y@1:12]}"_s);
    row("nothing", "", u"null@0:0"_s);
    row("a tab inside", "a: b\tc\n", u"{a@1:1=b\tc@1:4}"_s);
}

void TestYaml::readsValuesWithTheirPlace()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, tree);
    const YamlDocument document = parseYaml(bytes, size);
    QVERIFY2(document.complete && document.problems.isEmpty(),
             document.problems.isEmpty() ? "" : qPrintable(document.problems.first().message));
    QCOMPARE(shown(document.root), tree);
}

void TestYaml::goesOnAfterWhatItRefuses()
{
    const YamlDocument document = parseYaml("a: &x 1\nb: *x\nc: !t 2\na: 3\n? [k]\n: 4\nd: 5\n", size);
    QVERIFY(document.complete);
    QStringList places;
    for (const YamlProblem &problem : document.problems)
        places.append(u"%1:%2"_s.arg(problem.line).arg(problem.column));
    QCOMPARE(places, (QStringList{u"1:4"_s, u"2:4"_s, u"3:4"_s, u"4:1"_s, u"5:3"_s}));
    QCOMPARE(shown(document.root), u"{a@1:1=1@1:4 b@2:1=refused@2:4 c@3:1=refused@3:4 d@7:1=5@7:4}"_s);
}

void TestYaml::stopsWhereItCannotGoOn()
{
    for (const QByteArray bytes : {",", "a: [", "a: \"b", "a: b\n---\nc: d\n", "a: b\n}", "\xff", "a: \x01",
                                   "- - [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[["}) {
        const YamlDocument document = parseYaml(bytes, size);
        QVERIFY2(!document.complete, bytes.constData());
        QCOMPARE(document.problems.size(), 1);
        QVERIFY(document.problems.first().line >= 1 && document.problems.first().column >= 1);
    }
    QVERIFY(!parseYaml(QByteArray(11, 'a'), 10).complete);
    QVERIFY(parseYaml(QByteArray(10, 'a'), 10).complete);
}

void TestYaml::readsTheFileOfACondaEnvironment()
{
    const YamlDocument document = parseYaml("name: churn\n"
                                            "channels:\n"
                                            "  - conda-forge\n"
                                            "dependencies:\n"
                                            "- python=3.11   # same column as its key\n"
                                            "- numpy>=1.26\n"
                                            "- pip:\n"
                                            "  - torch\n"
                                            "prefix: /home/ada/churn\n",
                                            size);
    QVERIFY(document.complete && document.problems.isEmpty());
    const YamlNode *dependencies = document.root.find(u"dependencies"_s);
    QVERIFY(dependencies);
    QCOMPARE(dependencies->items.size(), std::size_t(3));
    QCOMPARE(dependencies->items[1].text, u"numpy>=1.26"_s);
    const YamlNode *pip = dependencies->items[2].find(u"pip"_s);
    QVERIFY(pip);
    QCOMPARE(pip->items.front().text, u"torch"_s);
    QCOMPARE(document.root.find(u"absent"_s), nullptr);
}

void TestYaml::callsAForeignFileNoSetupFile()
{
    for (const QByteArray &bytes : {QByteArray("a: &b 1\n"), QByteArray("a: &b 1\nc: *b\n"), QByteArray("a: !x 1\n"),
                                    QByteArray("a: 1\n---\nb: 2\n"), QByteArray(size + 1, '\n')}) {
        const YamlDocument own = parseYaml(bytes, size);
        const YamlDocument foreign = parseYaml(bytes, size, YamlFile::Foreign);
        QCOMPARE(foreign.problems.size(), own.problems.size());
        QVERIFY(!own.problems.isEmpty());
        for (qsizetype i = 0; i < own.problems.size(); ++i) {
            QCOMPARE(foreign.problems[i].line, own.problems[i].line);
            QVERIFY2(!(foreign.problems[i].message + foreign.problems[i].hint).contains(u"setup file"),
                     bytes.constData());
            QVERIFY2((own.problems[i].message + own.problems[i].hint).contains(u"setup file"), bytes.constData());
        }
    }
}

void TestYaml::placesCountCharacters()
{
    const YamlBytes bytes("\xEF\xBB\xBF"
                          "é日😀x\r\n\rab");
    QCOMPARE(bytes.bytes(), QByteArray("é日😀x\n\nab"));
    QCOMPARE(bytes.place(0, 9), (YamlPlace{.line = 1, .column = 4}));
    QCOMPARE(bytes.place(0, 2), (YamlPlace{.line = 1, .column = 2}));
    QCOMPARE(bytes.place(0, 99), (YamlPlace{.line = 1, .column = 5}));
    QCOMPARE(bytes.place(2, 1), (YamlPlace{.line = 3, .column = 2}));
    QCOMPARE(bytes.place(-1, -1), (YamlPlace{.line = 1, .column = 1}));
    QCOMPARE(bytes.place(99, 0), (YamlPlace{.line = 3, .column = 1}));
    for (qsizetype offset : {0, 2, 5, 9, 11, 12, 13}) {
        const YamlPlace place = bytes.placeOf(offset);
        QCOMPARE(bytes.offsetOf(place), offset);
    }
}

void TestYaml::findsTheEndOfQuotes_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<qsizetype>("end");
    QTest::newRow("double") << QByteArray("\"ab\" c") << qsizetype(4);
    QTest::newRow("escaped") << QByteArray("\"a\\\"b\"") << qsizetype(6);
    QTest::newRow("escaped backslash") << QByteArray("\"a\\\\\" b\"") << qsizetype(5);
    QTest::newRow("single") << QByteArray("'a\\'b") << qsizetype(4);
    QTest::newRow("doubled") << QByteArray("'a''b' c") << qsizetype(6);
    QTest::newRow("lines") << QByteArray("'a\nb'") << qsizetype(5);
    QTest::newRow("open") << QByteArray("\"a") << qsizetype(-1);
    QTest::newRow("open after escape") << QByteArray("\"a\\\"") << qsizetype(-1);
    QTest::newRow("open after doubled") << QByteArray("'a''") << qsizetype(-1);
}

void TestYaml::findsTheEndOfQuotes()
{
    QFETCH(QByteArray, bytes);
    QFETCH(qsizetype, end);
    QCOMPARE(YamlBytes(bytes).endOfQuotes(0), end);
}

QTEST_APPLESS_MAIN(TestYaml)
#include "tst_yaml.moc"
