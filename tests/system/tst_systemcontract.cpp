// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "support/memorysystem.h"
#include "support/temporarydirectory.h"
#include "system/realsystem.h"

#include <QTest>

#include <functional>

using namespace groundwork;
using namespace Qt::StringLiterals;

namespace {

/// One call and what a System must answer: whether it works, and when not, the start of the details (an errno).
struct Call
{
    QByteArray name;
    std::function<Result<void>(System &, const AbsolutePath &)> make;
    QByteArray code; ///< empty: it works
};

template <typename T>
Result<void> withoutValue(const Result<T> &result)
{
    return result ? Result<void>() : std::unexpected(result.error());
}

Result<void> create(System &system, const AbsolutePath &path)
{
    return system.write(path, "ours", WriteMode::CreateNew, Permissions::Normal);
}

Result<void> replace(System &system, const AbsolutePath &path)
{
    return system.write(path, "ours", WriteMode::Replace, Permissions::Normal);
}

/// What both disks hold before each call.
constexpr const char *folders[] = {"empty", "full", "deep/er"};
constexpr const char *files[] = {"file", "full/f", "deep/er/f"};
constexpr const char *links[][2] = {{"link", "full"}, {"broken", "nowhere"}, {"tofile", "file"}};

QList<Call> calls()
{
    const auto at = [](const char *name) {
        return [name](const AbsolutePath &root) { return root.child(QString::fromLatin1(name)); };
    };
    const auto one = [&](const char *name, auto call, const char *path, const char *code) {
        return Call{
            QByteArray(name) + ' ' + path,
            [call, where = at(path)](System &system, const AbsolutePath &root) { return call(system, where(root)); },
            code};
    };
    const auto renaming = [&](const char *from, const char *to, const char *code) {
        return Call{QByteArray("rename ") + from + " to " + to,
                    [source = at(from), goal = at(to)](System &system, const AbsolutePath &root) {
                        return system.rename(source(root), goal(root));
                    },
                    code};
    };
    const auto read = [](System &s, const AbsolutePath &p) { return withoutValue(s.read(p, 100)); };
    const auto list = [](System &s, const AbsolutePath &p) { return withoutValue(s.list(p)); };
    const auto canonical = [](System &s, const AbsolutePath &p) { return withoutValue(s.canonical(p)); };
    const auto make = [](System &s, const AbsolutePath &p) { return s.makeDirectory(p); };
    const auto makePrivate = [](System &s, const AbsolutePath &p) {
        return withoutValue(s.makePrivateDirectory(p, u"p-"_s));
    };
    const auto remove = [](System &s, const AbsolutePath &p) { return s.remove(p); };
    const auto removeTree = [](System &s, const AbsolutePath &p) { return s.removeTree(p); };
    const auto sync = [](System &s, const AbsolutePath &p) { return s.sync(p); };
    return {one("read", read, "file", ""),
            one("read", read, "tofile", ""),
            one("read", read, "link/f", ""),
            one("read", read, "missing", "ENOENT"),
            one("read", read, "broken", "ENOENT"),
            one("read", read, "full", "EISDIR"),
            one("read", read, "file/below", "ENOTDIR"),
            one("create", create, "new", ""),
            one("create", create, "link/new", ""),
            one("create", create, "file", "EEXIST"),
            one("create", create, "empty", "EEXIST"),
            one("create", create, "broken", "EEXIST"),
            one("create", create, "missing/new", "ENOENT"),
            one("create", create, "file/new", "ENOTDIR"),
            one("replace", replace, "new", ""),
            one("replace", replace, "file", ""),
            one("replace", replace, "empty", "EEXIST"),
            one("replace", replace, "tofile", "ELOOP"),
            one("replace", replace, "missing/new", "ENOENT"),
            one("list", list, "full", ""),
            one("list", list, "link", ""),
            one("list", list, "missing", "ENOENT"),
            one("list", list, "file", "ENOTDIR"),
            one("canonical", canonical, "link/f", ""),
            one("canonical", canonical, "broken", "ENOENT"),
            one("makeDirectory", make, "new", ""),
            one("makeDirectory", make, "link/new", ""),
            one("makeDirectory", make, "empty", "EEXIST"),
            one("makeDirectory", make, "file", "EEXIST"),
            one("makeDirectory", make, "missing/new", "ENOENT"),
            one("makePrivateDirectory", makePrivate, "empty", ""),
            one("makePrivateDirectory", makePrivate, "missing", "ENOENT"),
            one("makePrivateDirectory", makePrivate, "file", "ENOTDIR"),
            renaming("full", "new", ""),
            renaming("file", "new", ""),
            renaming("link", "new", ""),
            renaming("full", "empty", ""),
            renaming("empty", "full", "ENOTEMPTY"),
            renaming("full", "file", "ENOTDIR"),
            renaming("full", "link", "ENOTDIR"),
            renaming("file", "empty", "EEXIST"),
            renaming("file", "full/f", "EEXIST"),
            renaming("file", "broken", "EEXIST"),
            renaming("missing", "new", "ENOENT"),
            renaming("file", "missing/new", "ENOENT"),
            renaming("deep", "deep/er/new", "EINVAL"),
            one("remove", remove, "file", ""),
            one("remove", remove, "empty", ""),
            one("remove", remove, "link", ""),
            one("remove", remove, "full", "ENOTEMPTY"),
            one("remove", remove, "missing", "ENOENT"),
            one("removeTree", removeTree, "deep", ""),
            one("removeTree", removeTree, "empty", ""),
            one("removeTree", removeTree, "file", "ENOTDIR"),
            one("removeTree", removeTree, "link", "ENOTDIR"),
            one("removeTree", removeTree, "missing", "ENOENT"),
            one("sync", sync, "full", ""),
            one("sync", sync, "missing", "ENOENT")};
}

/// A real disk in the form of MemorySystem::tree(), relative to its root.
QMap<QString, QByteArray> realTree(const AbsolutePath &root)
{
    QMap<QString, QByteArray> tree;
    for (const auto &[path, what] : treeBelow(root).asKeyValueRange()) {
        const auto words = what.split(' ');
        const bool isLink = words.first() == "link";
        QByteArray text = words.first();
        if (isLink || words.first() == "file")
            text += ' ' + words.last();
        tree.insert(QString::fromUtf8(path), text);
    }
    return tree;
}

QMap<QString, QByteArray> memoryTree(const MemorySystem &system, const AbsolutePath &root)
{
    QMap<QString, QByteArray> tree;
    for (const auto &[path, what] : system.tree().asKeyValueRange()) {
        if (AbsolutePath::known(path).isBelow(root))
            tree.insert(path.mid(root.toString().size() + 1), what);
    }
    return tree;
}

QMap<QString, QByteArray> withoutRandomNames(const QMap<QString, QByteArray> &tree)
{
    QMap<QString, QByteArray> result;
    for (const auto &[path, what] : tree.asKeyValueRange()) {
        const auto at = path.indexOf(u"p-");
        result.insert(at < 0 ? path : path.first(at + 2), what);
    }
    return result;
}

} // namespace

