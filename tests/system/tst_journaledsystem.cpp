// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "support/failingsystem.h"
#include "support/memorysystem.h"
#include "system/journaledsystem.h"

#include <QCryptographicHash>
#include <QTest>

#include <algorithm>
#include <cerrno>

using namespace groundwork;
using namespace Qt::StringLiterals;

namespace {

QByteArray hashOf(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
}

AbsolutePath home(const QString &name)
{
    return AbsolutePath::known(u"/home/person/"_s + name);
}

/// A small set-up as a run makes it. Returns how many of its calls worked.
int setUp(JournaledSystem &system)
{
    int worked = 0;
    const auto count = [&](bool done) {
        worked += done ? 1 : 0;
        return done;
    };
    const auto stage = system.makePrivateDirectory(home(u"x"_s).parent(), u".p.groundwork-"_s);
    if (!count(stage.has_value()))
        return worked;
    if (count(system.write(stage->child(u"README.md"_s), "hello", WriteMode::CreateNew, Permissions::Normal)
                  .has_value()) &&
        count(system.makeDirectory(stage->child(u"src"_s)).has_value()) &&
        count(system.write(stage->child(u"src/a.py"_s), "a", WriteMode::CreateNew, Permissions::Normal).has_value()) &&
        count(system.sync(*stage).has_value()) && count(system.rename(*stage, home(u"p"_s)).has_value()) &&
        count(system.declareTree(home(u"p/.venv"_s)).has_value()))
        count(system.makeDirectory(home(u"p/.venv"_s)).has_value());
    return worked;
}

/// Takes back what the journal names, as undo does: nothing that is not in it.
void takeBack(MemorySystem &system, QList<JournalEntry> entries)
{
    std::ranges::reverse(entries);
    for (const auto &entry : entries) {
        if (entry.kind == JournalKind::Tree && system.status(entry.path)->has_value()) {
            QVERIFY(system.removeTree(entry.path));
            continue;
        }
        const bool isOurs =
            entry.kind != JournalKind::File || hashOf(system.read(entry.path, 1000).value_or("")) == entry.sha256;
        if (isOurs && system.status(entry.path)->has_value())
            static_cast<void>(system.remove(entry.path)); // a folder with a person's file in it stays
    }
}

} // namespace

class TestJournaledSystem : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void remembersWhatWasMade();
    void passesEverythingOn();
    void doAndUndoAreEqual();
    void aUsersFileStays();
    void everyFaultCanBeTakenBack();
    void replacedFiles();
    void whatIsRemovedIsForgotten();
    void declaredTrees();
    void removesNoTreeOfSomebodyElse();
    void changesAreTold();
    void goesOnFromEarlierRuns();
};

void TestJournaledSystem::remembersWhatWasMade()
{
    MemorySystem memory;
    JournaledSystem system(memory);
    QCOMPARE(setUp(system), 8);
    const QList<JournalEntry> expected = {{JournalKind::Directory, home(u"p"_s), {}},
                                          {JournalKind::File, home(u"p/README.md"_s), hashOf("hello")},
                                          {JournalKind::Directory, home(u"p/src"_s), {}},
                                          {JournalKind::File, home(u"p/src/a.py"_s), hashOf("a")},
                                          {JournalKind::Directory, home(u"p/.venv"_s), {}}};
    QCOMPARE(system.entries(), expected);
}

void TestJournaledSystem::passesEverythingOn()
{
    MemorySystem memory;
    memory.addProgram(u"/bin/x"_s, [](const ProcessRequest &, const OutputSink &) {
        return ProcessEnd{.exitCode = 7, .standardOutput = {}, .standardError = {}};
    });
    memory.addFile(u"/home/person/f"_s, "f");
    JournaledSystem system(memory);
    QCOMPARE(system.read(home(u"f"_s), 10).value(), QByteArray("f"));
    QCOMPARE(system.list(home(u"f"_s).parent())->size(), 1);
    QCOMPARE(system.status(home(u"f"_s))->value().size, qint64{1});
    QCOMPARE(system.canonical(home(u"f"_s)).value(), home(u"f"_s));
    QCOMPARE(system.freeBytes(home(u"f"_s)), memory.freeBytes(home(u"f"_s)));
    ProcessRequest request;
    request.program = AbsolutePath::known(u"/bin/x"_s);
    QCOMPARE(system.run(request, {}, {})->exitCode, 7);
    QVERIFY(system.entries().isEmpty());
}

