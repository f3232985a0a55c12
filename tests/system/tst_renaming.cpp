// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "support/temporarydirectory.h"
#include "system/renaming.h"

#include <QTest>

#include <fcntl.h>

using namespace groundwork;
using namespace Qt::StringLiterals;

using Rename = int (*)(const Place &, const Place &);
Q_DECLARE_METATYPE(Rename)

/// The two ways to rename must not differ in what they do: by the kernel's flag, and without it (network disks).
class TestRenaming : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void neverOntoSomething_data();
    void neverOntoSomething();
    void movesLinksAsTheyAre();
};

void TestRenaming::neverOntoSomething_data()
{
    QTest::addColumn<Rename>("rename");
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<int>("code");
    struct Case
    {
        const char *name;
        const char *from;
        const char *to;
        int code;
    };
    const QList<Case> cases = {{"folder to a new name", "folder", "new", 0},
                               {"file to a new name", "file", "new", 0},
                               {"folder onto an empty folder", "folder", "empty", 0},
                               {"folder onto a full folder", "folder", "full", ENOTEMPTY},
                               {"folder onto a file", "folder", "file", ENOTDIR},
                               {"folder onto a link", "folder", "link", ENOTDIR},
                               {"file onto a file", "file", "full/f", EEXIST},
                               {"file onto an empty folder", "file", "empty", EEXIST},
                               {"file onto a link", "file", "link", EEXIST},
                               {"file onto a broken link", "file", "broken", EEXIST},
                               {"nothing", "nothing", "new", ENOENT}};
    for (const auto &one : cases) {
        QTest::addRow("kernel: %s", one.name)
            << Rename(renameInOneStep) << QByteArray(one.from) << QByteArray(one.to) << one.code;
        QTest::addRow("without: %s", one.name)
            << Rename(renameWithoutKernelHelp) << QByteArray(one.from) << QByteArray(one.to) << one.code;
    }
}

void TestRenaming::neverOntoSomething()
{
    QFETCH(const Rename, rename);
    QFETCH(const QByteArray, from);
    QFETCH(const QByteArray, to);
    QFETCH(const int, code);
    const TemporaryDirectory temporary;
    temporary.addFile(u"folder/inside"_s, "1");
    temporary.addFile(u"file"_s, "2");
    temporary.addFile(u"full/f"_s, "theirs");
    temporary.addDirectory(u"empty"_s);
    temporary.addLink(u"link"_s, u"empty"_s);
    temporary.addLink(u"broken"_s, u"nowhere"_s);
    const Descriptor folder(::open(temporary.path().toBytes().constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    const auto before = treeBelow(temporary.path());
    errno = 0;
    const int result = rename({folder.get(), from, {}}, {folder.get(), to, {}});
    const int found = result == 0 ? 0 : errno;
    QCOMPARE(found, code);
    auto expected = before;
    if (code == 0) {
        expected.remove(to);
        for (const auto &[path, what] : before.asKeyValueRange()) {
            if (path == from || path.startsWith(from + '/')) {
                expected.remove(path);
                expected.insert(to + path.sliced(from.size()), what);
            }
        }
    }
    QCOMPARE(treeBelow(temporary.path()), expected);
}

void TestRenaming::movesLinksAsTheyAre()
{
    for (const auto rename : {renameInOneStep, renameWithoutKernelHelp}) {
        const TemporaryDirectory temporary;
        temporary.addLink(u"link"_s, u"nowhere"_s);
        const Descriptor folder(::open(temporary.path().toBytes().constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
        QCOMPARE(rename({folder.get(), "link", {}}, {folder.get(), "new", {}}), 0);
        QCOMPARE(treeBelow(temporary.path()), (QMap<QByteArray, QByteArray>{{"new", "link nowhere"}}));
    }
}

QTEST_APPLESS_MAIN(TestRenaming)
#include "tst_renaming.moc"
