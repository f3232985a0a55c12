// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "base/canceltoken.h"
#include "base/plaintext.h"

#include <QTest>

#include <thread>

using namespace groundwork;
using namespace Qt::StringLiterals;

class TestPlainText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void lineIsHarmless_data();
    void lineIsHarmless();
    void longLineIsCut();
    void textKeepsTheEnd();
    void cutsLeaveNoHalfSecret();
    void cancelReachesEveryCopy();
};

void TestPlainText::lineIsHarmless_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("line");
    QTest::newRow("plain") << QByteArray("Collecting numpy") << u"Collecting numpy"_s;
    QTest::newRow("tab stays") << QByteArray("a\tb") << u"a\tb"_s;
    QTest::newRow("colour") << QByteArray("\x1b[1;31merror\x1b[0m") << u"error"_s;
    QTest::newRow("window title") << QByteArray("\x1b]0;owned\x07text") << u"text"_s;
    QTest::newRow("bell and backspace") << QByteArray("a\x07\x08"
                                                      "b")
                                        << u"ab"_s;
    QTest::newRow("C1 control") << QByteArray("a\xc2\x9b"
                                              "31mb")
                                << u"a31mb"_s;
    QTest::newRow("right-to-left override") << QByteArray("a\xe2\x80\xae"
                                                          "b")
                                            << u"ab"_s;
    QTest::newRow("isolate") << QByteArray("a\xe2\x81\xa6"
                                           "b")
                             << u"ab"_s;
    QTest::newRow("bad UTF-8") << QByteArray("caf\xe9") << u"caf\ufffd"_s;
    QTest::newRow("password in an address")
        << QByteArray("GET https://ada:s3cret@example.org/x") << u"GET https://***@example.org/x"_s;
    QTest::newRow("conda token") << QByteArray("https://example.org/t/ab-12/main")
                                 << u"https://example.org/t/***/main"_s;
    QTest::newRow("a token at the end") << QByteArray("https://example.org/t/ab-12") << u"https://example.org/t/***"_s;
    QTest::newRow("a folder called t") << QByteArray("at /srv/t/team/x, line 1") << u"at /srv/t/team/x, line 1"_s;
    QTest::newRow("a folder called t in an address") << QByteArray("file:///srv/t/team/x") << u"file:///srv/t/team/x"_s;
    QTest::newRow("at sign in a password")
        << QByteArray("GET https://ada:p@ss@example.org/x") << u"GET https://***@example.org/x"_s;
    QTest::newRow("slash in a password") << QByteArray("GET https://ada:p/ss@example.org/x")
                                         << u"GET https://***@example.org/x"_s;
    QTest::newRow("two addresses") << QByteArray("https://a:b@one.example/x,https://c:d@two.example/y")
                                   << u"https://***@one.example/x,https://***@two.example/y"_s;
    QTest::newRow("a port is no password")
        << QByteArray("https://example.org:8443/a@b") << u"https://example.org:8443/a@b"_s;
    QTest::newRow("secret in JSON") << QByteArray(R"({"token": "abc", "name": "x"})")
                                    << uR"({"token": ***, "name": "x"})"_s;
    QTest::newRow("secret in Python") << QByteArray("{'password': 'a b', 'x': 1}") << u"{'password': ***, 'x': 1}"_s;
    QTest::newRow("header") << QByteArray("Authorization: Bearer abc.def") << u"Authorization: Bearer ***"_s;
    QTest::newRow("header in Python") << QByteArray("{'Authorization': 'Basic YWRh', 'x': 1}")
                                      << u"{'Authorization': 'Basic ***', 'x': 1}"_s;
    QTest::newRow("header without a kind") << QByteArray("authorization: abc") << u"authorization: ***"_s;
    QTest::newRow("bearer alone") << QByteArray("sent Bearer abcdefghijklmnopq here") << u"sent Bearer *** here"_s;
    QTest::newRow("token of PyPI") << QByteArray("use pypi-AgEIcHlwaS5vcmcCJ now") << u"use *** now"_s;
    QTest::newRow("package called pypi") << QByteArray("Collecting pypi-attestations-tool 0.0.27")
                                         << u"Collecting pypi-attestations-tool 0.0.27"_s;
    QTest::newRow("named secret") << QByteArray("API_KEY=abcdef next") << u"API_KEY=*** next"_s;
    QTest::newRow("known token") << QByteArray("use ghp_ABCDEFGHIJKLMNOPQRST now") << u"use *** now"_s;
    QTest::newRow("an address without secrets")
        << QByteArray("https://example.org/a@b") << u"https://example.org/a@b"_s;
}

void TestPlainText::lineIsHarmless()
{
    QFETCH(const QByteArray, bytes);
    QTEST(plainLine(bytes), "line");
}

void TestPlainText::longLineIsCut()
{
    const QByteArray gigantic(10 * 1024 * 1024, 'x');
    QCOMPARE(plainLine(gigantic).size(), 2000);
    QCOMPARE(plainLine(gigantic, 10), QString(10, u'x'));
}

void TestPlainText::textKeepsTheEnd()
{
    const QByteArray bytes = QByteArray("noise\n").repeated(10'000) + "\n\n  \nthe reason\n";
    const QString text = plainText(bytes, 100);
    QVERIFY(text.endsWith(u"the reason"));
    QVERIFY(text.size() <= 100);
    QCOMPARE(plainText("a\n\nb\n"), u"a\nb"_s);
}

void TestPlainText::cutsLeaveNoHalfSecret()
{
    const QByteArray end = "s3cret@example.org/x\nthe reason";
    // The cut falls behind "https://ada:".
    const QByteArray text = "GET https://ada:" + end.rightJustified(400, 'p');
    QCOMPARE(plainText(text, 100), u"the reason"_s);
    QCOMPARE(plainText(QByteArray(500, 's') + " the reason", 100), u"the reason"_s);
    QCOMPARE(plainText(QByteArray(500, 's'), 100), QString());
    // Colours take room that is not shown.
    const QByteArray colours = QByteArray("\x1b[0m").repeated(10);
    QCOMPARE(plainLine("a " + colours + "https://ada:s3cretlongword@example.org", 16), u"a"_s);
}

void TestPlainText::cancelReachesEveryCopy()
{
    const CancelToken token;
    const CancelToken copy = token;
    QVERIFY(!copy.isCancelled());
    std::jthread([token] { token.cancel(); }).join();
    QVERIFY(copy.isCancelled());
    QVERIFY(!CancelToken().isCancelled());
}

QTEST_APPLESS_MAIN(TestPlainText)
#include "tst_plaintext.moc"