void TestJournaledSystem::doAndUndoAreEqual()
{
    MemorySystem memory;
    memory.addFile(u"/home/person/letter.txt"_s, "dear");
    const auto before = memory.tree();
    JournaledSystem system(memory);
    QCOMPARE(setUp(system), 8);
    QVERIFY(memory.tree() != before);
    takeBack(memory, system.entries());
    QCOMPARE(memory.tree(), before);
}

void TestJournaledSystem::aUsersFileStays()
{
    MemorySystem memory;
    JournaledSystem system(memory);
    setUp(system);
    memory.addFile(u"/home/person/p/src/mine.py"_s, "mine");
    memory.addFile(u"/home/person/p/README.md"_s, "hello, changed");
    takeBack(memory, system.entries());
    const auto tree = memory.tree();
    QCOMPARE(tree.value(u"/home/person/p/src/mine.py"_s), QByteArray("file mine"));
    QCOMPARE(tree.value(u"/home/person/p/README.md"_s), QByteArray("file hello, changed"));
    QVERIFY(!tree.contains(u"/home/person/p/src/a.py"_s));
}

void TestJournaledSystem::everyFaultCanBeTakenBack()
{
    MemorySystem reference;
    const auto before = reference.tree();
    for (int call = 1; call <= 7; ++call) {
        for (const auto failing : {Failing::Once, Failing::FromThenOn}) {
            MemorySystem memory;
            FailingSystem faulty(memory, {.call = call, .code = EIO, .failing = failing, .calls = Calls::Changing});
            JournaledSystem system(faulty);
            QCOMPARE(setUp(system) < 8, true);
            QCOMPARE(faulty.failures().size(), 1);
            takeBack(memory, system.entries());
            QCOMPARE(memory.tree(), before);
        }
    }
}

void TestJournaledSystem::replacedFiles()
{
    MemorySystem memory;
    memory.addFile(u"/home/person/theirs"_s, "old");
    JournaledSystem system(memory);
    // A person's file that gets new content stays the person's.
    QVERIFY(system.write(home(u"theirs"_s), "new", WriteMode::Replace, Permissions::Normal));
    QVERIFY(system.entries().isEmpty());
    QVERIFY(system.write(home(u"ours"_s), "1", WriteMode::Replace, Permissions::Normal));
    QVERIFY(system.write(home(u"ours"_s), "2", WriteMode::Replace, Permissions::Normal));
    QCOMPARE(system.entries(), (QList<JournalEntry>{{JournalKind::File, home(u"ours"_s), hashOf("2")}}));
    QVERIFY(!system.write(home(u"ours"_s), "3", WriteMode::CreateNew, Permissions::Normal));
    QCOMPARE(system.entries().first().sha256, hashOf("2"));
}

void TestJournaledSystem::whatIsRemovedIsForgotten()
{
    MemorySystem memory;
    JournaledSystem system(memory);
    QVERIFY(system.makeDirectory(home(u"a"_s)));
    QVERIFY(system.write(home(u"a/f"_s), "1", WriteMode::CreateNew, Permissions::Normal));
    QVERIFY(!system.remove(home(u"a"_s)));
    QCOMPARE(system.entries().size(), 2);
    QVERIFY(system.remove(home(u"a/f"_s)));
    QCOMPARE(system.entries().size(), 1);
    QVERIFY(system.write(home(u"a/f"_s), "1", WriteMode::CreateNew, Permissions::Normal));
    QVERIFY(system.makeDirectory(home(u"ab"_s)));
    QVERIFY(system.removeTree(home(u"a"_s)));
    QCOMPARE(system.entries(), (QList<JournalEntry>{{JournalKind::Directory, home(u"ab"_s), {}}}));
}

