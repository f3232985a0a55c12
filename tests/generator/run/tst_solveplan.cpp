// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "generator/run/solveplan.h"
#include "support/failingsystem.h"
#include "support/run/plans.h"
#include "system/realgit.h"
#include "system/realsystem.h"

#include <QDir>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <cerrno>

using namespace groundwork;
using namespace Qt::Literals::StringLiterals;

class TestSolvePlan : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsWithoutWriting();
    void isNotSpoiledByWhatCannotBeCleaned();

private:
    [[nodiscard]] auto solve(System &system)
    {
        return solvePlan(planWithFakeEnvironment(AbsolutePath::known(m_folder.filePath(u"churn-model"_s)), {}), system,
                         m_git,
                         {.temporaryDirectory = AbsolutePath::known(m_temporary.path()),
                          .toolEnvironment = {{u"PATH"_s, u"/usr/bin:/bin"_s}}},
                         {});
    }
    QTemporaryDir m_folder;
    QTemporaryDir m_temporary;
    RealSystem m_real;
    RealGit m_git;
};

void TestSolvePlan::findsWithoutWriting()
{
    const auto answer = solve(m_real);
    QVERIFY(answer && *answer);
    QCOMPARE((*answer)->packages.first().name, u"one"_s);
    QVERIFY(QDir(m_folder.path()).isEmpty());
    QVERIFY(QDir(m_temporary.path()).isEmpty());
}

void TestSolvePlan::isNotSpoiledByWhatCannotBeCleaned()
{
    FailingSystem sound(m_real, {});
    QVERIFY(solve(sound));
    FailingSystem failing(m_real, {.call = sound.calls(), .code = EIO}); // the last: the folder is removed
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"."_s));
    const auto answer = solve(failing);
    QCOMPARE(failing.failures().size(), 1);
    QVERIFY2(failing.failures().first().startsWith(u"removeTree"), qPrintable(failing.failures().first()));
    QVERIFY(answer && *answer);
    QCOMPARE((*answer)->packages.first().name, u"one"_s);
}

QTEST_GUILESS_MAIN(TestSolvePlan)
#include "tst_solveplan.moc"
