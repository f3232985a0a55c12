// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "support/temporarydirectory.h"
#include "system/detachedprocess.h"

#include <QFile>
#include <QTest>

#include <sys/stat.h>
#include <unistd.h>

#include <csignal>

using namespace groundwork;
using namespace Qt::StringLiterals;

namespace {

QByteArray contentOf(const AbsolutePath &path)
{
    QFile file(path.toString());
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestDetachedProcess : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void outlivesItsStart();
    void keepsWhatItSays();
    void saysWhatCannotStart();
};

void TestDetachedProcess::outlivesItsStart()
{
    const TemporaryDirectory temporary;
    const AbsolutePath gate = temporary.child(u"gate"_s);
    QCOMPARE(::mkfifo(gate.toBytes().constData(), 0600), 0);
    const AbsolutePath told = temporary.child(u"told"_s);
    const QString script = u"{ printf '%s\\n' \"$@\" \"$PWD\" \"$PPID\" \"$COLOUR\" \"$HOME\"; } > told.new; "
                           "mv told.new told; read line < gate; echo \"$line\" > after"_s;
    // Returns while the program waits at the gate.
    const auto started = startDetached({.program = AbsolutePath::known(u"/bin/sh"_s),
                                        .arguments = {u"-c"_s, script, u"sh"_s, u"two words"_s, u"$HOME"_s},
                                        .workingDirectory = temporary.path(),
                                        .environment = {{u"COLOUR"_s, u"red"_s}, {u"PATH"_s, u"/usr/bin:/bin"_s}}});
    QVERIFY(started);
    QVERIFY(::kill(static_cast<pid_t>(*started), 0) == 0);
    QTRY_VERIFY(!contentOf(told).isEmpty());
    const QList<QByteArray> lines = contentOf(told).split('\n');
    QCOMPARE(lines.value(0), QByteArray("two words"));
    QCOMPARE(lines.value(1), QByteArray("$HOME"));
    QCOMPARE(lines.value(2), temporary.path().toBytes());
    QVERIFY(lines.value(3).toInt() != ::getpid()); // nobody's child that ends with us
    QCOMPARE(lines.value(4), QByteArray("red"));
    QCOMPARE(lines.value(5), QByteArray());

    QFile opener(gate.toString());
    QVERIFY(opener.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
    opener.write("alive\n");
    opener.close();
    QTRY_COMPARE(contentOf(temporary.child(u"after"_s)), QByteArray("alive\n"));
}

void TestDetachedProcess::keepsWhatItSays()
{
    const TemporaryDirectory temporary;
    const auto started = startDetached({.program = AbsolutePath::known(u"/bin/sh"_s),
                                        .arguments = {u"-c"_s, u"echo one; echo two >&2; echo three"_s},
                                        .workingDirectory = temporary.path(),
                                        .environment = {},
                                        .output = temporary.child(u"output"_s)});
    QVERIFY(started);
    QTRY_COMPARE(contentOf(temporary.child(u"output"_s)), QByteArray("one\ntwo\nthree\n"));
}

void TestDetachedProcess::saysWhatCannotStart()
{
    const TemporaryDirectory temporary;
    const auto started = startDetached({.program = temporary.child(u"nothing-here"_s),
                                        .arguments = {},
                                        .workingDirectory = temporary.path(),
                                        .environment = {}});
    QVERIFY(!started);
    QVERIFY(started.error().message.contains(u"nothing-here"));
}

QTEST_GUILESS_MAIN(TestDetachedProcess)
#include "tst_detachedprocess.moc"
