// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/canceltoken.h"
#include "catalogue/liveindex.h"
#include "generator/imports/capturedspec.h"
#include "generator/plan/plan.h"
#include "generator/run/runplan.h"
#include "machine/machinefacts.h"
#include "machine/offline.h"
#include "system/git.h"
#include "system/system.h"

#include <QObject>
#include <QProcessEnvironment>

#include <functional>
#include <memory>

class QThread;

namespace groundwork {

/// Finds out about the machine and solves packages while the person answers, and does what others want done aside: each
/// on a thread of its own. Late answers of an older question are dropped. Every signal and answer arrives on the
/// owner's thread.
class Background : public QObject
{
    Q_OBJECT

public:
    /// One pair for each thread: a System is used from one thread at a time.
    struct Doors
    {
        std::unique_ptr<System> system;
        std::unique_ptr<Git> git;
    };
    /// `caches` reads what tools remember, on a third thread.
    Background(Doors facts, Doors solve, std::unique_ptr<System> caches, const QProcessEnvironment &surroundings,
               QObject *parent = nullptr);
    ~Background() override; ///< cancels what is under way and waits

    /// Answered by factsReady, with facts.target about `target` and facts.existing about the environment at `existing`;
    /// both may be empty.
    void askFacts(const AbsolutePath &target, const AbsolutePath &existing, const PackageSupply &packages = {});
    /// The file that the person chose as conda's installer: all facts asked for from now on tell of it.
    void useCondaInstaller(const AbsolutePath &file);
    /// Answered by solved or solveFailed; a solve that still runs is cancelled. Contacts the index: never for a
    /// foreign spec before a yes. A failure with ways out is always told once more: when they were tried, on the
    /// machine that factsReady told of last.
    void askSolve(const Plan &plan, const RunSurroundings &surroundings);
    /// Answered by fetched when all is in the caches; nothing tells that it failed, the run meets that again. A solve
    /// that is asked for afterwards cancels it.
    void askFetch(const FetchPackages &fetch, const RunSurroundings &surroundings);
    void cancelSolve(); ///< and a fetch

    /// Answered by indexRead with what the person's own tools remember of packages, on the machine that factsReady told
    /// of last; not at all before that.
    void askIndex();

    /// Answered by captured or captureFailed: what other tools' files, notebooks or folders of code ask for.
    void askCapture(const QList<AbsolutePath> &sources);

    /// What was done aside gives back what the owner's thread is to do then.
    using Answer = std::function<void()>;
    /// Does `work` after what was asked for before. It is waited for at the end; its answer may then never come.
    void doAside(const std::function<Answer()> &work);

Q_SIGNALS:
    void captured(const groundwork::Captured &captured);
    void captureFailed(const groundwork::Error &error);
    void factsReady(const groundwork::MachineFacts &facts);
    void solved(const groundwork::Solution &solution);
    void solveFailed(const groundwork::Failure &failure);
    void fetched();
    void indexRead(const std::shared_ptr<const groundwork::LiveIndex> &index);

private:
    class FactFinder;
    class Solver;
    class IndexFinder;
    void takeFacts(quint64 question, const MachineFacts &facts);
    void takeFetched(quint64 question);
    void tellSolution(quint64 question, const std::expected<std::optional<Solution>, Failure> &answer);

    void takeCapture(quint64 question, const Result<std::optional<Captured>> &answer);

    std::unique_ptr<QThread> m_factThread;
    std::unique_ptr<QThread> m_solveThread;
    std::unique_ptr<QThread> m_asideThread;
    std::unique_ptr<QObject> m_aside; ///< what lives on that thread
    std::unique_ptr<QThread> m_indexThread;
    std::unique_ptr<FactFinder> m_factFinder;
    std::unique_ptr<Solver> m_solver;
    std::unique_ptr<IndexFinder> m_indexFinder;
    CancelToken m_cancelSolve;
    std::optional<MachineFacts> m_facts;
    quint64 m_latestFacts = 0;
    quint64 m_latestSolve = 0;
    CancelToken m_cancelCapture;
    CancelToken m_cancelIndex;
    quint64 m_latestCapture = 0;
};

} // namespace groundwork
