// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "generator/run/background.h"
#include "support/memorysystem.h"
#include "support/run/plans.h"
#include "system/realgit.h"
#include "system/realsystem.h"

#include <QScopeGuard>
#include <QSemaphore>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

using namespace groundwork;
using namespace Qt::Literals::StringLiterals;

namespace {

/// Git settings that are told only when the test allows it: a search that takes as long as the test wants.
class PatientGit final : public Git
{
public:
    PatientGit(QSemaphore &allowed, QSemaphore &asked) : m_allowed(allowed), m_asked(asked) {}

    [[nodiscard]] std::optional<GitIdentity> identity() const override
    {
        m_asked.release();
        m_allowed.acquire();
        return std::nullopt;
    }
    [[nodiscard]] Result<QString> createRepository(const AbsolutePath &, const FirstCommit &) override
    {
        return failure(u"not here"_s);
    }
    [[nodiscard]] Result<std::optional<QString>> commit(const AbsolutePath &, const QList<ProjectPath> &,
                                                        const GitIdentity &, const QString &) override
    {
        return failure(u"not here"_s);
    }
    [[nodiscard]] Result<std::optional<GitStatus>> status(const AbsolutePath &) const override
    {
        return failure(u"not here"_s);
    }

private:
    QSemaphore &m_allowed;
    QSemaphore &m_asked;
};

} // namespace

class TestBackground : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlyTheLatestFactsArrive();
    void readsOtherToolsFiles();
    void tellsWhatToolsRemember();
    void leavesTheProcessorToOthers();
};

/// Nobody waits for a search, and the answer to an older question does not replace that to a newer one.
void TestBackground::onlyTheLatestFactsArrive()
{
    QSemaphore allowed, asked;
    Background background({std::make_unique<MemorySystem>(), std::make_unique<PatientGit>(allowed, asked)},
                          {std::make_unique<MemorySystem>(), std::make_unique<PatientGit>(allowed, asked)},
                          std::make_unique<MemorySystem>(), {});
    const auto end = qScopeGuard([&allowed] { allowed.release(9); }); // whatever fails
    QStringList targets;
    connect(&background, &Background::factsReady, this, [&targets](const MachineFacts &facts) {
        QCOMPARE(QThread::currentThread(), QCoreApplication::instance()->thread());
        targets.append(facts.target.path.toString());
    });
    // Both return although the first search has not ended, and cannot before it is allowed to.
    background.askFacts(AbsolutePath::known(u"/home/person/first"_s), {});
    asked.acquire();
    background.askFacts(AbsolutePath::known(u"/home/person/second"_s), {});
    QCoreApplication::processEvents();
    QVERIFY(targets.isEmpty());

    allowed.release();
    asked.acquire(); // the first is answered, and the second under way
    QCoreApplication::processEvents();
    QVERIFY(targets.isEmpty());
    allowed.release();
    QTRY_COMPARE(targets, QStringList{u"/home/person/second"_s});
}

void TestBackground::readsOtherToolsFiles()
{
    QSemaphore allowed(9), asked;
    auto system = std::make_unique<MemorySystem>();
    system->addFile(u"/home/person/requirements.txt"_s, "numpy\n-e .\n");
    Background background({std::move(system), std::make_unique<PatientGit>(allowed, asked)},
                          {std::make_unique<MemorySystem>(), std::make_unique<PatientGit>(allowed, asked)},
                          std::make_unique<MemorySystem>(), {});
    QList<Captured> captured;
    QStringList errors;
    connect(&background, &Background::captured, this, [&](const Captured &capture) { captured.append(capture); });
    connect(&background, &Background::captureFailed, this, [&](const Error &error) { errors.append(error.message); });
    background.askCapture({AbsolutePath::known(u"/home/person/nowhere.txt"_s)}); // older: dropped
    background.askCapture({AbsolutePath::known(u"/home/person/requirements.txt"_s)});
    QTRY_COMPARE(captured.size(), 1);
    QCOMPARE(captured.constFirst().spec.environment.packages.constFirst().name, u"numpy"_s);
    QCOMPARE(captured.constFirst().leftOut.size(), 1);
    QCOMPARE(errors, QStringList());
    background.askCapture({AbsolutePath::known(u"/home/person/nowhere.txt"_s)});
    QTRY_COMPARE(errors.size(), 1);
    QCOMPARE(captured.size(), 1);
}

/// Known only when the machine is, and not read again while nothing changed.
void TestBackground::tellsWhatToolsRemember()
{
    QSemaphore allowed(9), asked;
    auto caches = std::make_unique<MemorySystem>();
    caches->addFile(u"/home/person/.cache/uv/simple-v28/pypi/our-tool.rkyv"_s, "x");
    const auto doors = [&] {
        return Background::Doors{std::make_unique<MemorySystem>(), std::make_unique<PatientGit>(allowed, asked)};
    };
    QProcessEnvironment surroundings;
    surroundings.insert(u"HOME"_s, u"/home/person"_s);
    Background background(doors(), doors(), std::move(caches), surroundings);
    QList<std::shared_ptr<const LiveIndex>> told;
    bool isKnown = false;
    connect(&background, &Background::indexRead, this,
            [&told](const std::shared_ptr<const LiveIndex> &index) { told.append(index); });
    connect(&background, &Background::factsReady, this, [&isKnown] { isKnown = true; });
    background.askIndex(); // too early
    background.askFacts({}, {});
    QTRY_VERIFY(isKnown);
    background.askIndex();
    background.askIndex();
    QTRY_COMPARE(told.size(), 2);
    QVERIFY(told.first()->find(u"our-tool"_s));
    QCOMPARE(told.first(), told.last());
}

/// Its programs run behind those that the person uses.
void TestBackground::leavesTheProcessorToOthers()
{
    const auto doors = [] {
        return Background::Doors{.system = std::make_unique<RealSystem>(), .git = std::make_unique<RealGit>()};
    };
    QTemporaryDir folder;
    Plan plan = planWithFakeEnvironment(AbsolutePath::known(folder.filePath(u"churn-model"_s)), {});
    for (auto &step : plan.steps) {
        if (auto *solve = std::get_if<SolvePackages>(&step.action))
            solve->commands = {Command{AbsolutePath::known(u"/bin/sh"_s), {u"-c", u"echo one==$(nice)"}}};
    }
    Background background(doors(), doors(), std::make_unique<RealSystem>(), {});
    QString version;
    connect(&background, &Background::solved, this, [&version](const Solution &solution) {
        version = QString::fromUtf8(solution.lock).section(u"=="_s, 1).trimmed();
    });
    background.askSolve(plan, {.temporaryDirectory = AbsolutePath::known(folder.path()),
                               .toolEnvironment = {{u"PATH"_s, u"/usr/bin:/bin"_s}}});
    QTRY_VERIFY(!version.isEmpty());
    QCOMPARE_GT(version.toInt(), 0);
}

QTEST_GUILESS_MAIN(TestBackground)
#include "tst_background.moc"
