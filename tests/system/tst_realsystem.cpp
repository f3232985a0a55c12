// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "support/temporarydirectory.h"
#include "system/anchors.h"
#include "system/realsystem.h"

#include <QElapsedTimer>
#include <QTest>

#include <fcntl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <atomic>
#include <cstdio>
#include <thread>

using namespace groundwork;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 plenty = 1024 * 1024;

mode_t modeOf(const AbsolutePath &path)
{
    struct stat status = {};
    return ::lstat(path.toBytes().constData(), &status) == 0 ? status.st_mode & 07777 : 0;
}

QByteArray contentOf(const AbsolutePath &file)
{
    return RealSystem().read(file, plenty).value_or("(cannot be read)");
}

int openDescriptors()
{
    int count = 0;
    for (int number = 0; number < 1024; ++number)
        count += ::fcntl(number, F_GETFD) != -1 ? 1 : 0;
    return count;
}

} // namespace

namespace {

QList<quint64> syncedInodes; ///< by fsync(), in order

} // namespace

/// In place of the C library's, to see what the system asks for.
extern "C" int fsync(int descriptor)
{
    struct stat status = {};
    if (::fstat(descriptor, &status) == 0)
        syncedInodes.append(status.st_ino);
    return static_cast<int>(::syscall(SYS_fsync, descriptor));
}

class TestRealSystem : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { ::umask(022); }
    void readsUpToTheLimit_data();
    void readsUpToTheLimit();
    void readRefuses_data();
    void readRefuses();
    void createsOnlyNewFiles_data();
    void createsOnlyNewFiles();
    void createsDurablyWhereNoSyncFollows();
    void givesOrdinaryModes();
    void replacesInOneStep();
    void replaceKeepsTheMode();
    void replaceRefusesALink();
    void replaceTakesOverAKilledRunsFile();
    void replacesFilesWithLongNames();
    void listsRawNames();
    void tellsTheStatus();
    void statusOfNothing();
    void canonicalFollowsLinks();
    void privateDirectoryIsPrivate();
    void anchorHoldsWhenTheFolderIsSwapped();
    void anchorRefusesLinks_data();
    void anchorRefusesLinks();
    void anchorFollowsTheRename();
    void swappingAFolderLeadsNowhere();
    void renameRefusesASwappedFolder();
    void staleAnchorIsForgotten();
    void componentsAreAsStrictAsOpenat2();
    void renames_data();
    void renames();
    void removes();
    void removeTreeFollowsNoLink();
    void removeTreeOpensReadOnlyFolders();
    void removeTreeSparesMountedDisks();
    void removesDeepTrees();
    void syncsAndMeasures();
    void leaksNoDescriptor();
    void everyErrorIsWholeSentences();
};

void TestRealSystem::readsUpToTheLimit_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("one byte") << QByteArray("x");
    QTest::newRow("NUL and high bytes") << QByteArray("\0\xff\n", 3);
    QTest::newRow("more than a chunk") << QByteArray(200'000, 'q');
}

void TestRealSystem::readsUpToTheLimit()
{
    QFETCH(const QByteArray, bytes);
    const TemporaryDirectory temporary;
    const auto file = temporary.addFile(u"f"_s, bytes);
    const RealSystem system;
    QCOMPARE(system.read(file, bytes.size()), Result<QByteArray>(bytes));
    QCOMPARE(system.read(file, plenty), Result<QByteArray>(bytes));
    if (!bytes.isEmpty())
        QVERIFY(!system.read(file, bytes.size() - 1));
}

void TestRealSystem::readRefuses_data()
{
    QTest::addColumn<QString>("kind");
    for (const auto *kind : {"missing", "directory", "pipe"})
        QTest::newRow(kind) << QString::fromLatin1(kind);
}

void TestRealSystem::readRefuses()
{
    QFETCH(const QString, kind);
    const TemporaryDirectory temporary;
    const auto path = temporary.child(u"x"_s);
    if (kind == u"directory")
        temporary.addDirectory(u"x"_s);
    if (kind == u"pipe") // must not wait for a writer
        QCOMPARE(::mkfifo(path.toBytes().constData(), 0600), 0);
    const auto result = RealSystem().read(path, plenty);
    QVERIFY(!result);
    QVERIFY(result.error().message.contains(path.toString()));
}

