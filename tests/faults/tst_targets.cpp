// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "support/program.h"
#include "system/targetlock.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QTest>

#include <sys/stat.h>
#include <unistd.h>

#include <functional>
#include <memory>
#include <optional>

using namespace groundwork;
using namespace Qt::Literals::StringLiterals;

namespace {

const QString file = u"churn-model.groundwork.yaml"_s;
const QString project = u"churn-model"_s;

void prepare(const Program &program)
{
    program.put(file, "groundwork: 1\nproject:\n  name: Churn model\n"
                      "  authors: [{name: Ada Lovelace, email: ada@example.org}]\n");
}

QStringList createWords()
{
    return {u"create"_s, u"--json"_s, u"--no-environment"_s, u"--progress"_s, u"none"_s, file};
}

/// Root may write everywhere unless it gives that up.
QStringList withoutPrivileges()
{
    return geteuid() == 0 ? QStringList{u"/usr/bin/setpriv"_s, u"--bounding-set=-dac_override,-dac_read_search"_s}
                          : QStringList{u"/usr/bin/env"_s};
}

} // namespace

using Preparation = std::function<void(const Program &)>;
Q_DECLARE_METATYPE(Preparation)

/// Folders in which no project can be made: one sentence, nothing changed, nothing left.
class TestTargets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refuses_data();
    void refuses();
    void refusesAFolderInUse();
    void survivesAFullDisk_data();
    void survivesAFullDisk();
    void refusesTheFolderThatOneIsIn();
    void makesAProjectInAnEmptyFolder();
};

void TestTargets::refuses_data()
{
    QTest::addColumn<Preparation>("preparation");
    const auto row = [](const char *name, const Preparation &preparation) { QTest::newRow(name) << preparation; };
    row("file", [](const Program &program) { program.put(project, "mine"); });
    row("empty file", [](const Program &program) { program.put(project, {}); });
    row("folder with a file", [](const Program &program) {
        QDir(program.folder()).mkpath(project);
        program.put(project + u"/notes.txt"_s, "mine");
    });
    row("folder with a hidden file", [](const Program &program) {
        QDir(program.folder()).mkpath(project);
        program.put(project + u"/.keep"_s, {});
    });
    row("folder with a name that is not UTF-8", [](const Program &program) {
        QDir(program.folder()).mkpath(project);
        const QByteArray name = program.path(project).toUtf8() + "/caf\xe9";
        QVERIFY(::mkdir(name.constData(), 0700) == 0);
    });
    row("link to an empty folder", [](const Program &program) {
        QDir(program.folder()).mkpath(u"elsewhere"_s);
        QVERIFY(QFile::link(u"elsewhere"_s, program.path(project)));
    });
    row("link to nothing", [](const Program &program) { QVERIFY(QFile::link(u"nowhere"_s, program.path(project))); });
    row("pipe",
        [](const Program &program) { QVERIFY(::mkfifo(program.path(project).toUtf8().constData(), 0600) == 0); });
    row("project of another program", [](const Program &program) {
        QDir(program.folder()).mkpath(project + u"/.git"_s);
        program.put(project + u"/.git/HEAD"_s, "ref: refs/heads/main\n");
    });
    row("parent that may not be written",
        [](const Program &program) { QVERIFY(::chmod(program.folder().toUtf8().constData(), 0555) == 0); });
    row("empty folder that may not be written", [](const Program &program) {
        QDir(program.folder()).mkpath(project);
        QVERIFY(::chmod(program.path(project).toUtf8().constData(), 0555) == 0);
    });
}

void TestTargets::refuses()
{
    QFETCH(const Preparation, preparation);
    const Program program(QStringLiteral(GROUNDWORK_PROGRAM));
    prepare(program);
    preparation(program);
    const QByteArray before = treeText(program.folder());
    const auto end = program.runUnder(withoutPrivileges(), createWords());
    ::chmod(program.folder().toUtf8().constData(), 0700);
    QVERIFY2(end.exitCode == 4, end.messages.constData());
    const QJsonObject error = end.json().value(u"error").toObject();
    QVERIFY(error.value(u"message").toString().endsWith(u'.'));
    QVERIFY(error.value(u"hint").toString().endsWith(u'.'));
    QCOMPARE(treeText(program.folder()), before);
}

