// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "generator/steps/diskwatch.h"
#include "support/memorysystem.h"

#include <QTest>

using namespace groundwork;
using namespace Qt::StringLiterals;

class TestDiskWatch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesTheDiskAndWhatIsMissing_data();
    void namesTheDiskAndWhatIsMissing();
};

void TestDiskWatch::namesTheDiskAndWhatIsMissing_data()
{
    QTest::addColumn<qint64>("free");
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<qint64>("needed");
    QTest::addColumn<QString>("message");
    QTest::newRow("the tool says so")
        << qint64{1'000'000} << ErrorKind::DiskFull << qint64{300'000'000}
        << u"The disk of /home/ada is full: 976.56 KiB are free, and about 284.19 MiB are missing."_s;
    QTest::newRow("nothing is left") << qint64{0} << ErrorKind::Failure << qint64{0}
                                     << u"The disk of /home/ada is full: 0 bytes are free, which does not suffice."_s;
    QTest::newRow("another failure") << qint64{1'000'000} << ErrorKind::Failure << qint64{300'000'000}
                                     << u"It failed."_s;
}

void TestDiskWatch::namesTheDiskAndWhatIsMissing()
{
    QFETCH(const qint64, free);
    QFETCH(const ErrorKind, kind);
    QFETCH(const qint64, needed);
    QFETCH(const QString, message);
    QLocale::setDefault(QLocale::c());
    MemorySystem system;
    system.addDirectory(u"/home/ada"_s);
    system.setFreeBytes(free);
    const DiskWatch watch(system, {{AbsolutePath::known(u"/home/ada/churn/.venv"_s), needed}});
    system.addFile(u"/home/ada/churn/.venv/a"_s, QByteArray(1'000'000, 'x'));
    const Failure failure = watch.told({Error{u"It failed."_s, {}, {}, kind}, {}});
    QCOMPARE(failure.error.message, message);
}

QTEST_APPLESS_MAIN(TestDiskWatch)
#include "tst_diskwatch.moc"