void TestRealSystem::createsOnlyNewFiles_data()
{
    QTest::addColumn<QString>("kind");
    for (const auto *kind : {"file", "directory", "link to a file", "link to nothing"})
        QTest::newRow(kind) << QString::fromLatin1(kind);
}

void TestRealSystem::createsOnlyNewFiles()
{
    QFETCH(const QString, kind);
    const TemporaryDirectory temporary;
    const auto path = temporary.child(u"x"_s);
    temporary.addFile(u"other"_s, "theirs");
    if (kind == u"file")
        temporary.addFile(u"x"_s, "theirs");
    else if (kind == u"directory")
        temporary.addDirectory(u"x"_s);
    else
        temporary.addLink(u"x"_s, kind == u"link to a file" ? u"other"_s : u"nothing"_s);
    const auto before = treeBelow(temporary.path());
    const auto written = RealSystem().write(path, "ours", WriteMode::CreateNew, Permissions::Normal);
    QVERIFY(!written);
    QCOMPARE(treeBelow(temporary.path()), before);
}

void TestRealSystem::createsDurablyWhereNoSyncFollows()
{
    const TemporaryDirectory temporary;
    RealSystem system;
    const auto write = [&](const AbsolutePath &file) {
        syncedInodes.clear();
        return system.write(file, "text", WriteMode::CreateNew, Permissions::Normal).has_value();
    };
    const auto inodes = [&](const AbsolutePath &file) {
        return QList<quint64>{system.status(file)->value().inode, system.status(file.parent())->value().inode};
    };
    const AbsolutePath file = temporary.child(u"file"_s);
    QVERIFY(write(file));
    QCOMPARE(syncedInodes, inodes(file));
    const auto stage = system.makePrivateDirectory(temporary.path(), u"stage-"_s);
    QVERIFY(stage);
    QVERIFY(system.makeDirectory(stage->child(u"docs"_s)));
    QVERIFY(write(stage->child(u"docs/a"_s)));
    QCOMPARE(syncedInodes, QList<quint64>());
    const AbsolutePath project = temporary.child(u"project"_s);
    QVERIFY(system.rename(*stage, project));
    QVERIFY(write(project.child(u"docs/b"_s)));
    QCOMPARE(syncedInodes, inodes(project.child(u"docs/b"_s)));
}

void TestRealSystem::givesOrdinaryModes()
{
    const TemporaryDirectory temporary;
    RealSystem system;
    QVERIFY(system.write(temporary.child(u"a"_s), "a", WriteMode::CreateNew, Permissions::Normal));
    QVERIFY(system.write(temporary.child(u"b"_s), "b", WriteMode::CreateNew, Permissions::Executable));
    QVERIFY(system.write(temporary.child(u"c"_s), "c", WriteMode::Replace, Permissions::Normal));
    QVERIFY(system.makeDirectory(temporary.child(u"d"_s)));
    QCOMPARE(modeOf(temporary.child(u"a"_s)), mode_t{0644});
    QCOMPARE(modeOf(temporary.child(u"b"_s)), mode_t{0755});
    QCOMPARE(modeOf(temporary.child(u"c"_s)), mode_t{0644});
    QCOMPARE(modeOf(temporary.child(u"d"_s)), mode_t{0755});
    QVERIFY(!system.makeDirectory(temporary.child(u"d"_s)));
    QVERIFY(!system.makeDirectory(temporary.child(u"no/parent"_s)));
}

void TestRealSystem::replacesInOneStep()
{
    const TemporaryDirectory temporary;
    RealSystem system;
    const auto file = temporary.addFile(u"state.json"_s, "old");
    struct stat before = {};
    QCOMPARE(::stat(file.toBytes().constData(), &before), 0);
    const int reader = ::open(file.toBytes().constData(), O_RDONLY | O_CLOEXEC);
    QVERIFY(system.write(file, "new", WriteMode::Replace, Permissions::Normal));
    // Whoever had it open still reads the old content: the file was not emptied under them.
    char text[8] = {};
    QCOMPARE(::read(reader, text, sizeof text), ssize_t{3});
    ::close(reader);
    QCOMPARE(QByteArray(text), QByteArray("old"));
    QCOMPARE(contentOf(file), QByteArray("new"));
    QCOMPARE(treeBelow(temporary.path()).size(), 1);
}

