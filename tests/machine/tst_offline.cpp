// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "machine/offline.h"
#include "support/memorysystem.h"

#include <QTest>

using namespace groundwork;
using namespace Qt::StringLiterals;

class TestOffline : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void toolsAreTold();
    void foldersOfThisMachineOnly();
    void aFolderIsLookedAt_data();
    void aFolderIsLookedAt();
};

void TestOffline::toolsAreTold()
{
    MachineFacts facts;
    facts.packageFolders = {u"/srv/a"_s, u"/srv/b"_s};
    facts.toolEnvironment = {{u"PATH"_s, u"/usr/bin"_s}};
    const auto variables = withoutNetwork(facts).toolEnvironment;
    QCOMPARE(variables, (QMap<QString, QString>{{u"CONDA_OFFLINE"_s, u"true"_s},
                                                {u"PIP_NO_INDEX"_s, u"1"_s},
                                                {u"PIP_FIND_LINKS"_s, u"/srv/a /srv/b"_s},
                                                {u"PATH"_s, u"/usr/bin"_s}}));
}

void TestOffline::foldersOfThisMachineOnly()
{
    MachineFacts facts;
    facts.toolEnvironment = {{u"PIP_FIND_LINKS"_s, u"https://wheels.example/"_s}};
    QVERIFY(!withoutNetwork(facts).toolEnvironment.contains(u"PIP_FIND_LINKS"_s));
}

void TestOffline::aFolderIsLookedAt_data()
{
    QTest::addColumn<QStringList>("files");
    QTest::addColumn<PackageFolderFact>("found");
    const auto folder = AbsolutePath::known(u"/srv/a, b"_s);
    const auto fact = [&](PackageFolderState state, bool wheels, bool channel, bool conda) {
        return PackageFolderFact{folder, state, wheels, channel, conda};
    };
    using enum PackageFolderState;
    QTest::newRow("nothing there") << QStringList{} << fact(Absent, false, false, false);
    QTest::newRow("a file") << QStringList{u"/srv/a, b"_s} << fact(NotAFolder, false, false, false);
    QTest::newRow("no package") << QStringList{u"/srv/a, b/sources.tar.gz"_s} << fact(Readable, false, false, false);
    QTest::newRow("wheels") << QStringList{u"/srv/a, b/six-1.0-py3-none-any.whl"_s}
                            << fact(Readable, true, false, false);
    QTest::newRow("a channel") << QStringList{u"/srv/a, b/noarch/repodata.json"_s,
                                              u"/srv/a, b/linux-64/python-3.12-0.conda"_s}
                               << fact(Readable, false, true, true);
    QTest::newRow("without the list that conda begins with")
        << QStringList{u"/srv/a, b/linux-64/repodata.json"_s} << fact(Readable, false, false, false);
    QTest::newRow("loose packages of conda")
        << QStringList{u"/srv/a, b/six-1.0-0.tar.bz2"_s} << fact(Readable, false, false, true);
}

void TestOffline::aFolderIsLookedAt()
{
    QFETCH(const QStringList, files);
    QFETCH(const PackageFolderFact, found);
    MemorySystem system;
    for (const QString &file : files)
        system.addFile(file, "x");
    MachineFacts facts;
    facts.platform = u"linux-64"_s;
    facts.packageFolders = {u"/srv/other"_s};
    const auto with = withPackagesFrom({found.path, Network::Off}, facts, system);
    QVERIFY(with.packages == found);
    const QString address = u"file:///srv/a%2C%20b"_s;
    QCOMPARE(with.packageFolders,
             found.hasWheels ? (QStringList{address, u"/srv/other"_s}) : QStringList{u"/srv/other"_s});
    QVERIFY(isWithoutNetwork(with));
    QVERIFY(!isWithoutNetwork(withPackagesFrom({found.path, Network::Allowed}, facts, system)));
    QVERIFY(!withPackagesFrom({}, facts, system).packages);
}

QTEST_APPLESS_MAIN(TestOffline)
#include "tst_offline.moc"
