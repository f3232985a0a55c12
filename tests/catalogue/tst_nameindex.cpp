// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "catalogue/nameindex.h"

#include <QRandomGenerator>
#include <QTest>

using namespace groundwork;
using namespace Qt::Literals::StringLiterals;

namespace {

const QList<QByteArray> names{"numpy",        "numpydoc", "pandas", "pandas-stubs", "scikit-image",
                              "scikit-learn", "scipy",    "torch",  "torchvision"};

/// What the text finds, as "name=match" with the match as its number.
QByteArrayList found(QByteArrayView text, qsizetype most = 100)
{
    const QByteArray block = NameIndex::blockOf(names);
    const auto index = NameIndex::open(block);
    QByteArrayList all;
    for (const NameHit &hit : index->search(text, most))
        all.append(index->name(hit.index).toByteArray() + '=' + QByteArray::number(static_cast<int>(hit.match)));
    return all;
}

} // namespace

class tst_NameIndex : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answers_data();
    void answers();
    void isCutToTheBest();
    void findsWhatALookAtEveryNameFinds();
    void oneEdit_data();
    void oneEdit();
    void foldsWhatIsTyped();
    void refusesWhatIsNoBlock();
};

void tst_NameIndex::answers_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArrayList>("expected");
    QTest::newRow("exact, then prefix") << QByteArray("torch") << QByteArrayList{"torch=0", "torchvision=1"};
    QTest::newRow("shorter first") << QByteArray("num") << QByteArrayList{"numpy=1", "numpydoc=1"};
    QTest::newRow("word start before inside") << QByteArray("im") << QByteArrayList{"scikit-image=2"};
    QTest::newRow("inside") << QByteArray("vision") << QByteArrayList{"torchvision=3"};
    QTest::newRow("a letter too few") << QByteArray("nmpy") << QByteArrayList{"numpy=4"};
    QTest::newRow("a letter too many") << QByteArray("pandass") << QByteArrayList{"pandas=4"};
    QTest::newRow("another letter") << QByteArray("scikit-laarn") << QByteArrayList{"scikit-learn=4"};
    QTest::newRow("two exchanged") << QByteArray("padnas") << QByteArrayList{"pandas=4"};
    QTest::newRow("two edits") << QByteArray("pdnass") << QByteArrayList{};
    QTest::newRow("too short for a typo") << QByteArray("xy") << QByteArrayList{};
    QTest::newRow("nothing") << QByteArray() << QByteArrayList{};
    QTest::newRow("over the end of a name") << QByteArray("numpy\nnumpydoc") << QByteArrayList{};
}

void tst_NameIndex::answers()
{
    QFETCH(const QByteArray, text);
    QTEST(found(text), "expected");
}

void tst_NameIndex::isCutToTheBest()
{
    QCOMPARE(found("sci", 2), (QByteArrayList{"scipy=1", "scikit-image=1"}));
    QCOMPARE(found("sci", 0), QByteArrayList());
}

void tst_NameIndex::findsWhatALookAtEveryNameFinds()
{
    QRandomGenerator random(20261125);
    const auto word = [&random](int longest) {
        QByteArray text;
        for (int length = random.bounded(1, longest + 1); text.size() < length;)
            text += "abc-"[random.bounded(4)];
        return text;
    };
    for (int round = 0; round < 300; ++round) {
        QList<QByteArray> some;
        for (int count = random.bounded(1, 60); some.size() < count;)
            some.append(word(7));
        std::ranges::sort(some);
        some.erase(std::unique(some.begin(), some.end()), some.end());
        const QByteArray block = NameIndex::blockOf(some);
        const auto index = NameIndex::open(block);
        QVERIFY(index);
        const QByteArray text = word(4);
        QMap<QByteArray, NameMatch> expected;
        for (const QByteArray &name : std::as_const(some)) {
            if (name == text)
                expected.insert(name, NameMatch::Exact);
            else if (name.startsWith(text))
                expected.insert(name, NameMatch::Prefix);
            else if (name.contains('-' + text))
                expected.insert(name, NameMatch::WordStart);
            else if (name.contains(text))
                expected.insert(name, NameMatch::Contains);
            else if (text.size() >= 3 && isOneEditApart(text, name))
                expected.insert(name, NameMatch::Typo);
            QCOMPARE(index->find(name), some.indexOf(name));
        }
        QMap<QByteArray, NameMatch> found;
        NameMatch last = NameMatch::Exact;
        for (const NameHit &hit : index->search(text, 1000)) {
            found.insert(index->name(hit.index).toByteArray(), hit.match);
            QVERIFY(hit.match >= last);
            last = hit.match;
        }
        QCOMPARE(found, expected);
    }
}

void tst_NameIndex::oneEdit_data()
{
    QTest::addColumn<QByteArray>("one");
    QTest::addColumn<QByteArray>("other");
    QTest::addColumn<bool>("expected");
    QTest::newRow("the same") << QByteArray("abc") << QByteArray("abc") << false;
    QTest::newRow("more at the end") << QByteArray("abc") << QByteArray("abcd") << true;
    QTest::newRow("more at the beginning") << QByteArray("abc") << QByteArray("xabc") << true;
    QTest::newRow("other at the end") << QByteArray("abc") << QByteArray("abd") << true;
    QTest::newRow("exchanged at the end") << QByteArray("abc") << QByteArray("acb") << true;
    QTest::newRow("exchanged, not neighbours") << QByteArray("abc") << QByteArray("cba") << false;
    QTest::newRow("two more") << QByteArray("abc") << QByteArray("abcde") << false;
    QTest::newRow("nothing and a letter") << QByteArray() << QByteArray("a") << true;
}

void tst_NameIndex::oneEdit()
{
    QFETCH(const QByteArray, one);
    QFETCH(const QByteArray, other);
    QTEST(isOneEditApart(one, other), "expected");
    QTEST(isOneEditApart(other, one), "expected");
}

void tst_NameIndex::foldsWhatIsTyped()
{
    QCOMPARE(NameIndex::folded(u"  Scikit_Learn "_s), QByteArray("scikit-learn"));
    QCOMPARE(NameIndex::folded(u"gradient   boosting"_s), QByteArray("gradient-boosting"));
    QCOMPARE(NameIndex::folded(u"ruamel.yaml\n"_s), QByteArray("ruamel-yaml"));
}

void tst_NameIndex::refusesWhatIsNoBlock()
{
    const QByteArray block = NameIndex::blockOf(names);
    QVERIFY(NameIndex::open(block));
    QVERIFY(NameIndex::open(NameIndex::blockOf({})));
    for (qsizetype size = 0; size < block.size(); ++size)
        QVERIFY(!NameIndex::open(QByteArrayView(block).first(size)));
    // Whatever byte is changed: refused, or searched without a step outside of it.
    for (qsizetype at = 0; at < block.size(); ++at) {
        QByteArray changed = block;
        changed[at] = static_cast<char>(changed[at] ^ 0x55);
        if (const auto index = NameIndex::open(changed)) {
            for (const QByteArrayView text : {QByteArrayView("num"), QByteArrayView("padnas"), QByteArrayView("-")})
                QVERIFY(index->search(text, 1000).size() <= names.size());
        }
    }
}

QTEST_APPLESS_MAIN(tst_NameIndex)
#include "tst_nameindex.moc"