void TestRealSystem::replaceKeepsTheMode()
{
    const TemporaryDirectory temporary;
    const auto file = temporary.addFile(u"secret.yaml"_s, "old");
    QCOMPARE(::chmod(file.toBytes().constData(), 0600), 0);
    QVERIFY(RealSystem().write(file, "new", WriteMode::Replace, Permissions::Normal));
    QCOMPARE(modeOf(file), mode_t{0600});
}

void TestRealSystem::replaceRefusesALink()
{
    const TemporaryDirectory temporary;
    temporary.addFile(u"elsewhere/real"_s, "theirs");
    const auto link = temporary.addLink(u"link"_s, u"elsewhere/real"_s);
    const auto before = treeBelow(temporary.path());
    QVERIFY(!RealSystem().write(link, "new", WriteMode::Replace, Permissions::Normal));
    QCOMPARE(treeBelow(temporary.path()), before);
}

void TestRealSystem::replaceTakesOverAKilledRunsFile()
{
    const TemporaryDirectory temporary;
    const auto file = temporary.addFile(u"state.json"_s, "old");
    const auto left = RealSystem::temporaryFor(file);
    temporary.addFile(left.fileName(), "half");
    QVERIFY(RealSystem().write(file, "new", WriteMode::Replace, Permissions::Normal));
    QCOMPARE(contentOf(file), QByteArray("new"));
    QCOMPARE(treeBelow(temporary.path()).size(), 1);
}

void TestRealSystem::replacesFilesWithLongNames()
{
    const TemporaryDirectory temporary;
    const auto latin = temporary.child(QString(255, u'n'));
    const auto wide = temporary.child(QString::fromUtf8("東").repeated(85)); // 255 bytes
    RealSystem system;
    for (const auto &file : {latin, wide}) {
        QVERIFY(system.write(file, "1", WriteMode::Replace, Permissions::Normal));
        QVERIFY(system.write(file, "2", WriteMode::Replace, Permissions::Normal));
        QCOMPARE(contentOf(file), QByteArray("2"));
    }
    QCOMPARE(treeBelow(temporary.path()).size(), 2);
}

void TestRealSystem::listsRawNames()
{
    const TemporaryDirectory temporary;
    const RealSystem system;
    QCOMPARE(system.list(temporary.path()), Result<QList<DirectoryEntry>>(QList<DirectoryEntry>()));
    const QByteArray raw = temporary.path().toBytes() + "/caf\xe9";
    ::close(::open(raw.constData(), O_WRONLY | O_CREAT | O_CLOEXEC, 0600));
    temporary.addDirectory(u"b"_s);
    temporary.addLink(u"c"_s, u"b"_s);
    temporary.addFile(u".hidden"_s, {});
    QCOMPARE(::mkfifo((temporary.path().toBytes() + "/pipe").constData(), 0600), 0);
    const QList<DirectoryEntry> expected = {{".hidden", FileType::File},
                                            {"b", FileType::Directory},
                                            {"c", FileType::Link},
                                            {"caf\xe9", FileType::File},
                                            {"pipe", FileType::Other}};
    QCOMPARE(system.list(temporary.path()), Result<QList<DirectoryEntry>>(expected));
    QVERIFY(!system.list(temporary.child(u".hidden"_s)));
    QVERIFY(!system.list(temporary.child(u"missing"_s)));
}

