// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "machine/packagecaches.h"
#include "machine/samplemachine.h"

#include <QTest>

using namespace groundwork;

namespace {

using Kind = PackageCacheFile::Kind;

/// One entry of the list at the end of a zip archive.
QByteArray zipEntry(const QByteArray &name)
{
    QByteArray entry("PK\1\2");
    entry.append(42, '\0');
    entry[28] = static_cast<char>(name.size());
    return entry + name;
}

} // namespace

/// Where the tools remember packages, and what can be told from these files.
class tst_PackageCaches : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsTheCachesOfEveryTool();
    void takesThePlacesThatThePersonSaid();
    void knowsAWholeIndexByItsName_data();
    void knowsAWholeIndexByItsName();
    void findsNothingWhereNothingIs();
    void namesOfWheels_data();
    void namesOfWheels();
    void wheelsByTheirEnd_data();
    void wheelsByTheirEnd();
    void versionsOfAPage();
};

void tst_PackageCaches::findsTheCachesOfEveryTool()
{
    MemorySystem system;
    system.addFile(u"/home/person/.conda/pkgs/cache/4a1b8eb6.json"_s, "{}");
    system.addFile(u"/home/person/.conda/pkgs/cache/4a1b8eb6.info.json"_s, "{}");
    system.addFile(u"/home/person/.conda/pkgs/cache/4a1b8eb6.solv"_s, "x");
    system.addFile(u"/home/person/.cache/uv/simple-v28/pypi/scikit-learn.rkyv"_s, "x");
    system.addFile(u"/home/person/.cache/uv/simple-v28/index/e2d8/our-tool.rkyv"_s, "x");
    system.addFile(u"/home/person/.cache/uv/wheels-v8/pypi/numpy/x"_s, "x");
    system.addFile(u"/home/person/.cache/pip/http-v2/0/a/b/c/d/0abcd"_s, "x");
    system.addFile(u"/home/person/.cache/pip/http-v2/0/a/b/c/d/0abcd.body"_s, "x");
    system.addFile(u"/home/person/.cache/pip/wheels/0/a/b/c/sgmllib3k-1.0.0-py3-none-any.whl"_s, "x");
    MachineFacts facts;
    facts.home = AbsolutePath::known(u"/home/person"_s);
    QStringList found;
    for (const PackageCacheFile &file : packageCaches(system, facts, surroundings()))
        found.append(QString::number(static_cast<int>(file.kind)) + u' ' + file.path.fileName() + u' ' + file.package);
    QCOMPARE(found,
             (QStringList{u"0 4a1b8eb6.json "_s, u"1 scikit-learn.rkyv scikit-learn"_s, u"1 our-tool.rkyv our-tool"_s,
                          u"2 0abcd "_s, u"2 0abcd.body "_s, u"3 sgmllib3k-1.0.0-py3-none-any.whl "_s}));
}

void tst_PackageCaches::takesThePlacesThatThePersonSaid()
{
    MemorySystem system;
    system.addFile(u"/home/person/.condarc"_s, "pkgs_dirs:\n  - /data/pkgs\n");
    for (const auto &folder : {u"/data/pkgs"_s, u"/other/pkgs"_s, u"/opt/conda/pkgs"_s})
        system.addFile(folder + u"/cache/00000000.json"_s, "{}");
    system.addFile(u"/data/uv/simple-v28/pypi/numpy.rkyv"_s, "x");
    MachineFacts facts;
    facts.home = AbsolutePath::known(u"/home/person"_s);
    facts.tools = {
        {u"conda"_s, {}, AbsolutePath::known(u"/opt/conda/bin/conda"_s), AbsolutePath::known(u"/opt/conda"_s)}};
    facts.toolEnvironment.insert(u"UV_CACHE_DIR"_s, u"/data/uv"_s);
    QProcessEnvironment environment = surroundings();
    environment.insert(u"CONDA_PKGS_DIRS"_s, u"/other/pkgs"_s);
    QStringList found;
    for (const PackageCacheFile &file : packageCaches(system, facts, environment))
        found.append(file.path.toString());
    QCOMPARE(found, (QStringList{u"/other/pkgs/cache/00000000.json"_s, u"/data/pkgs/cache/00000000.json"_s,
                                 u"/opt/conda/pkgs/cache/00000000.json"_s, u"/data/uv/simple-v28/pypi/numpy.rkyv"_s}));
}

