// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "generator/run/projectrecord.h"
#include "generator/run/runplan.h"
#include "generator/run/undo.h"
#include "support/failingsystem.h"
#include "support/program.h"
#include "support/run/plans.h"
#include "support/run/recordingobserver.h"
#include "support/testtools.h"
#include "system/realgit.h"
#include "system/realsystem.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <cerrno>

using namespace groundwork;

/// Every changing call of a run and of its undo fails once, and from then on, with each error that a disk has.
class tst_SystemFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyCallOfARun_data();
    void everyCallOfARun();
    void everyCallOfUndo_data();
    void everyCallOfUndo();

private:
    struct Place
    {
        QTemporaryDir folder, temporary;
        AbsolutePath target() const { return AbsolutePath::known(folder.filePath(QStringLiteral("churn-model"))); }
    };
    RunReport run(System &system, const Place &place, RecordingObserver &observer);
    RunReport run(System &system, const Place &place)
    {
        RecordingObserver observer;
        return run(system, place, observer);
    }
    void judge(const Place &place, const RunReport &report, const RecordingObserver &observer,
               const FailingSystem &faulty);
    RealSystem m_disk;
    RealGit m_git;
};

namespace {

void addFaults()
{
    QTest::addColumn<int>("code");
    QTest::addColumn<Failing>("failing");
    // The long form tries every error; the ways through the code differ little between them.
    QList<std::pair<const char *, int>> errors{{"ENOSPC", ENOSPC}};
    if (everythingIsAsked())
        errors += QList<std::pair<const char *, int>>{
            {"EIO", EIO}, {"EDQUOT", EDQUOT}, {"EMFILE", EMFILE}, {"EACCES", EACCES}, {"EROFS", EROFS}};
    for (const auto &[name, code] : errors) {
        QTest::addRow("%s once", name) << code << Failing::Once;
        QTest::addRow("%s from then on", name) << code << Failing::FromThenOn;
    }
}

} // namespace

RunReport tst_SystemFaults::run(System &system, const Place &place, RecordingObserver &observer)
{
    const RunSurroundings surroundings{AbsolutePath::known(place.temporary.path()),
                                       {{QStringLiteral("PATH"), QStringLiteral("/usr/bin:/bin")}}};
    return runPlan(planWithFakeEnvironment(place.target(), soundScript()), system, m_git, surroundings, CancelToken(),
                   observer);
}

void tst_SystemFaults::everyCallOfARun_data()
{
    addFaults();
}

void tst_SystemFaults::everyCallOfARun()
{
    QFETCH(int, code);
    QFETCH(Failing, failing);
    const Place sound;
    FailingSystem counting(m_disk, {});
    QCOMPARE(run(counting, sound).outcome, RunOutcome::Done);
    QVERIFY(counting.calls() > 10);

    for (int call = 1; call <= counting.calls(); ++call) {
        const Place place;
        FailingSystem faulty(m_disk, {call, code, failing, Calls::Changing});
        RecordingObserver observer;
        const RunReport report = run(faulty, place, observer);
        judge(place, report, observer, faulty);
        if (QTest::currentTestFailed())
            return;
    }
    qInfo("%d calls failed", counting.calls());
}

void tst_SystemFaults::judge(const Place &place, const RunReport &report, const RecordingObserver &observer,
                             const FailingSystem &faulty)
{
    const QByteArray where = faulty.failures().value(0).toUtf8();
    const bool stands = QDir(place.target().toString()).exists();
    if (report.outcome == RunOutcome::Done) {
        // Only what harms nobody may be overlooked, and it is said: a temporary folder that stays, a report not kept.
        QVERIFY2(where.contains(place.temporary.path().toUtf8()) || where.endsWith("/report.json"), where.constData());
        QVERIFY2(!observer.lines.isEmpty(), where.constData());
        QVERIFY2(stands, where.constData());
    } else {
        QVERIFY2(report.failure && !report.failure->error.message.isEmpty(), where.constData());
    }
    if (stands) {
        // Past the commit point the project is whole, its state is named, and undo leaves nothing.
        QVERIFY2(readProjectRecord(m_disk, place.target()), where.constData());
        const auto undone = undoProject(place.target(), m_disk);
        QVERIFY2(undone && undone->folderGone, where.constData());
    } else {
        QVERIFY2(report.outcome != RunOutcome::Done, where.constData());
    }
    // A staging directory may stay only when removing it was what failed; the next run takes it away.
    RealSystem disk;
    const RunReport again = run(disk, place);
    QVERIFY2(again.outcome == RunOutcome::Done, where.constData());
    QVERIFY2(undoProject(place.target(), m_disk), where.constData());
    QCOMPARE(treeText(place.folder.path()), QByteArray());
}

void tst_SystemFaults::everyCallOfUndo_data()
{
    addFaults();
}

void tst_SystemFaults::everyCallOfUndo()
{
    QFETCH(int, code);
    QFETCH(Failing, failing);
    for (int call = 1;; ++call) {
        const Place place;
        QCOMPARE(run(m_disk, place).outcome, RunOutcome::Done);
        FailingSystem faulty(m_disk, {call, code, failing, Calls::Changing});
        const auto undone = undoProject(place.target(), faulty);
        if (undone) {
            QVERIFY(call > 3);
            QVERIFY(faulty.failures().isEmpty());
            QCOMPARE(treeText(place.folder.path()), QByteArray());
            return;
        }
        const QByteArray where = faulty.failures().value(0).toUtf8();
        QVERIFY2(!undone.error().message.isEmpty(), where.constData());
        // Undo again, or where only the notes' own folder was left to remove, the next run does it.
        if (QDir(place.target().toString()).exists()) {
            const auto again = undoProject(place.target(), m_disk);
            QVERIFY2(again, (where + ": " + (again ? "" : again.error().message.toUtf8())).constData());
        } else {
            QCOMPARE(run(m_disk, place).outcome, RunOutcome::Done);
            QVERIFY(undoProject(place.target(), m_disk));
        }
        QCOMPARE(treeText(place.folder.path()), QByteArray());
    }
}

QTEST_GUILESS_MAIN(tst_SystemFaults)
#include "tst_systemfaults.moc"
