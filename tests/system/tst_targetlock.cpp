// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "support/temporarydirectory.h"
#include "system/targetlock.h"

#include <QProcess>
#include <QTest>

#include <fcntl.h>
#include <sched.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>

using namespace groundwork;
using namespace Qt::StringLiterals;

namespace {

enum class Network { Shared, Own };

/// A process that takes the lock, tells so by a byte and waits for its end. 0 when it did not get it.
pid_t holdElsewhere(const AbsolutePath &target, Network network = Network::Shared)
{
    std::array<int, 2> ends = {};
    if (::pipe2(ends.data(), O_CLOEXEC) != 0)
        qFatal("no pipe");
    const pid_t child = ::fork();
    if (child == 0) {
        // As in a container; who is not root needs a user namespace for it.
        if (network == Network::Own && ::unshare(CLONE_NEWNET) != 0 && ::unshare(CLONE_NEWUSER | CLONE_NEWNET) != 0)
            ::_exit(1); // told nothing: the test fails
        const auto lock = TargetLock::take(target);
        const char taken = lock ? 'y' : 'n';
        if (::write(ends[1], &taken, 1) == 1)
            ::pause();
        ::_exit(0);
    }
    ::close(ends[1]);
    char taken = 0;
    const bool told = ::read(ends[0], &taken, 1) == 1;
    ::close(ends[0]);
    if (told && taken == 'y')
        return child;
    ::kill(child, SIGKILL);
    ::waitpid(child, nullptr, 0);
    return told ? 0 : -1;
}

/// What a process waits at until another closes its end.
class Pipe
{
public:
    Pipe()
    {
        if (::pipe2(m_ends.data(), O_CLOEXEC) != 0)
            qFatal("no pipe");
    }
    ~Pipe()
    {
        ::close(m_ends[0]);
        closeWriting();
    }
    Pipe(const Pipe &) = delete;
    Pipe &operator=(const Pipe &) = delete;

    [[nodiscard]] int reading() const { return m_ends[0]; }
    [[nodiscard]] int writing() const { return m_ends[1]; }
    void waitForClosing() const
    {
        char nothing = 0;
        while (::read(m_ends[0], &nothing, 1) > 0) {
        }
    }
    void closeWriting()
    {
        if (m_ends[1] >= 0)
            ::close(m_ends[1]);
        m_ends[1] = -1;
    }

private:
    std::array<int, 2> m_ends = {};
};

} // namespace

class TestTargetLock : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneHolderAtATime();
    void goesWithItsHolder();
    void diesWithTheProcess();
    void isNotInherited();
    void oneFolderHasOneLock_data();
    void oneFolderHasOneLock();
    void leavesNothingOnDisk();
    void holdsOverNetworkNamespaces();
    void holdsTheStageUnderItsLaterName();
    void isKnownToOtherPrograms();
    void exactlyOneOfTwoWins();
};

void TestTargetLock::oneHolderAtATime()
{
    const TemporaryDirectory temporary;
    const auto target = temporary.child(u"project"_s);
    const auto lock = TargetLock::take(target);
    QVERIFY(lock);
    const auto second = TargetLock::take(target);
    QVERIFY(!second);
    QCOMPARE(second.error().kind, ErrorKind::TargetNotUsable);
    QVERIFY(second.error().message.contains(target.toString()));
    QVERIFY(TargetLock::take(temporary.child(u"other"_s)));
    QCOMPARE(holdElsewhere(target), 0);
}

void TestTargetLock::goesWithItsHolder()
{
    const TemporaryDirectory temporary;
    const auto target = temporary.child(u"project"_s);
    {
        auto lock = TargetLock::take(target);
        const TargetLock moved = std::move(*lock);
        QVERIFY(!TargetLock::take(target));
    }
    QVERIFY(TargetLock::take(target));
}

void TestTargetLock::diesWithTheProcess()
{
    const TemporaryDirectory temporary;
    const auto target = temporary.child(u"project"_s);
    const pid_t holder = holdElsewhere(target);
    QVERIFY(holder > 0);
    QVERIFY(!TargetLock::take(target));
    QCOMPARE(::kill(holder, SIGKILL), 0);
    QCOMPARE(::waitpid(holder, nullptr, 0), holder);
    QVERIFY(TargetLock::take(target));
}

void TestTargetLock::isNotInherited()
{
    const TemporaryDirectory temporary;
    const auto target = temporary.child(u"project"_s);
    pid_t child = 0;
    {
        const auto lock = TargetLock::take(target);
        QVERIFY(lock);
        std::array<int, 2> ends = {};
        QCOMPARE(::pipe2(ends.data(), O_CLOEXEC), 0);
        child = ::fork();
        if (child == 0) {
            ::execl("/bin/sleep", "sleep", "100", nullptr);
            ::_exit(127);
        }
        // The pipe's other end is closed by the exec: only then is the child another program.
        ::close(ends[1]);
        char nothing = 0;
        QCOMPARE(::read(ends[0], &nothing, 1), ssize_t{0});
        ::close(ends[0]);
    }
    const auto again = TargetLock::take(target);
    ::kill(child, SIGKILL);
    ::waitpid(child, nullptr, 0);
    QVERIFY(again);
}