void tst_PackageCaches::knowsAWholeIndexByItsName_data()
{
    QTest::addColumn<QString>("stem");
    QTest::addColumn<QByteArray>("notes");
    QTest::addColumn<QString>("channel");
    // The first 8 digits of the MD5 of the address with a slash, as conda names the file.
    const QByteArray address = R"({"url": "https://conda.example/conda-forge/linux-64"})";
    QTest::newRow("all of it") << u"83c95bac"_s << address << u"https://conda.example/conda-forge/linux-64"_s;
    QTest::newRow("a shorter index") << u"00000000"_s << address << QString();
    QTest::newRow("no notes") << u"83c95bac"_s << QByteArray() << QString();
    QTest::newRow("notes that are no JSON") << u"83c95bac"_s << QByteArray("{") << QString();
}

void tst_PackageCaches::knowsAWholeIndexByItsName()
{
    QFETCH(const QString, stem);
    QFETCH(const QByteArray, notes);
    MemorySystem system;
    const QString file = u"/home/person/.conda/pkgs/cache/"_s + stem;
    system.addFile(file + u".json"_s, "{}");
    if (!notes.isEmpty())
        system.addFile(file + u".info.json"_s, notes);
    MachineFacts facts;
    facts.home = AbsolutePath::known(u"/home/person"_s);
    const auto files = packageCaches(system, facts, surroundings());
    QCOMPARE(files.size(), 1);
    QTEST(files.first().channel, "channel");
}

void tst_PackageCaches::findsNothingWhereNothingIs()
{
    QCOMPARE(packageCaches(MemorySystem(), MachineFacts(), QProcessEnvironment()), QList<PackageCacheFile>());
}

void tst_PackageCaches::namesOfWheels_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("version");
    QTest::newRow("plain") << u"numpy-2.3.4-cp312-cp312-manylinux_2_27_x86_64.manylinux_2_28_x86_64.whl"_s << u"numpy"_s
                           << u"2.3.4"_s;
    QTest::newRow("with a build") << u"Scikit_Learn-1.7.2-1-cp312-cp312-linux_x86_64.whl"_s << u"scikit-learn"_s
                                  << u"1.7.2"_s;
    QTest::newRow("with a local part") << u"torch-2.8.0+cu128-cp312-cp312-linux_x86_64.whl"_s << u"torch"_s
                                       << u"2.8.0+cu128"_s;
    QTest::newRow("no wheel") << u"numpy-2.3.4.tar.gz"_s << QString() << QString();
    QTest::newRow("a path") << u"../a-1-py3-none-any.whl"_s << QString() << QString();
}

void tst_PackageCaches::namesOfWheels()
{
    QFETCH(const QString, file);
    QTEST(wheelNamed(file).value_or(NamedVersion()).name, "name");
    QTEST(wheelNamed(file).value_or(NamedVersion()).version, "version");
}

void tst_PackageCaches::wheelsByTheirEnd_data()
{
    QTest::addColumn<QByteArray>("end");
    QTest::addColumn<QString>("name");
    QTest::newRow("a wheel") << "…bytes…" + zipEntry("numpy/core.py") + zipEntry("numpy-2.3.4.dist-info/RECORD") +
                                    "PK\5\6"
                             << u"numpy 2.3.4"_s;
    QTest::newRow("another zip archive") << zipEntry("a.txt") + zipEntry("b-1.dist-info/METADATA") << QString();
    QTest::newRow("cut off") << zipEntry("numpy-2.3.4.dist-info/RECORD").first(50) << QString();
    QTest::newRow("a page") << QByteArray("<html>numpy-2.3.4.dist-info/RECORD</html>") << QString();
    QTest::newRow("nothing") << QByteArray() << QString();
}

void tst_PackageCaches::wheelsByTheirEnd()
{
    QFETCH(const QByteArray, end);
    const auto wheel = wheelAtEnd(end);
    QTEST(wheel ? wheel->name + u' ' + wheel->version : QString(), "name");
}

void tst_PackageCaches::versionsOfAPage()
{
    const QByteArray page("\1\2https://files.example/ab/scikit_learn-1.7.2-cp312-cp312-linux_x86_64.whl\xff"
                          "https://files.example/cd/scikit-learn-1.6.0.tar.gz\3/scikit_learn-1.7.2-cp313-cp313-any.whl"
                          "/other-9.9-py3-none-any.whl");
    QCOMPARE(versionsInUvPage(page, u"scikit-learn"_s), (QStringList{u"1.7.2"_s, u"1.6.0"_s}));
    QCOMPARE(versionsInUvPage({}, u"scikit-learn"_s), QStringList());
}

QTEST_APPLESS_MAIN(tst_PackageCaches)
#include "tst_packagecaches.moc"