/// The disk in memory must answer as the real one does, or tests that use it prove nothing.
class TestSystemContract : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void memoryAnswersAsTheDiskDoes_data();
    void memoryAnswersAsTheDiskDoes();
};

void TestSystemContract::memoryAnswersAsTheDiskDoes_data()
{
    QTest::addColumn<int>("index");
    const auto all = calls();
    for (int index = 0; index < all.size(); ++index)
        QTest::newRow(all.at(index).name.constData()) << index;
}

void TestSystemContract::memoryAnswersAsTheDiskDoes()
{
    QFETCH(const int, index);
    const Call call = calls().at(index);
    const TemporaryDirectory temporary;
    const AbsolutePath root = temporary.path();
    RealSystem real;
    MemorySystem memory;
    memory.addDirectory(root.toString());
    for (const auto *name : folders) {
        temporary.addDirectory(QString::fromLatin1(name));
        memory.addDirectory(root.child(QString::fromLatin1(name)).toString());
    }
    for (const auto *name : files) {
        temporary.addFile(QString::fromLatin1(name), "theirs");
        memory.addFile(root.child(QString::fromLatin1(name)).toString(), "theirs");
    }
    for (const auto &[name, goal] : links) {
        temporary.addLink(QString::fromLatin1(name), QString::fromLatin1(goal));
        memory.addLink(root.child(QString::fromLatin1(name)).toString(), QString::fromLatin1(goal));
    }
    QCOMPARE(memoryTree(memory, root), realTree(root));

    const auto codeOf = [](const Result<void> &result) {
        return result ? QByteArray() : result.error().details.section(u':', 0, 0).toLatin1();
    };
    const auto onDisk = codeOf(call.make(real, root));
    const auto inMemory = codeOf(call.make(memory, root));
    QCOMPARE(onDisk, call.code);
    QCOMPARE(inMemory, call.code);
    QCOMPARE(withoutRandomNames(memoryTree(memory, root)), withoutRandomNames(realTree(root)));
}

QTEST_GUILESS_MAIN(TestSystemContract)
#include "tst_systemcontract.moc"