void TestJournaledSystem::declaredTrees()
{
    MemorySystem memory;
    memory.addDirectory(u"/home/person/theirs"_s);
    JournaledSystem system(memory);
    QVERIFY(system.declareTree(home(u"env"_s)));
    QVERIFY(system.isDeclared(home(u"env"_s)));
    QVERIFY(!system.isDeclared(home(u"env/lib"_s)));
    QVERIFY(system.declareTree(home(u"env"_s))); // again is no harm, also once it is there
    memory.addFile(u"/home/person/env/f"_s, {});
    QVERIFY(system.declareTree(home(u"env"_s)));
    QCOMPARE(system.entries().size(), 1);

    const auto refused = system.declareTree(home(u"theirs"_s));
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::TargetNotUsable);
    QVERIFY(!system.isDeclared(home(u"theirs"_s)));

    QVERIFY(system.removeTree(home(u"env"_s)));
    QVERIFY(!system.isDeclared(home(u"env"_s)));
    QVERIFY(system.declareTree(home(u"env"_s)));
}

void TestJournaledSystem::removesNoTreeOfSomebodyElse()
{
    MemorySystem memory;
    memory.addFile(u"/home/person/theirs/f"_s, "theirs");
    JournaledSystem system(memory);
    QVERIFY(system.declareTree(home(u"env"_s)));
    memory.addFile(u"/home/person/env/lib/f"_s, {});
    memory.addDirectory(u"/home/person/environment"_s);
    QVERIFY(system.write(home(u"file"_s), "1", WriteMode::CreateNew, Permissions::Normal));
    const auto before = memory.tree();
    for (const auto *name : {"theirs", "environment", "file"}) {
        const auto refused = system.removeTree(home(QString::fromLatin1(name)));
        QVERIFY2(!refused, name);
        QCOMPARE(refused.error().kind, ErrorKind::TargetNotUsable);
    }
    QVERIFY(!system.removeTree(AbsolutePath::known(u"/home/person"_s)));
    QCOMPARE(memory.tree(), before);
    QVERIFY(system.removeTree(home(u"env/lib"_s)));
    QVERIFY(system.removeTree(home(u"env"_s)));

    QVERIFY(system.adoptTree(home(u"theirs"_s)));
    QVERIFY(system.isDeclared(home(u"theirs"_s)));
    QVERIFY(system.removeTree(home(u"theirs"_s)));
}

void TestJournaledSystem::changesAreTold()
{
    MemorySystem memory;
    JournaledSystem system(memory);
    QStringList told;
    Result<void> answer;
    system.setOnChange([&](const QList<JournalEntry> &entries) {
        told.append(entries.last().path.fileName() +
                    (memory.status(entries.last().path)->has_value() ? u""_s : u"?"_s));
        return answer;
    });
    QVERIFY(system.makeDirectory(home(u"a"_s)));
    QVERIFY(system.declareTree(home(u"tree"_s))); // told before it is there
    QVERIFY(system.write(home(u"f"_s), "1", WriteMode::CreateNew, Permissions::Normal));
    QCOMPARE(told, (QStringList{u"a"_s, u"tree?"_s, u"f"_s}));
    answer = failure(u"The journal could not be written."_s);
    QVERIFY(!system.makeDirectory(home(u"b"_s)));
    QVERIFY(!system.declareTree(home(u"other"_s)));
}

void TestJournaledSystem::goesOnFromEarlierRuns()
{
    MemorySystem memory;
    memory.addFile(u"/home/person/p/f"_s, "1");
    memory.addDirectory(u"/home/person/p/.venv"_s);
    JournaledSystem system(memory);
    system.setEntries({{JournalKind::File, home(u"p/f"_s), hashOf("1")}, {JournalKind::Tree, home(u"p/.venv"_s), {}}});
    QVERIFY(system.isDeclared(home(u"p/.venv"_s)));
    QVERIFY(system.write(home(u"p/f"_s), "2", WriteMode::Replace, Permissions::Normal));
    QCOMPARE(system.entries().first().sha256, hashOf("2"));
}

QTEST_APPLESS_MAIN(TestJournaledSystem)
#include "tst_journaledsystem.moc"
