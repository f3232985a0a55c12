// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "generator/managers/condacache.h"
#include "support/memorysystem.h"

#include <QTest>

using namespace groundwork;

namespace {

const QString cache = QStringLiteral("/home/person/.conda/pkgs");
const auto manifest = R"({"paths": [{"_path": "lib/x.so", "size_in_bytes": 4, "path_type": "hardlink"},
                                    {"_path": "lib/link", "size_in_bytes": 4, "path_type": "softlink"}]})";

/// A package in every state in which conda can leave it.
class Cache
{
public:
    void add(const QString &path, const QByteArray &bytes) { system.addFile(cache + u'/' + path, bytes); }
    void addArchive(const QString &name, const QString &ending = QStringLiteral(".conda"))
    {
        add(name + ending, "archive");
    }
    void addInfo(const QString &name)
    {
        add(name + QStringLiteral("/info/index.json"), R"({"name": "x"})");
        add(name + QStringLiteral("/info/paths.json"), manifest);
    }
    void addFiles(const QString &name)
    {
        add(name + QStringLiteral("/lib/x.so"), "four");
        system.addLink(cache + u'/' + name + QStringLiteral("/lib/link"), QStringLiteral("x.so"));
    }
    [[nodiscard]] bool has(const QString &name) const
    {
        return system.status(AbsolutePath::known(cache + u'/' + name)).value().has_value();
    }
    void clear(qint64 sinceNs = 0) { removeHalfExtracted(system, AbsolutePath::known(cache), sinceNs); }

    MemorySystem system;
};

} // namespace

class tst_CondaCache : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void halfExtractedGoes_data();
    void halfExtractedGoes();
    void wholeStays();
    void oldFormatIsJudgedByItsList();
    void withoutAnArchiveNothingGoes();
    void whatStoodThereBeforeStays();
    void linksStay();
    void noFolder();
};

void tst_CondaCache::halfExtractedGoes_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("no index") << QStringLiteral("info/about.json") << QByteArray("{}");
    QTest::newRow("index cut short") << QStringLiteral("info/index.json") << QByteArray(R"({"name": )");
    QTest::newRow("no manifest") << QStringLiteral("info/index.json") << QByteArray(R"({"name": "x"})");
    QTest::newRow("manifest alone") << QStringLiteral("info/paths.json") << QByteArray(manifest);
}

void tst_CondaCache::halfExtractedGoes()
{
    QFETCH(QString, file);
    QFETCH(QByteArray, bytes);
    Cache packages;
    packages.addArchive(QStringLiteral("x-1-0"));
    packages.add(QStringLiteral("x-1-0/") + file, bytes);
    packages.clear();
    QVERIFY(!packages.has(QStringLiteral("x-1-0")));
    QVERIFY(packages.has(QStringLiteral("x-1-0.conda")));
}

void tst_CondaCache::wholeStays()
{
    Cache packages;
    for (const auto *name : {u"whole-1-0", u"short-1-0", u"lacking-1-0"}) {
        const QString text = QString::fromUtf16(name);
        packages.addArchive(text);
        packages.addInfo(text);
    }
    packages.addFiles(QStringLiteral("whole-1-0"));
    packages.addFiles(QStringLiteral("short-1-0"));
    packages.add(QStringLiteral("short-1-0/lib/x.so"), "fou");
    packages.clear();
    QVERIFY(packages.has(QStringLiteral("whole-1-0/lib/x.so")));
    QVERIFY(!packages.has(QStringLiteral("short-1-0")));
    QVERIFY(!packages.has(QStringLiteral("lacking-1-0")));
}

void tst_CondaCache::oldFormatIsJudgedByItsList()
{
    Cache packages;
    for (const auto *name : {u"old-1-0", u"half-1-0"}) {
        const QString text = QString::fromUtf16(name);
        packages.addArchive(text, QStringLiteral(".tar.bz2"));
        packages.add(text + QStringLiteral("/info/index.json"), R"({"name": "x"})");
        packages.add(text + QStringLiteral("/info/files"), "lib/x.so\n");
    }
    packages.addFiles(QStringLiteral("old-1-0"));
    packages.clear();
    QVERIFY(packages.has(QStringLiteral("old-1-0/lib/x.so")));
    QVERIFY(!packages.has(QStringLiteral("half-1-0")));
    QVERIFY(packages.has(QStringLiteral("half-1-0.tar.bz2")));
}

void tst_CondaCache::withoutAnArchiveNothingGoes()
{
    Cache packages;
    packages.add(QStringLiteral("my-own-notes/text"), "mine");
    packages.add(QStringLiteral("x-1-0/lib/x.so"), "four");
    packages.clear();
    QVERIFY(packages.has(QStringLiteral("my-own-notes/text")));
    QVERIFY(packages.has(QStringLiteral("x-1-0/lib/x.so")));
}

void tst_CondaCache::whatStoodThereBeforeStays()
{
    Cache packages;
    packages.addArchive(QStringLiteral("before-1-0"));
    packages.add(QStringLiteral("before-1-0/lib/x.so"), "four");
    packages.add(QStringLiteral("note"), {});
    const qint64 since =
        packages.system.status(AbsolutePath::known(cache + QStringLiteral("/note"))).value()->modifiedNs;
    packages.addArchive(QStringLiteral("after-1-0"));
    packages.add(QStringLiteral("after-1-0/lib/x.so"), "four");
    packages.clear(since);
    QVERIFY(packages.has(QStringLiteral("before-1-0/lib/x.so")));
    QVERIFY(!packages.has(QStringLiteral("after-1-0")));
}

void tst_CondaCache::linksStay()
{
    Cache packages;
    packages.system.addDirectory(QStringLiteral("/home/person/data"));
    packages.addArchive(QStringLiteral("x-1-0"));
    packages.system.addLink(cache + QStringLiteral("/x-1-0"), QStringLiteral("/home/person/data"));
    packages.clear();
    QVERIFY(packages.has(QStringLiteral("x-1-0")));
}

void tst_CondaCache::noFolder()
{
    MemorySystem system;
    removeHalfExtracted(system, AbsolutePath::known(cache), 0);
    QCOMPARE(system.traffic(), QStringList());
}

QTEST_APPLESS_MAIN(tst_CondaCache)
#include "tst_condacache.moc"
