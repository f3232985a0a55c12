// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "spec/specfile.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QMap>
#include <QRandomGenerator>
#include <QSet>
#include <QTest>

#include <unistd.h>

#include <csignal>

using namespace Qt::Literals::StringLiterals;
using namespace groundwork;

namespace {

/// Far more than any file takes, under sanitizers and on a busy machine too.
constexpr unsigned mostSeconds = 60;

extern "C" void reportHang(int /*signal*/)
{
    constexpr char message[] = "FAIL!  : the reader of spec files did not come back\n";
    (void)!write(STDOUT_FILENO, message, sizeof message - 1);
    _exit(1);
}

/// readSpec() under a watchdog: a reader that hangs ends the test instead of blocking it.
std::expected<ProjectSpec, QList<SpecProblem>> readInTime(const QByteArray &bytes)
{
    (void)std::signal(SIGALRM, reportHang);
    alarm(mostSeconds);
    auto result = readSpec(bytes);
    alarm(0);
    return result;
}

QString folder()
{
    return QStringLiteral(GROUNDWORK_TESTS_DIR "/hostile/specs");
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

struct Expected
{
    int line = 0;
    int column = 0;
    QString field;
    QString piece;
};

QMap<QString, QList<Expected>> table()
{
    QMap<QString, QList<Expected>> rows;
    const QStringList lines =
        QString::fromUtf8(bytesOf(folder() + u"/../expected.tsv"_s)).split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : lines) {
        if (line.startsWith(u'#'))
            continue;
        const QStringList cells = line.split(u'\t');
        rows[cells.value(0)].append({.line = cells.value(1).toInt(),
                                     .column = cells.value(2).toInt(),
                                     .field = cells.value(3),
                                     .piece = cells.value(4)});
    }
    return rows;
}

QStringList files()
{
    QStringList names;
    for (QDirIterator it(folder(), QDir::Files, QDirIterator::Subdirectories); it.hasNext();)
        names.append(QDir(folder()).relativeFilePath(it.next()));
    names.sort();
    return names;
}

const QByteArray head = "groundwork: 1\nproject:\n  name: Churn model\n";

} // namespace

class TestHostileSpecs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tableNamesEveryFile();
    void isRefusedInItsPlace_data();
    void isRefusedInItsPlace();
    void largeFileComesBack_data();
    void largeFileComesBack();
    void randomBytesComeBack();
    void mutatedFilesComeBack();
};

void TestHostileSpecs::tableNamesEveryFile()
{
    const auto rows = table();
    QCOMPARE(QStringList(rows.keys()), files());
    QVERIFY(rows.size() >= 400);
    QSet<QString> classes;
    for (const QString &name : rows.keys())
        classes.insert(name.section(u'/', 0, 0));
    QVERIFY(classes.size() >= 25);
}

void TestHostileSpecs::isRefusedInItsPlace_data()
{
    QTest::addColumn<QString>("name");
    for (const QString &name : files())
        QTest::newRow(qPrintable(name)) << name;
}

void TestHostileSpecs::isRefusedInItsPlace()
{
    QFETCH(QString, name);
    const auto result = readInTime(bytesOf(folder() + u'/' + name));
    QVERIFY(!result);
    QStringList places;
    for (const SpecProblem &problem : result.error())
        places.append(problemLine(problem.field, problem));
    const QList<Expected> expected = table().value(name);
    QVERIFY2(!expected.isEmpty(), "not in the table");
    QStringList expectedPlaces;
    for (const Expected &row : expected) {
        QVERIFY2(row.piece.size() > 8, "the table has to say what is told");
        expectedPlaces.append(problemLine(
            row.field, {.line = row.line, .column = row.column, .field = row.field, .message = row.piece, .hint = {}}));
    }
    QCOMPARE(places.size(), expectedPlaces.size());
    for (qsizetype i = 0; i < places.size(); ++i)
        QVERIFY2(places[i].startsWith(expectedPlaces[i]),
                 qPrintable(places[i] + u"\n  is not  "_s + expectedPlaces[i]));
    for (const SpecProblem &problem : result.error()) {
        // What is shown is one harmless line.
        for (const QChar c : problem.message + problem.field + problem.hint)
            QVERIFY(c.unicode() >= 0x20 && (c.unicode() < 0x7f || c.unicode() >= 0xa0) && c.unicode() != 0x202e);
    }
}