void TestTargetLock::oneFolderHasOneLock_data()
{
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("other");
    QTest::addColumn<bool>("same");
    QTest::newRow("by a link") << u"real/p"_s << u"link/p"_s << true;
    QTest::newRow("by dots") << u"real/p"_s << u"real/../link/./p"_s << true;
    QTest::newRow("other name") << u"real/p"_s << u"real/q"_s << false;
    QTest::newRow("same name elsewhere") << u"real/p"_s << u"p"_s << false;
    QTest::newRow("folder that is missing") << u"missing/p"_s << u"missing/p"_s << true;
}

void TestTargetLock::oneFolderHasOneLock()
{
    QFETCH(const QString, one);
    QFETCH(const QString, other);
    QFETCH(const bool, same);
    const TemporaryDirectory temporary;
    temporary.addDirectory(u"real"_s);
    temporary.addLink(u"link"_s, u"real"_s);
    const auto lock = TargetLock::take(temporary.child(one));
    QVERIFY(lock);
    const auto second = TargetLock::take(AbsolutePath::known(temporary.path().toString() + u'/' + other));
    QCOMPARE(second.has_value(), !same);
}

void TestTargetLock::leavesNothingOnDisk()
{
    const TemporaryDirectory temporary;
    const auto lock = TargetLock::take(temporary.child(u"project"_s));
    QVERIFY(lock);
    QVERIFY(treeBelow(temporary.path()).isEmpty());
}

void TestTargetLock::holdsOverNetworkNamespaces()
{
    const TemporaryDirectory temporary;
    const auto target = temporary.child(u"project"_s);
    temporary.addDirectory(u"project"_s);
    {
        const auto lock = TargetLock::take(target);
        QVERIFY(lock);
        QCOMPARE(holdElsewhere(target, Network::Own), 0);
    }
    const pid_t holder = holdElsewhere(target, Network::Own);
    QVERIFY(holder > 0);
    const auto refused = TargetLock::take(target);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::TargetNotUsable);
    QCOMPARE(::kill(holder, SIGKILL), 0);
    QCOMPARE(::waitpid(holder, nullptr, 0), holder);
    QVERIFY(TargetLock::take(target));
}

void TestTargetLock::holdsTheStageUnderItsLaterName()
{
    const TemporaryDirectory temporary;
    const auto target = temporary.child(u"project"_s);
    auto lock = TargetLock::take(target);
    QVERIFY(lock);
    temporary.addDirectory(u".project.stage"_s);
    lock->holdToo(temporary.child(u".project.stage"_s));
    QCOMPARE(holdElsewhere(temporary.child(u".project.stage"_s), Network::Own), 0);
    QCOMPARE(::rename(temporary.child(u".project.stage"_s).toBytes().constData(), target.toBytes().constData()), 0);
    QCOMPARE(holdElsewhere(target, Network::Own), 0);
}

/// By the kernel's own lock of the folder, which leaves nothing in it.
void TestTargetLock::isKnownToOtherPrograms()
{
    const TemporaryDirectory temporary;
    temporary.addDirectory(u"project"_s);
    const auto target = temporary.child(u"project"_s);
    const auto isFree = [&target] {
        return QProcess::execute(u"/usr/bin/flock"_s, {u"-n"_s, target.toString(), u"/bin/true"_s}) == 0;
    };
    {
        const auto lock = TargetLock::take(target);
        QVERIFY(lock);
        QVERIFY(!isFree());
        QVERIFY(treeBelow(target).isEmpty());
    }
    QVERIFY(isFree());
}

void TestTargetLock::exactlyOneOfTwoWins()
{
    const TemporaryDirectory temporary;
    constexpr int pairs = 200;
    for (int i = 0; i < pairs; ++i) {
        const auto target = temporary.child(u"project%1"_s.arg(i));
        Pipe start;
        Pipe answers;
        Pipe end;
        std::array<pid_t, 2> runs = {};
        for (auto &run : runs) {
            run = ::fork();
            if (run != 0)
                continue;
            start.closeWriting();
            end.closeWriting();
            start.waitForClosing();
            const auto lock = TargetLock::take(target);
            const char answer = lock ? 'y' : 'n';
            // The winner holds on until both have answered.
            if (::write(answers.writing(), &answer, 1) == 1)
                end.waitForClosing();
            ::_exit(0);
        }
        start.closeWriting(); // lets both go
        answers.closeWriting();
        QByteArray told(2, '\0');
        const bool bothTold =
            ::read(answers.reading(), told.data(), 1) == 1 && ::read(answers.reading(), told.data() + 1, 1) == 1;
        end.closeWriting();
        for (const auto run : runs)
            QCOMPARE(::waitpid(run, nullptr, 0), run);
        QVERIFY(bothTold);
        QCOMPARE(told.count('y'), 1);
        QCOMPARE(told.count('n'), 1);
    }
}

QTEST_GUILESS_MAIN(TestTargetLock)
#include "tst_targetlock.moc"
