// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "machine/pipsettings.h"
#include "support/memorysystem.h"

#include <QTest>

using namespace groundwork;
using namespace Qt::StringLiterals;

class tst_PipSettings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takenOver_data();
    void takenOver();
    void variablesWithoutAnIndex_data();
    void variablesWithoutAnIndex();
    void filesInPipsOrder();
    void noFileCounts();
    void packageFolders_data();
    void packageFolders();
    void packageFoldersOfTheEnvironment();
};

using Variables = QMap<QString, QString>;

void tst_PipSettings::takenOver_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<Variables>("variables");
    QTest::newRow("an index") << QByteArray("[global]\nindex-url = https://index.example/simple\n")
                              << Variables{{u"PIP_INDEX_URL"_s, u"https://index.example/simple"_s}};
    QTest::newRow("the way out") << QByteArray("[global]\nproxy=http://proxy.example:3128\nCert : x\ntimeout = 60\n")
                                 << Variables{{u"PIP_PROXY"_s, u"http://proxy.example:3128"_s},
                                              {u"PIP_TIMEOUT"_s, u"60"_s}};
    QTest::newRow("underscores, blanks, comments")
        << QByteArray("# a\n[global]\r\n; b\n  \nIndex_URL=https://index.example/simple\r\n")
        << Variables{{u"PIP_INDEX_URL"_s, u"https://index.example/simple"_s}};
    QTest::newRow("install wins") << QByteArray("[install]\nindex-url = https://b.example\n"
                                                "[global]\nindex-url = https://a.example\n")
                                  << Variables{{u"PIP_INDEX_URL"_s, u"https://b.example"_s}};
    QTest::newRow("a value on the next line") << QByteArray("[global]\nindex-url =\n    https://index.example\n")
                                              << Variables{{u"PIP_INDEX_URL"_s, u"https://index.example"_s}};
    QTest::newRow("other sections") << QByteArray("[download]\nindex-url = https://index.example\n[list]\nproxy = x\n")
                                    << Variables{};
    QTest::newRow("a second index") << QByteArray("[global]\nextra-index-url = https://index.example\n") << Variables{};
    QTest::newRow("no certificate check") << QByteArray("[global]\ntrusted-host = index.example\n") << Variables{};
    QTest::newRow("another place") << QByteArray("[install]\nuser = true\ntarget = /x\nprefix = /y\nroot = /z\n"
                                                 "no-binary = :all:\nconstraint = c.txt\nrequirement = r.txt\n")
                                   << Variables{};
    QTest::newRow("a folder beside the index") << QByteArray("[global]\nfind-links = /srv/wheels\n") << Variables{};
    QTest::newRow("a folder instead of it")
        << QByteArray("[global]\nno-index = true\nfind-links =\n  /srv/a\n  /srv/b\n")
        << Variables{{u"PIP_NO_INDEX"_s, u"true"_s}, {u"PIP_FIND_LINKS"_s, u"/srv/a /srv/b"_s}};
    QTest::newRow("no section") << QByteArray("index-url = https://index.example\n") << Variables{};
    QTest::newRow("no settings at all") << QByteArray("\x89PNG\r\n\x1a\n\0=[global\n", 18) << Variables{};
}

void tst_PipSettings::takenOver()
{
    QFETCH(QByteArray, text);
    QFETCH(Variables, variables);
    MemorySystem system;
    system.addFile(u"/home/person/.config/pip/pip.conf"_s, text);
    QProcessEnvironment surroundings;
    surroundings.insert(u"HOME"_s, u"/home/person"_s);
    QCOMPARE(pipSettingsFrom(system, surroundings), variables);
}

void tst_PipSettings::variablesWithoutAnIndex_data()
{
    QTest::addColumn<Variables>("said");
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<Variables>("variables");
    const Variables folder{{u"PIP_NO_INDEX"_s, u"1"_s}, {u"PIP_FIND_LINKS"_s, u"/srv/wheels"_s}};
    QTest::newRow("both by variables") << folder << QByteArray() << folder;
    QTest::newRow("the folder by the file")
        << Variables{{u"PIP_NO_INDEX"_s, u"1"_s}} << QByteArray("[global]\nfind-links = /srv/wheels\n") << folder;
    QTest::newRow("no folder") << Variables{{u"PIP_NO_INDEX"_s, u"yes"_s}} << QByteArray()
                               << Variables{{u"PIP_NO_INDEX"_s, u"yes"_s}};
    QTest::newRow("a no to the file") << Variables{{u"PIP_NO_INDEX"_s, u"0"_s}}
                                      << QByteArray("[global]\nno-index = true\nfind-links = /srv/wheels\n")
                                      << Variables{};
    QTest::newRow("a folder beside the index")
        << Variables{{u"PIP_FIND_LINKS"_s, u"/srv/wheels"_s}} << QByteArray() << Variables{};
}

