// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "machine/disks.h"
#include "support/temporarydirectory.h"
#include "system/realsystem.h"

#include <QFile>
#include <QTest>

using namespace groundwork;
using namespace Qt::Literals::StringLiterals;

/// Which disk holds a folder, and whether it has room.
class TestDisks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesWhereItIsMounted();
    void asksTheNearestFolder();
    void addsUpWhatGoesOnOneDisk();
};

void TestDisks::namesWhereItIsMounted()
{
    const RealSystem system;
    // Two that every Linux mounts apart from the rest.
    const auto devices = probeDisk(system, AbsolutePath::known(u"/dev/shm/none/yet"_s));
    QVERIFY(devices);
    QVERIFY(devices->volume == AbsolutePath::known(u"/dev/shm"_s) || devices->volume == AbsolutePath::known(u"/dev"_s));
    QVERIFY(devices->freeBytes > 0);
    const auto processes = probeDisk(system, AbsolutePath::known(u"/proc/sys"_s));
    QVERIFY(processes);
    QVERIFY(processes->volume != devices->volume);
}

void TestDisks::asksTheNearestFolder()
{
    const TemporaryDirectory place;
    place.addLink(u"link"_s, u"/dev/shm"_s);
    const RealSystem system;
    const auto behind = probeDisk(system, place.child(u"link/cache"_s));
    QCOMPARE(behind->volume, probeDisk(system, AbsolutePath::known(u"/dev/shm"_s))->volume);
    MachineFacts facts;
    facts.home = place.path();
    facts.toolEnvironment.insert(u"PIP_CACHE_DIR"_s, place.child(u"link/cache"_s).toString());
    const auto disks = findDisks(system, facts);
    QCOMPARE(disks.size(), 2);
    QCOMPARE(disks.first().place, place.path());
    QCOMPARE(disks.last().place, place.child(u"link/cache"_s));
}

void TestDisks::addsUpWhatGoesOnOneDisk()
{
    const auto path = [](const char16_t *text) { return AbsolutePath::known(QString::fromUtf16(text)); };
    const QList<DiskFact> disks{{path(u"/home/ada"), path(u"/home"), 100},
                                {path(u"/srv"), path(u"/srv"), 10},
                                {path(u"/home/ada/.cache"), path(u"/cache"), 50}};
    QVERIFY(!spaceProblem(disks, {{path(u"/home/ada/x"), 60}, {path(u"/home/ada/.cache/pip"), 50}}));
    QVERIFY(spaceProblem(disks, {{path(u"/home/ada/x"), 60}, {path(u"/home/ada/y"), 50}}));
    QVERIFY(!spaceProblem(disks, {{path(u"/elsewhere"), 1000}}));
    const auto full = spaceProblem(disks, {{path(u"/home/ada/x"), 60}, {path(u"/srv/x"), 11}});
    QVERIFY(full);
    QVERIFY2(full->message.contains(u"/srv/x (mounted at /srv)"), qPrintable(full->message));
}

QTEST_GUILESS_MAIN(TestDisks)
#include "tst_disks.moc"
