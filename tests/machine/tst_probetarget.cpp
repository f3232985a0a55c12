// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "machine/probe.h"
#include "support/memorysystem.h"
#include "support/temporarydirectory.h"
#include "system/realsystem.h"

#include <QTest>

#include <fcntl.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace groundwork;
using namespace Qt::StringLiterals;

namespace {

const AbsolutePath target = AbsolutePath::known(u"/home/person/churn"_s);

QByteArray stateJson(const QByteArray &state, const QByteArray &lock = "conda-linux-64.lock")
{
    return R"({"version": 1, "state": ")" + state + R"(", "lock": ")" + lock + R"("})";
}

} // namespace

class TestProbeTarget : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void states();
    void parentBehindALink();
    void ourProject_data();
    void ourProject();
    void notOurProject_data();
    void notOurProject();
    void lockMustStandInTheProject_data();
    void lockMustStandInTheProject();
    void realDisk();
    void asAnotherUser();
};

void TestProbeTarget::states()
{
    const auto stateWith = [](const std::function<void(MemorySystem &)> &prepare) {
        MemorySystem system;
        system.setFreeBytes(12345);
        prepare(system);
        const auto before = system.tree();
        const TargetFact fact = probeTarget(system, target);
        if (system.tree() != before || !system.traffic().isEmpty() || fact.path != target)
            qFatal("Probing changed something.");
        return fact.state;
    };
    const auto path = target.toString();
    QCOMPARE(stateWith([](MemorySystem &) {}), TargetState::Absent);
    QCOMPARE(stateWith([&](MemorySystem &s) { s.addDirectory(path); }), TargetState::EmptyFolder);
    QCOMPARE(stateWith([&](MemorySystem &s) { s.addFile(path + u"/x"_s, {}); }), TargetState::NotEmpty);
    QCOMPARE(stateWith([&](MemorySystem &s) { s.addRawName(path, "caf\xe9"); }), TargetState::NotEmpty);
    QCOMPARE(stateWith([&](MemorySystem &s) { s.addFile(path, {}); }), TargetState::NotAFolder);
    QCOMPARE(stateWith([&](MemorySystem &s) { s.addLink(path, u"/tmp"_s); }), TargetState::Link);
    QCOMPARE(stateWith([&](MemorySystem &s) { s.addLink(path, u"/nowhere"_s); }), TargetState::Link);
    QCOMPARE(stateWith([&](MemorySystem &s) { s.setReadOnly(u"/home/person"_s); }), TargetState::NotWritable);
    QCOMPARE(stateWith([&](MemorySystem &s) {
                 s.addDirectory(path);
                 s.setReadOnly(path);
             }),
             TargetState::NotWritable);
    QCOMPARE(stateWith([&](MemorySystem &s) {
                 s.addDirectory(path);
                 s.setReadOnly(u"/home/person"_s);
             }),
             TargetState::NotWritable);

    MemorySystem system;
    system.addFile(u"/home/person/file"_s, {});
    QCOMPARE(probeTarget(system, AbsolutePath::known(u"/home/nobody/x"_s)).state, TargetState::ParentMissing);
    QCOMPARE(probeTarget(system, AbsolutePath::known(u"/home/person/file/x"_s)).state, TargetState::ParentMissing);
    QCOMPARE(probeTarget(system, AbsolutePath()), TargetFact());
}

void TestProbeTarget::parentBehindALink()
{
    MemorySystem system;
    system.setFreeBytes(7);
    system.addDirectory(u"/data/projects"_s);
    system.addLink(u"/home/person/projects"_s, u"/data/projects"_s);
    const auto fact = probeTarget(system, AbsolutePath::known(u"/home/person/projects/churn"_s));
    QCOMPARE(fact.state, TargetState::Absent);
    QCOMPARE(fact.freeBytes, qint64{7});
    system.setReadOnly(u"/data/projects"_s);
    QCOMPARE(probeTarget(system, AbsolutePath::known(u"/home/person/projects/churn"_s)).state,
             TargetState::NotWritable);
}

void TestProbeTarget::ourProject_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<ProjectState>("state");
    QTest::newRow("waiting") << QByteArray("waiting") << ProjectState::Waiting;
    QTest::newRow("installing") << QByteArray("installing") << ProjectState::Installing;
    QTest::newRow("installed") << QByteArray("installed") << ProjectState::Installed;
    QTest::newRow("proved") << QByteArray("proved") << ProjectState::Proved;
    QTest::newRow("failed") << QByteArray("failed") << ProjectState::Failed;
}