void tst_PipSettings::variablesWithoutAnIndex()
{
    QFETCH(Variables, said);
    QFETCH(QByteArray, file);
    QFETCH(Variables, variables);
    MemorySystem system;
    system.addFile(u"/etc/pip.conf"_s, file);
    QProcessEnvironment surroundings;
    for (const auto &[name, value] : said.asKeyValueRange())
        surroundings.insert(name, value);
    QCOMPARE(pipSettingsFrom(system, surroundings), variables);
}

void tst_PipSettings::filesInPipsOrder()
{
    MemorySystem system;
    QProcessEnvironment surroundings;
    surroundings.insert(u"HOME"_s, u"/home/person"_s);
    const auto index = [&] { return pipSettingsFrom(system, surroundings).value(u"PIP_INDEX_URL"_s); };
    const auto add = [&system](const QString &path, const QByteArray &value) {
        system.addFile(path, "[global]\nindex-url = " + value + '\n');
    };
    add(u"/etc/pip.conf"_s, "etc");
    QCOMPARE(index(), u"etc"_s);
    add(u"/home/person/.pip/pip.conf"_s, "old");
    QCOMPARE(index(), u"old"_s);
    add(u"/home/person/.config/pip/pip.conf"_s, "new");
    QCOMPARE(index(), u"new"_s);
    add(u"/srv/config/pip/pip.conf"_s, "moved");
    surroundings.insert(u"XDG_CONFIG_HOME"_s, u"/srv/config"_s);
    QCOMPARE(index(), u"moved"_s);
    add(u"/srv/own.conf"_s, "own");
    surroundings.insert(u"PIP_CONFIG_FILE"_s, u"/srv/own.conf"_s);
    QCOMPARE(index(), u"own"_s);
}

void tst_PipSettings::noFileCounts()
{
    MemorySystem system;
    system.addFile(u"/etc/pip.conf"_s, "[global]\nindex-url = etc\n");
    QProcessEnvironment surroundings;
    surroundings.insert(u"PIP_CONFIG_FILE"_s, u"/dev/null"_s);
    QCOMPARE(pipSettingsFrom(system, surroundings), Variables());
}

void tst_PipSettings::packageFolders_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QStringList>("folders");
    QTest::newRow("none") << QByteArray("[global]\nindex-url = x\n") << QStringList();
    QTest::newRow("one") << QByteArray("[global]\nfind-links = /srv/wheels\n") << QStringList{u"/srv/wheels"_s};
    QTest::newRow("of install") << QByteArray("[install]\nfind-links = /srv/wheels\n") << QStringList{u"/srv/wheels"_s};
    QTest::newRow("several") << QByteArray("[global]\nfind-links =\n  /srv/a\n  ~/b\n  file:///srv/c\n")
                             << QStringList{u"/srv/a"_s, u"~/b"_s, u"file:///srv/c"_s};
    QTest::newRow("elsewhere") << QByteArray("[global]\nfind-links = https://wheels.example/ wheels\n")
                               << QStringList();
}

void tst_PipSettings::packageFolders()
{
    QFETCH(const QByteArray, text);
    MemorySystem system;
    system.addFile(u"/home/person/.config/pip/pip.conf"_s, text);
    QProcessEnvironment surroundings;
    surroundings.insert(u"HOME"_s, u"/home/person"_s);
    QTEST(packageFoldersFrom(system, surroundings), "folders");
}

void tst_PipSettings::packageFoldersOfTheEnvironment()
{
    MemorySystem system;
    system.addFile(u"/etc/pip.conf"_s, "[global]\nfind-links = /srv/a\n");
    QProcessEnvironment surroundings;
    surroundings.insert(u"PIP_FIND_LINKS"_s, u"/srv/b /srv/c"_s);
    QCOMPARE(packageFoldersFrom(system, surroundings), (QStringList{u"/srv/b"_s, u"/srv/c"_s}));
}

QTEST_APPLESS_MAIN(tst_PipSettings)
#include "tst_pipsettings.moc"