void TestHostileSpecs::largeFileComesBack_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("piece"); // empty: it is acceptable
    const auto many = [](const char *text, qsizetype size = maximumSpecSize - 200) {
        return QByteArray(text).repeated(size / qsizetype(qstrlen(text)));
    };
    QTest::newRow("a byte too many") << QByteArray(head + QByteArray(maximumSpecSize + 1 - head.size(), '#'))
                                     << u"more than 64 kB"_s;
    QTest::newRow("just small enough") << QByteArray(head + QByteArray(maximumSpecSize - head.size(), '#'))
                                       << QString();
    QTest::newRow("50 MB") << QByteArray(50 * 1024 * 1024, 'x') << u"more than 64 kB"_s;
    QTest::newRow("commas") << many(",") << u"not YAML"_s;
    QTest::newRow("commas on lines") << many(",\n") << u"not YAML"_s;
    QTest::newRow("opening brackets") << many("[") << u"nested"_s;
    QTest::newRow("opening braces") << many("{") << u"nested"_s;
    QTest::newRow("pairs of brackets") << QByteArray(head + "x: [" + many("[],") + "]\n") << u"no key “x”"_s;
    QTest::newRow("closing brackets") << many("]") << u"never opened"_s;
    QTest::newRow("dashes") << many("- ") << u"nested"_s;
    QTest::newRow("dashes on lines") << many("-\n") << u"no keys"_s;
    QTest::newRow("question marks") << many("? ") << u"nested"_s;
    QTest::newRow("colons") << many(": ") << u"nested"_s;
    QTest::newRow("quotes") << many("\"") << u"YAML"_s;
    QTest::newRow("single quotes") << many("'") << u"no keys"_s;
    QTest::newRow("anchors") << QByteArray(head + "x: " + many("&a ")) << u"YAML"_s;
    QTest::newRow("anchored items") << QByteArray(head + "x: [" + many("&a b,") + "]\n") << u"“&”"_s;
    QTest::newRow("aliases") << QByteArray(head + "x: [" + many("*a,") + "]\n") << u"“*”"_s;
    QTest::newRow("tags") << QByteArray(head + "x: [" + many("!a b,") + "]\n") << u"“!”"_s;
    QTest::newRow("exclamation marks") << many("!") << u"e"_s;
    QTest::newRow("comments") << QByteArray(head + many("#\n")) << QString();
    QTest::newRow("empty lines") << QByteArray(head + many("\n")) << QString();
    QTest::newRow("carriage returns") << QByteArray(head + many("\r")) << QString();
    QTest::newRow("spaces") << QByteArray(head + many(" ")) << QString();
    QTest::newRow("tabs") << QByteArray(head + many("\t")) << u"tab"_s;
    QTest::newRow("one long word") << QByteArray(head + "  summary: " + many("a")) << QString();
    QTest::newRow("one long key") << QByteArray(head + many("a") + ": b\n") << u"where none can be"_s;
    QTest::newRow("escapes") << QByteArray(head + "  summary: \"" + many("\\u00e4") + "\"\n") << QString();
    QTest::newRow("escaped controls") << QByteArray(head + "  summary: \"" + many("\\0") + "\"\n") << u"control"_s;
    QTest::newRow("block text") << QByteArray(head + "problem:\n  users: |\n" + many("    a\n")) << QString();
    QTest::newRow("folded text") << QByteArray(head + "problem:\n  users: >\n" + many("    a\n\n")) << QString();
    QTest::newRow("documents") << many("--- a\n") << u"second document"_s;
    QTest::newRow("directives") << many("%TAG ! x\n") << u"YAML"_s;
    QTest::newRow("numbers") << QByteArray(head + "target: {budget_month: " + many("9") + "}\n") << u"not a number"_s;
    QTest::newRow("name") << QByteArray("groundwork: 1\nproject: {name: \"" + many("é") + "\"}\n")
                          << u"80 characters"_s;

    QByteArray keys = head;
    QByteArray sameKeys = head;
    QByteArray packages = head + "environment:\n  packages:\n";
    QByteArray channels = head + "environment:\n  channels:\n";
    QByteArray wrongPackages = packages;
    for (int i = 0; i < 6000; ++i) {
        const QByteArray number = QByteArray::number(i);
        keys += "k" + number + ": 1\n";
        sameKeys += "k: 1\n";
        if (i < 4000)
            packages += "    - p" + number + "\n";
        if (i < 2500)
            channels += "    - https://a.b/c" + number + "\n";
        if (i < 3000)
            wrongPackages += "    - -p " + number + "\n";
    }
    QTest::newRow("6,000 keys") << keys << u"no key"_s;
    QTest::newRow("6,000 times one key") << sameKeys << u"second time"_s;
    QTest::newRow("4,000 packages") << packages << QString();
    QTest::newRow("2,500 channels") << channels << QString();
    QTest::newRow("3,000 wrong packages") << wrongPackages << u"not a package"_s;
}

