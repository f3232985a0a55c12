// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "support/temporarydirectory.h"
#include "system/realsystem.h"

#include <QLocale>
#include <QTest>

#include <sys/mount.h>
#include <unistd.h>

using namespace groundwork;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 page = 4096;

/// A real disk of a given size in memory.
class SmallDisk
{
public:
    explicit SmallDisk(const QByteArray &options) : m_place(m_temporary.addDirectory(u"disk"_s))
    {
        m_mounted = ::mount("tmpfs", m_place.toBytes().constData(), "tmpfs", 0, options.constData()) == 0;
    }
    ~SmallDisk()
    {
        if (m_mounted)
            ::umount2(m_place.toBytes().constData(), MNT_DETACH);
    }
    SmallDisk(const SmallDisk &) = delete;
    SmallDisk &operator=(const SmallDisk &) = delete;

    [[nodiscard]] bool isMounted() const { return m_mounted; }
    [[nodiscard]] AbsolutePath child(const QString &name) const { return m_place.child(name); }
    [[nodiscard]] AbsolutePath path() const { return m_place; }
    void makeReadOnly() const
    {
        QCOMPARE(::mount("tmpfs", m_place.toBytes().constData(), "tmpfs", MS_REMOUNT | MS_RDONLY, nullptr), 0);
    }

private:
    TemporaryDirectory m_temporary;
    AbsolutePath m_place;
    bool m_mounted = false;
};

} // namespace

/// Mounting needs root, as in CI; without it these tests fail rather than pass unseen.
class TestFullDisk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void newFileAtEveryPage();
    void replaceAtEveryPage();
    void replaceWithoutARoomForAFile();
    void messageNamesTheBytes();
    void noMoreFiles();
    void readOnlyDisk();
};

void TestFullDisk::newFileAtEveryPage()
{
    constexpr qint64 size = 8 * page;
    for (qint64 pages = 1; pages <= 16; ++pages) {
        const SmallDisk disk("size=" + QByteArray::number(pages * page));
        QVERIFY2(disk.isMounted(), "A tmpfs could not be mounted.");
        const auto file = disk.child(u"f"_s);
        const auto written = RealSystem().write(file, QByteArray(size, 'x'), WriteMode::CreateNew, Permissions::Normal);
        QCOMPARE(written.has_value(), pages * page >= size);
        QCOMPARE(treeBelow(disk.path()).size(), written ? 1 : 0);
    }
}

void TestFullDisk::replaceAtEveryPage()
{
    // The old content is never lost, and never reported as replaced when it was not (raw QSaveFile does both).
    constexpr qint64 size = 4 * page;
    for (qint64 pages = 1; pages <= 16; ++pages) {
        const SmallDisk disk("size=" + QByteArray::number(pages * page));
        QVERIFY(disk.isMounted());
        RealSystem system;
        const auto file = disk.child(u"f"_s);
        QVERIFY(system.write(file, "old", WriteMode::Replace, Permissions::Normal));
        const QByteArray content(size, 'x');
        const auto written = system.write(file, content, WriteMode::Replace, Permissions::Normal);
        QCOMPARE(written.has_value(), (pages - 1) * page >= size);
        QCOMPARE(system.read(file, 10 * size).value(), written ? content : QByteArray("old"));
        QCOMPARE(treeBelow(disk.path()).size(), 1);
    }
}

void TestFullDisk::replaceWithoutARoomForAFile()
{
    const SmallDisk disk("size=1m,nr_inodes=2"); // the root and one file
    QVERIFY(disk.isMounted());
    RealSystem system;
    const auto file = disk.child(u"f"_s);
    QVERIFY(system.write(file, "old", WriteMode::CreateNew, Permissions::Normal));
    const auto written = system.write(file, "new", WriteMode::Replace, Permissions::Normal);
    QVERIFY(!written);
    QVERIFY2(written.error().message.contains(u"no room for another file"), qPrintable(written.error().message));
    QCOMPARE(system.read(file, 10).value(), QByteArray("old"));
}

void TestFullDisk::messageNamesTheBytes()
{
    const SmallDisk disk("size=64k");
    QVERIFY(disk.isMounted());
    const auto written = RealSystem().write(disk.child(u"big"_s), QByteArray(100 * 1024, 'x'), WriteMode::CreateNew,
                                            Permissions::Normal);
    QVERIFY(!written);
    const QLocale locale;
    const QString message = written.error().message;
    for (const int kilobytes : {100, 64, 36}) // needed, free, missing
        QVERIFY2(message.contains(locale.formattedDataSize(kilobytes * 1024)), qPrintable(message));
    QVERIFY2(message.contains(disk.child(u"big"_s).toString()), qPrintable(message));
    QVERIFY(written.error().details.startsWith(u"ENOSPC"));
    QVERIFY(!written.error().hint.isEmpty());
}

void TestFullDisk::noMoreFiles()
{
    const SmallDisk disk("size=1m,nr_inodes=4");
    QVERIFY(disk.isMounted());
    RealSystem system;
    QVERIFY(system.makeDirectory(disk.child(u"a"_s)));
    QVERIFY(system.makePrivateDirectory(disk.path(), u"stage-"_s));
    QVERIFY(system.write(disk.child(u"f"_s), "1", WriteMode::CreateNew, Permissions::Normal));
    for (const auto &error :
         {system.makeDirectory(disk.child(u"b"_s)).error(),
          system.makePrivateDirectory(disk.path(), u"stage-"_s).error(),
          system.write(disk.child(u"g"_s), "1", WriteMode::CreateNew, Permissions::Normal).error()}) {
        QVERIFY2(error.details.startsWith(u"ENOSPC"), qPrintable(error.details));
        QVERIFY2(error.hint.contains(u"space"), qPrintable(error.hint));
    }
    QCOMPARE(treeBelow(disk.path()).size(), 3);
}

void TestFullDisk::readOnlyDisk()
{
    const SmallDisk disk("size=1m");
    QVERIFY(disk.isMounted());
    RealSystem system;
    const auto file = disk.child(u"f"_s);
    QVERIFY(system.write(file, "old", WriteMode::CreateNew, Permissions::Normal));
    disk.makeReadOnly();
    QVERIFY(!system.status(disk.path())->value().writable); // also for root
    for (const auto &error :
         {system.write(file, "new", WriteMode::Replace, Permissions::Normal).error(),
          system.write(disk.child(u"g"_s), "new", WriteMode::CreateNew, Permissions::Normal).error(),
          system.remove(file).error(), system.removeTree(disk.path()).error()})
        QVERIFY2(error.details.startsWith(u"EROFS"), qPrintable(error.details));
    QCOMPARE(system.read(file, 10).value(), QByteArray("old"));
}

QTEST_GUILESS_MAIN(TestFullDisk)
#include "tst_fulldisk.moc"
