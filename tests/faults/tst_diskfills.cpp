// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "everymanager/smallproject.h"
#include "support/testtools.h"

#include <QJsonDocument>
#include <QTest>

using namespace groundwork;
using namespace groundwork::everymanager;
using namespace Qt::Literals::StringLiterals;

/// A disk that fills up while a real tool installs. GROUNDWORK_ALL_FAULTS=1 tries every manager, and the disk of its
/// cache.
class TestDiskFills : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void diskFillsWhileInstalling_data();
    void diskFillsWhileInstalling();
};

void TestDiskFills::diskFillsWhileInstalling_data()
{
    QTest::addColumn<QString>("manager");
    QTest::addColumn<QString>("disk");
    const bool all = everythingIsAsked();
    for (const auto &manager : managers()) {
        if (all || manager == u"uv")
            QTest::addRow("%s, the project's", qPrintable(manager)) << manager << u"project"_s;
        // pip, and Pipenv with it, does without its cache.
        if (all && (manager == u"conda" || manager == u"uv"))
            QTest::addRow("%s, the cache's", qPrintable(manager)) << manager << u"cache"_s;
    }
}

/// In a namespace whose only processes are the shell and the set-up, something fills the disk once it installs.
void TestDiskFills::diskFillsWhileInstalling()
{
    QFETCH(const QString, manager);
    QFETCH(const QString, disk);
    Program program(QStringLiteral(GROUNDWORK_PROGRAM));
    prepare(program, manager);
    QDir().mkpath(program.path(u"disk"_s));
    const QString cacheFolder = program.path(u"disk/cache"_s);
    if (disk == u"cache")
        program.environment().insert(manager == u"uv" ? u"UV_CACHE_DIR"_s : u"CONDA_PKGS_DIRS"_s, cacheFolder);
    const QString target = disk == u"cache" ? project : u"disk/small"_s;
    const QString script = uR"(mount -t tmpfs -o size=%1 none disk || exit 90
"$@" >first.json &
run=$!
until grep -qs '"installing"' %2/.groundwork/state.json || ! kill -0 $run; do sleep 0.02; done
left=$(($(stat -f -c '%f * %S' disk) - 1000000))
fallocate -l $left disk/filler
wait $run
echo $? >code
set -- "$1" /proc/[0-9]*
echo $(($# - 1)) >processes
cp -r %2/.groundwork first
rm disk/filler
mount -o remount,size=1g disk
"$1" continue --json --trust %2 >second.json
code=$?
"$1" undo %2 && ls -A disk >left
exit $code
)"_s.arg(disk == u"cache" ? u"3m"_s : u"300m"_s, target);
    const auto end = program.runUnder({u"/usr/bin/unshare"_s, u"--mount"_s, u"--pid"_s, u"--fork"_s, u"--mount-proc"_s,
                                       u"--map-root-user"_s, u"/bin/sh"_s, u"-c"_s, script, u"sh"_s},
                                      create({u"--into"_s, target}));
    const QByteArray first = program.get(u"first.json"_s);
    QVERIFY2(program.get(u"code"_s) == "1\n", (first + end.messages).constData());
    const QJsonObject error = QJsonDocument::fromJson(first).object().value(u"error").toObject();
    const QString message = error.value(u"message").toString();
    QVERIFY2(message.startsWith(u"The disk of "_s + program.path(u"disk"_s)), first.constData());
    if (disk == u"project")
        QVERIFY2(message.contains(u"are missing"), first.constData());
    QCOMPARE(program.get(u"processes"_s), QByteArray("1\n"));
    // Nobody has been told that it stands, and it goes on once there is room.
    QVERIFY(!program.get(u"first/state.json"_s).contains("\"proved\""));
    const ProgramEnd second{end.exitCode, program.get(u"second.json"_s), end.messages};
    QVERIFY2(isProved(second), (second.output + end.messages).constData());
    QCOMPARE(program.get(u"left"_s), disk == u"cache" ? QByteArray("cache\n") : QByteArray());
    QCOMPARE(entries(kernels(program)), QStringList());
}

QTEST_APPLESS_MAIN(TestDiskFills)
#include "tst_diskfills.moc"