void TestRealSystem::tellsTheStatus()
{
    const TemporaryDirectory temporary;
    const RealSystem system;
    const auto file = temporary.addFile(u"f"_s, "12345");
    const auto status = system.status(file);
    QVERIFY(status && *status);
    struct stat real = {};
    QCOMPARE(::stat(file.toBytes().constData(), &real), 0);
    QCOMPARE((*status)->type, FileType::File);
    QCOMPARE((*status)->size, qint64{5});
    QCOMPARE((*status)->inode, quint64{real.st_ino});
    QCOMPARE((*status)->device, quint64{real.st_dev});
    QCOMPARE((*status)->modifiedNs, qint64{real.st_mtim.tv_sec} * 1'000'000'000 + real.st_mtim.tv_nsec);
    QVERIFY((*status)->writable);
    QVERIFY((*status)->own);
    QVERIFY(!(*status)->executable);
    QCOMPARE(::chmod(file.toBytes().constData(), 0755), 0);
    QVERIFY(system.status(file)->value().executable);
    QCOMPARE(system.status(temporary.path())->value().type, FileType::Directory);
    QCOMPARE(system.status(temporary.addLink(u"l"_s, u"f"_s))->value().type, FileType::Link);
    QCOMPARE(system.status(AbsolutePath::known(u"/"_s))->value().type, FileType::Directory);
}

void TestRealSystem::statusOfNothing()
{
    const TemporaryDirectory temporary;
    const RealSystem system;
    temporary.addFile(u"f"_s, {});
    QCOMPARE(system.status(temporary.child(u"missing"_s)), Result<std::optional<FileStatus>>(std::nullopt));
    QCOMPARE(system.status(temporary.child(u"no/such/folder"_s)), Result<std::optional<FileStatus>>(std::nullopt));
    QCOMPARE(system.status(temporary.child(u"f/below"_s)), Result<std::optional<FileStatus>>(std::nullopt));
    QVERIFY(!system.status(temporary.child(QString(300, u'x')))); // too long is not "nothing"
}

void TestRealSystem::canonicalFollowsLinks()
{
    const TemporaryDirectory temporary;
    const RealSystem system;
    const auto file = temporary.addFile(u"real/program"_s, {});
    temporary.addLink(u"folder"_s, u"real"_s);
    const auto link = temporary.addLink(u"bin/x"_s, u"../folder/program"_s);
    QCOMPARE(system.canonical(link), Result<AbsolutePath>(file));
    QVERIFY(!system.canonical(temporary.addLink(u"broken"_s, u"nowhere"_s)));
}

void TestRealSystem::privateDirectoryIsPrivate()
{
    const TemporaryDirectory temporary;
    RealSystem system;
    const auto first = system.makePrivateDirectory(temporary.path(), u".x.groundwork-"_s);
    const auto second = system.makePrivateDirectory(temporary.path(), u".x.groundwork-"_s);
    QVERIFY(first && second);
    QVERIFY(*first != *second);
    QVERIFY(first->fileName().startsWith(u".x.groundwork-"));
    QCOMPARE(first->fileName().size(), u".x.groundwork-"_s.size() + 6);
    QCOMPARE(modeOf(*first), mode_t{0700});
    QVERIFY(!system.makePrivateDirectory(temporary.child(u"missing"_s), u"x"_s));
}

void TestRealSystem::anchorHoldsWhenTheFolderIsSwapped()
{
    const TemporaryDirectory temporary;
    RealSystem system;
    const auto stage = system.makePrivateDirectory(temporary.path(), u"stage-"_s).value();
    QVERIFY(system.makeDirectory(stage.child(u"src"_s)));
    // Somebody moves our directory away and puts a link to a victim's folder there.
    temporary.addDirectory(u"victim"_s);
    const auto moved = temporary.child(u"moved"_s);
    QCOMPARE(::rename(stage.toBytes().constData(), moved.toBytes().constData()), 0);
    temporary.addLink(stage.fileName(), u"victim"_s);

    QVERIFY(system.write(stage.child(u"a"_s), "a", WriteMode::CreateNew, Permissions::Normal));
    QVERIFY(system.write(stage.child(u"src/b"_s), "b", WriteMode::Replace, Permissions::Normal));
    QVERIFY(system.makeDirectory(stage.child(u"src/c"_s)));
    QCOMPARE(contentOf(moved.child(u"a"_s)), QByteArray("a"));
    QCOMPARE(contentOf(moved.child(u"src/b"_s)), QByteArray("b"));
    QVERIFY(RealSystem().list(temporary.child(u"victim"_s)).value().isEmpty());
}

void TestRealSystem::anchorRefusesLinks_data()
{
    QTest::addColumn<QString>("path");
    QTest::newRow("file behind a linked folder") << u"out/file"_s;
    QTest::newRow("new file behind a linked folder") << u"out/new"_s;
    QTest::newRow("linked file") << u"link"_s;
    QTest::newRow("deep") << u"sub/out/file"_s;
}

void TestRealSystem::anchorRefusesLinks()
{
    QFETCH(const QString, path);
    const TemporaryDirectory temporary;
    RealSystem system;
    const auto stage = system.makePrivateDirectory(temporary.path(), u"stage-"_s).value();
    temporary.addFile(u"outside/file"_s, "theirs");
    const auto name = stage.fileName() + u'/';
    temporary.addLink(name + u"out"_s, u"../outside"_s);
    temporary.addLink(name + u"sub/out"_s, temporary.child(u"outside"_s).toString());
    temporary.addLink(name + u"link"_s, u"../outside/file"_s);
    const auto before = treeBelow(temporary.child(u"outside"_s));
    const auto file = stage.child(path);
    QVERIFY(!system.read(file, plenty));
    QVERIFY(!system.write(file, "x", WriteMode::CreateNew, Permissions::Normal));
    QVERIFY(!system.write(file, "x", WriteMode::Replace, Permissions::Normal));
    QVERIFY(!system.makeDirectory(file));
    QVERIFY(!system.list(file));
    QCOMPARE(treeBelow(temporary.child(u"outside"_s)), before);
}

void TestRealSystem::anchorFollowsTheRename()
{
    const TemporaryDirectory temporary;
    RealSystem system;
    const auto stage = system.makePrivateDirectory(temporary.path(), u"stage-"_s).value();
    const auto target = temporary.child(u"project"_s);
    QVERIFY(system.rename(stage, target));
    QCOMPARE(modeOf(target), mode_t{0755});
    // Still by the handle: the folder is moved away and a link put there, and nothing of it is followed.
    temporary.addDirectory(u"victim"_s);
    const auto moved = temporary.child(u"moved"_s);
    QCOMPARE(::rename(target.toBytes().constData(), moved.toBytes().constData()), 0);
    temporary.addLink(u"project"_s, u"victim"_s);
    QVERIFY(system.write(target.child(u"a"_s), "a", WriteMode::Replace, Permissions::Normal));
    QCOMPARE(contentOf(moved.child(u"a"_s)), QByteArray("a"));
    QVERIFY(RealSystem().list(temporary.child(u"victim"_s)).value().isEmpty());
}

void TestRealSystem::swappingAFolderLeadsNowhere()
{
    // Another process exchanges a folder of ours with a link to a victim's, as fast as it can.
    const TemporaryDirectory temporary;
    RealSystem system;
    temporary.addFile(u"victim/f"_s, "theirs");
    const auto victim = temporary.child(u"victim"_s);
    const auto before = treeBelow(victim);
    const auto stage = system.makePrivateDirectory(temporary.path(), u"stage-"_s).value();
    const auto folder = stage.child(u"sub"_s);
    QVERIFY(system.makeDirectory(folder));
    const auto link = temporary.addLink(u"link"_s, victim.toString());

    std::atomic<bool> over = false;
    std::jthread attacker([&] {
        while (!over)
            ::renameat2(AT_FDCWD, folder.toBytes().constData(), AT_FDCWD, link.toBytes().constData(), RENAME_EXCHANGE);
    });
    QElapsedTimer timer;
    timer.start();
    int tries = 0;
    int refused = 0;
    for (; timer.elapsed() < 3000 && tries < 100'000; ++tries) {
        const auto file = folder.child(u"f%1"_s.arg(tries));
        if (!system.write(file, "ours", WriteMode::CreateNew, Permissions::Normal))
            ++refused;
        static_cast<void>(system.makeDirectory(folder.child(u"d"_s)));
        static_cast<void>(system.rename(folder.child(u"f"_s), folder.child(u"taken"_s)));
        static_cast<void>(system.remove(folder.child(u"f"_s)));
        static_cast<void>(system.removeTree(folder.child(u"d"_s)));
        static_cast<void>(system.remove(file));
    }
    over = true;
    attacker.join();
    qInfo("%d tries, %d of them met the link", tries, refused);
    QVERIFY(refused > 0 && refused < tries); // both were met, or nothing is shown
    QCOMPARE(treeBelow(victim), before);
}

void TestRealSystem::renameRefusesASwappedFolder()
{
    const TemporaryDirectory temporary;
    RealSystem system;
    const auto stage = system.makePrivateDirectory(temporary.path(), u"stage-"_s).value();
    const auto moved = temporary.child(u"moved"_s);
    QCOMPARE(::rename(stage.toBytes().constData(), moved.toBytes().constData()), 0);
    temporary.addFile(stage.fileName() + u"/evil"_s, "evil");
    QVERIFY(!system.rename(stage, temporary.child(u"project"_s)));
    QCOMPARE(modeOf(moved), mode_t{0700});
    QVERIFY(!RealSystem().status(temporary.child(u"project"_s)).value());
}

void TestRealSystem::staleAnchorIsForgotten()
{
    const TemporaryDirectory temporary;
    RealSystem system;
    const auto stage = system.makePrivateDirectory(temporary.path(), u"stage-"_s).value();
    QCOMPARE(::rmdir(stage.toBytes().constData()), 0);
    temporary.addFile(stage.fileName() + u"/f"_s, "theirs");
    QCOMPARE(system.read(stage.child(u"f"_s), plenty).value(), QByteArray("theirs"));
}

void TestRealSystem::componentsAreAsStrictAsOpenat2()
{
    const TemporaryDirectory temporary;
    temporary.addFile(u"in/sub/file"_s, {});
    temporary.addFile(u"out"_s, {});
    temporary.addLink(u"in/link"_s, u"sub"_s);
    temporary.addLink(u"in/sub/up"_s, u"../../out"_s);
    const Descriptor folder(::open(temporary.child(u"in"_s).toBytes().constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    for (const char *path :
         {"sub/file", "sub", ".", "link", "link/file", "../out", "sub/../../out", "sub/up", "none"}) {
        const Descriptor one(openBeneath(folder.get(), path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC));
        const Descriptor other(openByComponents(folder.get(), path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC));
        QVERIFY2(one.isOpen() == other.isOpen(), path);
        QCOMPARE(one.isOpen(), QByteArray(path) == "sub/file" || QByteArray(path) == "sub" || QByteArray(path) == ".");
    }
}

void TestRealSystem::renames_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<bool>("works");
    QTest::newRow("folder to a new name") << u"folder"_s << u"new"_s << true;
    QTest::newRow("file to a new name") << u"file"_s << u"new"_s << true;
    QTest::newRow("folder onto an empty folder") << u"folder"_s << u"empty"_s << true;
    QTest::newRow("folder onto a full folder") << u"folder"_s << u"full"_s << false;
    QTest::newRow("folder onto a file") << u"folder"_s << u"file"_s << false;
    QTest::newRow("folder onto a link to an empty folder") << u"folder"_s << u"link"_s << false;
    QTest::newRow("file onto a file") << u"file"_s << u"full/f"_s << false;
    QTest::newRow("file onto an empty folder") << u"file"_s << u"empty"_s << false;
    QTest::newRow("nothing") << u"nothing"_s << u"new"_s << false;
    QTest::newRow("into a missing folder") << u"folder"_s << u"no/new"_s << false;
    QTest::newRow("into itself") << u"folder"_s << u"folder/new"_s << false;
}

void TestRealSystem::renames()
{
    QFETCH(const QString, from);
    QFETCH(const QString, to);
    QFETCH(const bool, works);
    const TemporaryDirectory temporary;
    temporary.addFile(u"folder/inside"_s, "1");
    temporary.addFile(u"file"_s, "2");
    temporary.addFile(u"full/f"_s, "theirs");
    temporary.addDirectory(u"empty"_s);
    temporary.addLink(u"link"_s, u"empty"_s);
    const auto before = treeBelow(temporary.path());
    QCOMPARE(RealSystem().rename(temporary.child(from), temporary.child(to)).has_value(), works);
    const auto after = treeBelow(temporary.path());
    if (!works)
        QCOMPARE(after, before);
    else
        QVERIFY(!after.contains(from.toUtf8()) && after.contains(to.toUtf8()));
}

void TestRealSystem::removes()
{
    const TemporaryDirectory temporary;
    RealSystem system;
    temporary.addFile(u"full/f"_s, {});
    temporary.addLink(u"link"_s, u"full"_s);
    QVERIFY(!system.remove(temporary.child(u"full"_s)));
    QVERIFY(!system.remove(temporary.child(u"missing"_s)));
    QVERIFY(system.remove(temporary.child(u"link"_s)));
    QVERIFY(system.remove(temporary.child(u"full/f"_s)));
    QVERIFY(system.remove(temporary.child(u"full"_s)));
    QVERIFY(treeBelow(temporary.path()).isEmpty());
}

void TestRealSystem::removeTreeFollowsNoLink()
{
    const TemporaryDirectory temporary;
    RealSystem system;
    temporary.addFile(u"theirs/f"_s, "f");
    temporary.addFile(u"tree/a/b/c"_s, "c");
    temporary.addLink(u"tree/out"_s, u"../theirs"_s);
    temporary.addLink(u"tree/a/out"_s, temporary.child(u"theirs"_s).toString());
    temporary.addLink(u"tree/broken"_s, u"nowhere"_s);
    const auto top = temporary.addLink(u"top"_s, u"theirs"_s);
    const QByteArray raw = temporary.path().toBytes() + "/tree/caf\xe9";
    ::close(::open(raw.constData(), O_WRONLY | O_CREAT | O_CLOEXEC, 0600));
    QVERIFY(system.removeTree(temporary.child(u"tree"_s)));
    QVERIFY(!system.removeTree(top));
    const auto left = treeBelow(temporary.path());
    QCOMPARE(left.keys(), (QList<QByteArray>{"theirs", "theirs/f", "top"}));
    QVERIFY(!system.removeTree(temporary.child(u"tree"_s)));
}

void TestRealSystem::removeTreeOpensReadOnlyFolders()
{
    const TemporaryDirectory temporary;
    temporary.addFile(u"tree/closed/sub/f"_s, "f");
    temporary.addFile(u"tree/hidden/f"_s, "f");
    QCOMPARE(::chmod(temporary.child(u"tree/closed/sub"_s).toBytes().constData(), 0555), 0);
    QCOMPARE(::chmod(temporary.child(u"tree/closed"_s).toBytes().constData(), 0500), 0);
    QCOMPARE(::chmod(temporary.child(u"tree/hidden"_s).toBytes().constData(), 0), 0);
    // Modes mean nothing to root: another user does it in a child.
    QCOMPARE(::chmod(temporary.path().toBytes().constData(), 0777), 0);
    constexpr uid_t nobody = 65534;
    const pid_t child = ::fork();
    if (child == 0) {
        if (::geteuid() == 0) {
            for (const auto &name : {u"tree"_s, u"tree/closed"_s, u"tree/closed/sub"_s, u"tree/hidden"_s})
                if (::chown(temporary.child(name).toBytes().constData(), nobody, nobody) != 0)
                    ::_exit(2);
            if (::setuid(nobody) != 0)
                ::_exit(3);
        }
        ::_exit(RealSystem().removeTree(temporary.child(u"tree"_s)) ? 0 : 1);
    }
    int status = 0;
    QCOMPARE(::waitpid(child, &status, 0), child);
    QCOMPARE(status, 0);
    QVERIFY(treeBelow(temporary.path()).isEmpty());
}

void TestRealSystem::removeTreeSparesMountedDisks()
{
    const TemporaryDirectory temporary;
    temporary.addFile(u"theirs/f"_s, "f");
    temporary.addDirectory(u"tree/mounted"_s);
    const QByteArray mounted = temporary.child(u"tree/mounted"_s).toBytes();
    const QByteArray command = "mount --bind '" + temporary.child(u"theirs"_s).toBytes() + "' '" + mounted + "'";
    QCOMPARE(std::system(command.constData()), 0); // needs root, as in CI
    const auto removed = RealSystem().removeTree(temporary.child(u"tree"_s));
    QCOMPARE(std::system(("umount '" + mounted + "'").constData()), 0);
    QVERIFY(!removed);
    QVERIFY(removed.error().message.contains(u"tree/mounted"));
    QVERIFY(treeBelow(temporary.path()).contains("theirs/f"));
}

void TestRealSystem::removesDeepTrees()
{
    // Deeper than a path may be long.
    const TemporaryDirectory temporary;
    RealSystem system;
    temporary.addDirectory(u"tree"_s);
    Descriptor folder(::open(temporary.child(u"tree"_s).toBytes().constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    const QByteArray name(20, 'd');
    constexpr int depth = 500;
    for (int i = 0; i < depth; ++i) {
        QCOMPARE(::mkdirat(folder.get(), name.constData(), 0755), 0);
        folder = Descriptor(::openat(folder.get(), name.constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
        QVERIFY(folder.isOpen());
    }
    const auto removed = system.removeTree(temporary.child(u"tree"_s));
    QVERIFY2(removed, removed ? "" : qPrintable(removed.error().details));
    QVERIFY(treeBelow(temporary.path()).isEmpty());
}

void TestRealSystem::syncsAndMeasures()
{
    const TemporaryDirectory temporary;
    RealSystem system;
    const auto stage = system.makePrivateDirectory(temporary.path(), u"stage-"_s).value();
    QVERIFY(system.write(stage.child(u"a"_s), "a", WriteMode::CreateNew, Permissions::Normal));
    QVERIFY(system.sync(stage));
    QVERIFY(system.sync(temporary.path()));
    QVERIFY(!system.sync(temporary.child(u"missing"_s)));
    QVERIFY(system.freeBytes(temporary.path()).value() > 0);
    QVERIFY(!system.freeBytes(temporary.child(u"missing"_s)));
}

void TestRealSystem::leaksNoDescriptor()
{
    const TemporaryDirectory temporary;
    temporary.addFile(u"d/f"_s, "f");
    const int before = openDescriptors();
    {
        RealSystem system;
        for (int i = 0; i < 50; ++i) {
            const auto stage = system.makePrivateDirectory(temporary.path(), u"stage-"_s).value();
            QVERIFY(system.makeDirectory(stage.child(u"s"_s)));
            QVERIFY(system.write(stage.child(u"s/a"_s), "a", WriteMode::Replace, Permissions::Normal));
            QVERIFY(!system.write(stage.child(u"no/a"_s), "a", WriteMode::Replace, Permissions::Normal));
            QVERIFY(system.list(stage));
            QVERIFY(system.sync(stage));
            QVERIFY(system.rename(stage, temporary.child(u"p"_s)));
            QVERIFY(system.removeTree(temporary.child(u"p"_s)));
            QVERIFY(!system.removeTree(temporary.child(u"d/f"_s)));
            QVERIFY(!system.list(temporary.child(u"d/f"_s)));
        }
        QCOMPARE(openDescriptors(), before);
    }
    QCOMPARE(openDescriptors(), before);
}

void TestRealSystem::everyErrorIsWholeSentences()
{
    const TemporaryDirectory temporary;
    RealSystem system;
    const auto missing = temporary.child(u"no/such"_s);
    const auto file = temporary.addFile(u"file"_s, {});
    const QList<Error> errors = {system.read(missing, 1).error(),
                                 system.write(missing, {}, WriteMode::CreateNew, Permissions::Normal).error(),
                                 system.write(missing, {}, WriteMode::Replace, Permissions::Normal).error(),
                                 system.list(file).error(),
                                 system.makeDirectory(missing).error(),
                                 system.makePrivateDirectory(missing, u"x"_s).error(),
                                 system.rename(missing, file).error(),
                                 system.remove(missing).error(),
                                 system.removeTree(missing).error(),
                                 system.sync(missing).error(),
                                 system.freeBytes(missing).error(),
                                 system.canonical(missing).error()};
    for (const auto &error : errors) {
        QVERIFY2(error.message.endsWith(u'.') && error.message.contains(temporary.path().toString()),
                 qPrintable(error.message));
        QVERIFY2(error.hint.endsWith(u'.'), qPrintable(error.message));
        QVERIFY2(error.details.startsWith(u'E') && error.details.contains(u": "), qPrintable(error.details));
        QVERIFY(!error.message.contains(u"ENO"));
    }
}

QTEST_GUILESS_MAIN(TestRealSystem)
#include "tst_realsystem.moc"