void TestTargets::refusesAFolderInUse()
{
    const Program program(QStringLiteral(GROUNDWORK_PROGRAM));
    prepare(program);
    const QByteArray before = treeText(program.folder());
    {
        const auto lock = TargetLock::take(AbsolutePath::known(program.path(project)));
        QVERIFY(lock.has_value());
        const auto end = program.run(createWords());
        QVERIFY2(end.exitCode == 4, end.messages.constData());
        QVERIFY(!end.json().value(u"error").toObject().value(u"message").toString().isEmpty());
        QCOMPARE(treeText(program.folder()), before);
    }
    QCOMPARE(program.run(createWords()).exitCode, 0);
}

void TestTargets::survivesAFullDisk_data()
{
    QTest::addColumn<int>("kilobytes");
    QTest::addColumn<int>("inodes");
    for (const int size : {4, 8, 16, 32, 48, 64, 96, 128, 192, 256, 384})
        QTest::addRow("%d kB", size) << size << 0;
    for (const int count : {2, 3, 5, 8, 13, 21, 34, 55, 81, 85, 86, 87, 88, 89, 90, 91, 92, 93, 97})
        QTest::addRow("%d files", count) << 4096 << count;
}

void TestTargets::survivesAFullDisk()
{
    QFETCH(const int, kilobytes);
    QFETCH(const int, inodes);
    const Program program(QStringLiteral(GROUNDWORK_PROGRAM));
    prepare(program);
    QDir(program.folder()).mkpath(u"disk"_s);
    // A disk of that size, in a mount namespace that ends with the run; afterwards what is left on it is listed.
    const QString script =
        u"mount -t tmpfs -o size=%1k%2 none disk || exit 90\n\"$@\"\ncode=$?\nfind disk -mindepth 1 >left\nexit $code"_s
            .arg(kilobytes)
            .arg(inodes > 0 ? u",nr_inodes=%1"_s.arg(inodes) : QString());
    QStringList unshare{u"/usr/bin/unshare"_s, u"--mount"_s};
    if (geteuid() != 0)
        unshare += {u"--user"_s, u"--map-root-user"_s};
    const auto end = program.runUnder(unshare + QStringList{u"/bin/sh"_s, u"-c"_s, script, u"sh"_s},
                                      createWords() + QStringList{u"--into"_s, u"disk/churn-model"_s});
    QVERIFY2(end.exitCode != 90, ("no disk can be mounted here: " + end.messages).constData());
    if (end.exitCode == 0) {
        QVERIFY(program.get(u"left"_s).contains("disk/churn-model/README.md\n"));
        return;
    }
    QVERIFY2(end.exitCode == 1 || end.exitCode == 4, end.messages.constData());
    const QJsonObject error = end.json().value(u"error").toObject();
    QVERIFY(error.value(u"message").toString().endsWith(u'.'));
    QCOMPARE(program.get(u"left"_s), QByteArray());
}

void TestTargets::refusesTheFolderThatOneIsIn()
{
    Program program(QStringLiteral(GROUNDWORK_PROGRAM));
    prepare(program);
    QDir(program.folder()).mkpath(project);
    program.setFolder(program.path(project));
    const auto end = program.run({u"create"_s, u"--json"_s, u"--no-environment"_s, u"--progress"_s, u"none"_s,
                                  u"--into"_s, u"."_s, u"../"_s + file});
    QCOMPARE(end.exitCode, 4);
    QVERIFY(!end.json().value(u"error").toObject().value(u"hint").toString().isEmpty());
    QCOMPARE(treeText(program.folder()), QByteArray());
}

void TestTargets::makesAProjectInAnEmptyFolder()
{
    const Program program(QStringLiteral(GROUNDWORK_PROGRAM));
    prepare(program);
    QDir(program.folder()).mkpath(project);
    const auto end = program.run(createWords());
    QVERIFY2(end.exitCode == 0, end.messages.constData());
    QVERIFY(QFile::exists(program.path(project + u"/README.md"_s)));
}

QTEST_APPLESS_MAIN(TestTargets)
#include "tst_targets.moc"
