// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "base/paths.h"

#include <QTest>

using namespace groundwork;
using namespace Qt::StringLiterals;

class TestPaths : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void absoluteIsCleaned_data();
    void absoluteIsCleaned();
    void absoluteRefuses_data();
    void absoluteRefuses();
    void knowsItsParts();
    void isBelowItsFolderOnly();
    void projectPathKeeps_data();
    void projectPathKeeps();
    void projectPathRefuses_data();
    void projectPathRefuses();
};

void TestPaths::absoluteIsCleaned_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("clean");
    QTest::newRow("plain") << u"/home/ada/x"_s << u"/home/ada/x"_s;
    QTest::newRow("root") << u"/"_s << u"/"_s;
    QTest::newRow("slash at the end") << u"/home/ada/"_s << u"/home/ada"_s;
    QTest::newRow("double slash") << u"/home//ada"_s << u"/home/ada"_s;
    QTest::newRow("dots") << u"/home/./ada/../bob"_s << u"/home/bob"_s;
    QTest::newRow("above the root") << u"/.."_s << u"/"_s;
    QTest::newRow("blanks and scripts") << u"/tmp/Käse 東京"_s << u"/tmp/Käse 東京"_s;
}

void TestPaths::absoluteIsCleaned()
{
    QFETCH(const QString, path);
    const auto result = AbsolutePath::from(path);
    QVERIFY(result);
    QTEST(result->toString(), "clean");
    QCOMPARE(QString::fromUtf8(result->toBytes()), result->toString());
}

void TestPaths::absoluteRefuses_data()
{
    QTest::addColumn<QString>("path");
    QTest::newRow("empty") << QString();
    QTest::newRow("relative") << u"home/ada"_s;
    QTest::newRow("dot") << u"."_s;
    QTest::newRow("home sign") << u"~/x"_s;
    QTest::newRow("NUL") << u"/tmp/a"_s + QChar::Null + u"b"_s;
    QTest::newRow("inside the program") << u":/icons/x.png"_s;
    QTest::newRow("lost bytes") << QString::fromUtf8("/tmp/caf\xe9");
    QTest::newRow("half a character") << u"/tmp/"_s + QChar(0xd800);
}

void TestPaths::absoluteRefuses()
{
    QFETCH(const QString, path);
    const auto result = AbsolutePath::from(path);
    QVERIFY(!result);
    QVERIFY(!result.error().message.isEmpty());
    QVERIFY(!result.error().hint.isEmpty());
}

void TestPaths::knowsItsParts()
{
    const auto path = AbsolutePath::known(u"/home/ada"_s);
    QCOMPARE(path.fileName(), u"ada"_s);
    QCOMPARE(path.parent().toString(), u"/home"_s);
    QCOMPARE(path.parent().parent().toString(), u"/"_s);
    QCOMPARE(path.parent().parent().parent().toString(), u"/"_s);
    QCOMPARE(path.child(u"a/b"_s).toString(), u"/home/ada/a/b"_s);
    QCOMPARE(AbsolutePath::known(u"/"_s).child(u"etc"_s).toString(), u"/etc"_s);
    QVERIFY(AbsolutePath().child(u"etc"_s).isEmpty());
    QVERIFY(AbsolutePath().isEmpty());
}

void TestPaths::isBelowItsFolderOnly()
{
    const auto path = AbsolutePath::known(u"/home/ada"_s);
    QVERIFY(path.isBelow(AbsolutePath::known(u"/home"_s)));
    QVERIFY(path.isBelow(AbsolutePath::known(u"/"_s)));
    QVERIFY(!path.isBelow(path));
    QVERIFY(!AbsolutePath::known(u"/home/adam"_s).isBelow(path));
    QVERIFY(!AbsolutePath::known(u"/"_s).isBelow(AbsolutePath::known(u"/"_s)));
    QVERIFY(!path.isBelow(AbsolutePath()));
    QVERIFY(AbsolutePath::known(u"/a"_s) < AbsolutePath::known(u"/b"_s));
}

void TestPaths::projectPathKeeps_data()
{
    QTest::addColumn<QString>("path");
    QTest::newRow("file") << u"README.md"_s;
    QTest::newRow("below") << u"src/churn/__init__.py"_s;
    QTest::newRow("hidden") << u".groundwork/state.json"_s;
    QTest::newRow("begins like git") << u".gitignore"_s;
    QTest::newRow("scripts") << u"docs/Überblick 東京.md"_s;
}

void TestPaths::projectPathKeeps()
{
    QFETCH(const QString, path);
    const auto result = ProjectPath::from(path);
    QVERIFY(result);
    QCOMPARE(result->toString(), path);
    QCOMPARE(result->in(AbsolutePath::known(u"/p"_s)).toString(), u"/p/"_s + path);
}

void TestPaths::projectPathRefuses_data()
{
    QTest::addColumn<QString>("path");
    QTest::newRow("empty") << QString();
    QTest::newRow("absolute") << u"/etc/passwd"_s;
    QTest::newRow("above") << u"../x"_s;
    QTest::newRow("above, inside") << u"a/../../x"_s;
    QTest::newRow("dot") << u"./x"_s;
    QTest::newRow("double slash") << u"a//b"_s;
    QTest::newRow("slash at the end") << u"a/"_s;
    QTest::newRow("repository") << u".git/hooks/pre-commit"_s;
    QTest::newRow("repository, other case") << u"a/.GIT/config"_s;
    QTest::newRow("NUL") << u"a"_s + QChar::Null;
}

void TestPaths::projectPathRefuses()
{
    QFETCH(const QString, path);
    QVERIFY(!ProjectPath::from(path));
}

QTEST_APPLESS_MAIN(TestPaths)
#include "tst_paths.moc"
