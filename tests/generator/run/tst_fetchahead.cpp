// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "generator/run/fetchpackages.h"
#include "generator/run/solveplan.h"
#include "machine/probe.h"
#include "support/fetchserver.h"
#include "support/run/recordingobserver.h"
#include "support/temporarydirectory.h"
#include "system/realgit.h"
#include "system/realsystem.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace groundwork;
using namespace Qt::Literals::StringLiterals;

namespace {

QString cache(const QString &inside = {})
{
    return qEnvironmentVariable("GROUNDWORK_TEST_CONDA") + u'/' + inside;
}

} // namespace

/// What is fetched while the person goes on, with the real tools: the run that follows fetches nothing again.
class TestFetchAhead : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void leavesNothingToFetch_data();
    void leavesNothingToFetch();
};

void TestFetchAhead::initTestCase()
{
    QVERIFY2(QFile::exists(cache(u"index/simple"_s)), "GROUNDWORK_TEST_CONDA names no tools; tests/run.sh makes them");
}

void TestFetchAhead::leavesNothingToFetch_data()
{
    QTest::addColumn<QString>("manager");
    for (const auto &manager : {u"conda"_s, u"uv"_s, u"venv"_s})
        QTest::newRow(qPrintable(manager)) << manager;
}

void TestFetchAhead::leavesNothingToFetch()
{
    QFETCH(const QString, manager);
    const FetchServer server(cache(), 0);
    QVERIFY(server.isReady());
    const TemporaryDirectory place;
    const AbsolutePath home = place.addDirectory(u"home"_s);
    const AbsolutePath temporary = place.addDirectory(u"tmp"_s);
    const AbsolutePath target = place.path().child(u"small"_s);
    QProcessEnvironment surroundings;
    surroundings.insert(u"HOME"_s, home.toString());
    surroundings.insert(u"PATH"_s,
                        cache(u"bin:"_s) + qEnvironmentVariable("GROUNDWORK_TEST_TOOLS") + u"/bin:/usr/bin:/bin"_s);
    // uv locks for every platform from an index, and this one has files for one only; from a folder it does not.
    const bool isCounted = manager != u"uv";
    surroundings.insert(u"PIP_INDEX_URL"_s,
                        isCounted ? server.address(u"index/simple"_s) : u"file://"_s + cache(u"index/simple"_s));
    surroundings.insert(u"CONDA_PKGS_DIRS"_s, home.child(u"pkgs"_s).toString());
    surroundings.insert(u"CONDA_OVERRIDE_CUDA"_s, QString());

    RealSystem system;
    RealGit git;
    const MachineFacts facts = probeMachine(system, git, surroundings, target);
    ProjectSpec spec;
    spec.project.name = u"Small"_s;
    spec.project.authors = {{u"Ada Lovelace"_s, u"ada@example.org"_s}};
    spec.environment.manager = managerNamed(manager)->resolved({}, facts).environment.manager;
    spec.environment.channels = {server.address(u"channel"_s)};
    const auto plan = makePlan(spec, facts, EnvironmentWish::Make);
    QVERIFY2(plan, plan ? "" : qPrintable(plan.error().error.message));

    RunSurroundings around{.temporaryDirectory = temporary, .toolEnvironment = facts.toolEnvironment};
    // pip keeps nothing that came without TLS, unless it is told to trust the place.
    around.toolEnvironment.insert(u"PIP_TRUSTED_HOST"_s, u"127.0.0.1"_s);
    const auto solution = solvePlan(*plan, system, git, around, {});
    QVERIFY2(solution && *solution, solution ? "" : qPrintable(solution.error().error.details));
    Solution wanted = **solution;
    if (!isCounted)
        wanted.downloadBytes = -1; // of a folder nothing has to be fetched, and this is about the cache
    const FetchPackages fetch = fetchAhead(*plan, facts, wanted);
    QVERIFY(!fetch.commands.isEmpty());
    const auto fetched = fetchPackages(fetch, system, git, around, {});
    QVERIFY2(fetched, fetched ? "" : qPrintable(fetched.error().error.message + fetched.error().error.details));
    const auto unpacked = [&home] { return QDir(home.child(u".cache/uv/archive-v0"_s).toString()).entryList(); };
    const QStringList unpackedAhead = unpacked();
    const qint64 ahead = server.bytesFetched();
    QVERIFY(isCounted ? ahead > 0 : !unpackedAhead.isEmpty());
    QVERIFY(QDir(temporary.toString()).isEmpty()); // nothing but the caches was changed
    QVERIFY(!QFile::exists(target.toString()));

    // A second solve tells that nothing is left to fetch, where the tool knows what its cache holds.
    if (manager == u"conda" || manager == u"venv") {
        const auto again = solvePlan(*plan, system, git, around, {});
        QVERIFY(again && *again);
        QCOMPARE((*again)->downloadBytes, 0);
        QCOMPARE((*again)->lock, (*solution)->lock);
    }

    around.solution = **solution;
    RecordingObserver observer;
    const RunReport report = runPlan(*plan, system, git, around, {}, observer);
    QVERIFY2(report.outcome == RunOutcome::Done,
             report.failure ? qPrintable(report.failure->error.message + report.failure->error.details) : "");
    QCOMPARE(server.bytesFetched(), ahead);
    QCOMPARE(unpacked(), unpackedAhead);
}

QTEST_GUILESS_MAIN(TestFetchAhead)
#include "tst_fetchahead.moc"