void TestProbeTarget::ourProject()
{
    QFETCH(const QByteArray, name);
    MemorySystem system;
    system.addFile(target.child(u".groundwork/state.json"_s).toString(), stateJson(name));
    auto fact = probeTarget(system, target);
    QCOMPARE(fact.state, TargetState::OurProject);
    QTEST(fact.project, "state");
    QVERIFY(!fact.hasLock);
    system.addFile(target.child(u"conda-linux-64.lock"_s).toString(), "@EXPLICIT\n");
    QVERIFY(probeTarget(system, target).hasLock);
}

void TestProbeTarget::notOurProject_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("no JSON") << QByteArray("state: proved");
    QTest::newRow("other version") << QByteArray(R"({"version": 2, "state": "proved"})");
    QTest::newRow("no version") << QByteArray(R"({"state": "proved"})");
    QTest::newRow("unknown state") << stateJson("great");
    QTest::newRow("a list") << QByteArray("[]");
    QTest::newRow("too large") << stateJson("proved") + QByteArray(2 * 1024 * 1024, ' ');
}

void TestProbeTarget::notOurProject()
{
    QFETCH(const QByteArray, text);
    MemorySystem system;
    system.addFile(target.child(u".groundwork/state.json"_s).toString(), text);
    QCOMPARE(probeTarget(system, target).state, TargetState::NotEmpty);
}

void TestProbeTarget::lockMustStandInTheProject_data()
{
    QTest::addColumn<QByteArray>("lock");
    QTest::newRow("above") << QByteArray("../secret");
    QTest::newRow("absolute") << QByteArray("/home/person/secret");
    QTest::newRow("none") << QByteArray();
    QTest::newRow("folder") << QByteArray("src");
}

void TestProbeTarget::lockMustStandInTheProject()
{
    QFETCH(const QByteArray, lock);
    MemorySystem system;
    system.addFile(u"/home/person/secret"_s, "x");
    system.addDirectory(target.child(u"src"_s).toString());
    system.addFile(target.child(u".groundwork/state.json"_s).toString(), stateJson("proved", lock));
    const auto fact = probeTarget(system, target);
    QCOMPARE(fact.state, TargetState::OurProject);
    QVERIFY(!fact.hasLock);
}

void TestProbeTarget::realDisk()
{
    const TemporaryDirectory temporary;
    const RealSystem system;
    const auto here = temporary.child(u"p"_s);
    QCOMPARE(probeTarget(system, here).state, TargetState::Absent);
    QVERIFY(probeTarget(system, here).freeBytes > 0);
    temporary.addDirectory(u"p"_s);
    QCOMPARE(probeTarget(system, here).state, TargetState::EmptyFolder);
    ::close(::open((here.toBytes() + "/caf\xe9").constData(), O_WRONLY | O_CREAT | O_CLOEXEC, 0600));
    QCOMPARE(probeTarget(system, here).state, TargetState::NotEmpty);
    temporary.addFile(u"p/.groundwork/state.json"_s, stateJson("failed"));
    QCOMPARE(probeTarget(system, here).state, TargetState::OurProject);
}

void TestProbeTarget::asAnotherUser()
{
    if (::geteuid() != 0)
        QSKIP("Only root can become another user.");
    const TemporaryDirectory temporary;
    temporary.addDirectory(u"closed"_s);
    temporary.addDirectory(u"hidden/empty"_s);
    QCOMPARE(::chmod(temporary.path().toBytes().constData(), 0755), 0);
    QCOMPARE(::chmod(temporary.child(u"hidden"_s).toBytes().constData(), 0700), 0);
    const pid_t child = ::fork();
    if (child == 0) {
        if (::setuid(65534) != 0)
            ::_exit(1);
        const RealSystem system;
        const bool good = probeTarget(system, temporary.child(u"new"_s)).state == TargetState::NotWritable &&
                          probeTarget(system, temporary.child(u"closed"_s)).state == TargetState::NotWritable &&
                          probeTarget(system, temporary.child(u"hidden/empty"_s)).state == TargetState::NotWritable;
        ::_exit(good ? 0 : 2);
    }
    int status = 0;
    QCOMPARE(::waitpid(child, &status, 0), child);
    QCOMPARE(status, 0);
}

QTEST_APPLESS_MAIN(TestProbeTarget)
#include "tst_probetarget.moc"
