// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "support/program.h"
#include "support/strace.h"
#include "support/testtools.h"

#include <QDir>
#include <QFile>
#include <QMap>
#include <QProcess>
#include <QRegularExpression>
#include <QTest>

using namespace groundwork;
using namespace Qt::Literals::StringLiterals;

namespace {

const QString file = u"churn-model.groundwork.yaml"_s;
const QString project = u"churn-model"_s;
const QStringList createWords{u"create"_s, u"--no-environment"_s, u"--progress"_s, u"none"_s, file};

/// Kill at the `count`th call of `name`.
struct Point
{
    QByteArray name;
    int count = 0;
};

void prepare(const Program &program)
{
    program.put(file, "groundwork: 1\nproject:\n  name: Churn model\n  authors: [{name: Ada Lovelace, email: "
                      "ada@example.org}]\n");
}

QStringList entries(const QString &folder)
{
    return QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
}

/// The points of one run, from the moment at which it has read its setup file.
QList<Point> pointsIn(const QList<SystemCall> &calls, bool all)
{
    QMap<QByteArray, int> counts;
    QList<Point> points;
    bool begun = false;
    for (const SystemCall &call : calls) {
        const int count = ++counts[call.name];
        begun = begun || (call.name != "execve" && call.arguments.contains(file.toUtf8()));
        if (begun && call.name != "exit_group" && (all || changesFiles(call)))
            points.append({call.name, count});
    }
    return points;
}

/// Names and contents that every whole project shares: not git's objects and our records, which hold times.
QByteArray lasting(const QString &folder)
{
    QByteArray text;
    for (const QByteArray &line : treeText(folder).split('\n')) {
        if (!line.contains(" .git/") && !line.contains(" .groundwork/"))
            text += line + '\n';
    }
    return text;
}

/// What git itself says of the repository; empty when it is whole and clean.
QByteArray complaintsOfGit(const QString &folder)
{
    QByteArray complaints;
    for (const QStringList &words :
         {QStringList{u"fsck"_s, u"--strict"_s}, QStringList{u"status"_s, u"--porcelain"_s}}) {
        QProcess git;
        git.setProcessChannelMode(QProcess::MergedChannels);
        git.start(u"/usr/bin/git"_s, QStringList{u"-c"_s, u"safe.directory=*"_s, u"-C"_s, folder} + words);
        if (!git.waitForFinished() || git.exitCode() != 0)
            complaints += "git " + words.first().toUtf8() + " fails: ";
        complaints += git.readAll();
    }
    return complaints;
}

} // namespace

/// A run that is killed leaves no half-made project, and the same command then succeeds.
class TestKill : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anywhere();

private:
    void examine(const Point &point, const QByteArray &whole);
};

void TestKill::anywhere()
{
    const Program reference(QStringLiteral(GROUNDWORK_PROGRAM));
    prepare(reference);
    const auto end = reference.runUnder(straceWords(reference.path(u"../trace"_s)), createWords);
    QVERIFY2(end.exitCode == 0, end.messages.constData());
    const QByteArray whole = lasting(reference.path(project));

    const bool everyPoint = everythingIsAsked();
    const auto points = pointsIn(systemCallsIn(reference.get(u"../trace"_s)), everyPoint);
    QVERIFY(points.size() > 40);
    const qsizetype stride = everyPoint ? 1 : points.size() / 40;
    int tried = 0;
    for (qsizetype i = 0; i < points.size(); i += stride, ++tried) {
        examine(points.at(i), whole);
        if (QTest::currentTestFailed())
            return;
    }
    qInfo("killed at %d of %d points", tried, static_cast<int>(points.size()));
}

void TestKill::examine(const Point &point, const QByteArray &whole)
{
    const QByteArray where = point.name + " number " + QByteArray::number(point.count);
    const Program program(QStringLiteral(GROUNDWORK_PROGRAM));
    prepare(program);
    const auto killed = program.runUnder(
        straceWords(u"/dev/null"_s,
                    {u"-e"_s, u"inject=%1:signal=SIGKILL:when=%2"_s.arg(QLatin1String(point.name)).arg(point.count)}),
        createWords);
    QVERIFY2(killed.exitCode != 0, ("was not killed at " + where).constData());

    static const QRegularExpression staging(u"^\\.churn-model\\.groundwork-[A-Za-z0-9]{6}$"_s);
    bool stands = false;
    for (const QString &name : entries(program.folder())) {
        stands = stands || name == project;
        QVERIFY2(name == project || name == file || staging.match(name).hasMatch(),
                 (where + " leaves " + name.toUtf8()).constData());
    }
    if (stands) {
        QVERIFY2(lasting(program.path(project)) == whole, ("half a project after " + where).constData());
        const QByteArray complaints = complaintsOfGit(program.path(project));
        QVERIFY2(complaints.isEmpty(), (where + ": " + complaints).constData());
        const QByteArray before = treeText(program.path(project));
        QCOMPARE(program.run(createWords).exitCode, 4);
        QVERIFY2(treeText(program.path(project)) == before,
                 ("a second run changed the project after " + where).constData());
    } else {
        const auto again = program.run(createWords);
        QVERIFY2(again.exitCode == 0, ("a second run fails after " + where + ": " + again.messages).constData());
        QVERIFY2(lasting(program.path(project)) == whole,
                 ("a second run made something else after " + where).constData());
    }
    const auto undone = program.run({u"undo"_s, project});
    QVERIFY2(undone.exitCode == 0, ("undo fails after " + where + ": " + undone.messages).constData());
    const QStringList left = entries(program.folder());
    QVERIFY2(left == QStringList{file}, (where + " leaves after undo " + left.join(u' ').toUtf8()).constData());
}

QTEST_APPLESS_MAIN(TestKill)
#include "tst_kill.moc"