void TestHostileSpecs::largeFileComesBack()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, piece);
    const auto result = readInTime(bytes);
    if (piece.isEmpty()) {
        QVERIFY2(result, result ? "" : qPrintable(problemLine({}, result.error().first())));
        return;
    }
    QVERIFY(!result);
    QVERIFY(result.error().size() <= 201);
    bool said = false;
    for (const SpecProblem &problem : result.error()) {
        said = said || problem.message.contains(piece);
        QVERIFY(problem.message.size() < 300);
        QVERIFY(problem.line >= 1 && problem.column >= 1);
    }
    QVERIFY2(said, qPrintable(problemLine({}, result.error().first())));
}

void TestHostileSpecs::randomBytesComeBack()
{
    QRandomGenerator random(20260901);
    static const QByteArrayList pieces{"&a ",    "*a ",       "!",
                                       "!!str ", "[",         "]",
                                       "{",      "}",         ",",
                                       ": ",     ":",         "- ",
                                       "-",      "? ",        "\n",
                                       "\n  ",   "|",         "|-",
                                       ">",      "'",         "\"",
                                       "\\",     "a",         "b: ",
                                       "1",      "~",         "#",
                                       "---\n",  "@",         "`",
                                       "\t",     " ",         "\xc3\xa9",
                                       "%",      "...\n",     "<<: ",
                                       "name: ", "project: ", "groundwork: 1\n",
                                       "\r",     "\xff",      QByteArray(1, '\0')};
    for (int i = 0; i < 20000; ++i) {
        QByteArray bytes = random.bounded(2) == 0 ? QByteArray() : head;
        for (int k = random.bounded(16); k > 0; --k)
            bytes += pieces[random.bounded(int(pieces.size()))];
        const auto result = readInTime(bytes);
        QVERIFY(result || !result.error().isEmpty());
    }
}

void TestHostileSpecs::mutatedFilesComeBack()
{
    QRandomGenerator random(20260902);
    const QByteArray whole = bytesOf(QStringLiteral(GROUNDWORK_TESTS_DIR "/spec/every-key.groundwork.yaml"));
    QVERIFY(readSpec(whole));
    for (qsizetype length = 0; length < whole.size(); length += 7) {
        const auto result = readInTime(whole.first(length));
        QVERIFY(result || !result.error().isEmpty());
    }
    static const QByteArray signs = "&*!|>'\"%@`[]{},:-?#\n \t\\0a~";
    for (int i = 0; i < 2000; ++i) {
        QByteArray bytes = whole;
        for (int k = 1 + random.bounded(3); k > 0; --k) {
            const qsizetype at = random.bounded(int(bytes.size()));
            const char sign = signs[random.bounded(int(signs.size()))];
            if (random.bounded(2) == 0)
                bytes[at] = sign;
            else
                bytes.insert(at, sign);
        }
        const auto result = readInTime(bytes);
        QVERIFY(result || !result.error().isEmpty());
        if (result)
            QCOMPARE(readSpec(writeSpec(*result)), result);
    }
}

QTEST_APPLESS_MAIN(TestHostileSpecs)
#include "tst_hostilespecs.moc"
