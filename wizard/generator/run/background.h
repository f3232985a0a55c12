// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/canceltoken.h"
#include "generator/plan/plan.h"
#include "generator/run/runplan.h"
#include "machine/machinefacts.h"
#include "machine/offline.h"
#include "system/git.h"
#include "system/system.h"

#include <QObject>
#include <QProcessEnvironment>

#include <memory>

class QThread;

namespace groundwork {

/// Finds out about the machine and solves packages while the person answers: each on a thread of its own. Late
/// answers of an older question are dropped. Every signal arrives on the owner's thread.
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
    Background(Doors facts, Doors solve, const QProcessEnvironment &surroundings, QObject *parent = nullptr);
    ~Background() override; ///< cancels a solve and waits

    /// Answered by factsReady, with facts.target about `target` and facts.existing about the environment at `existing`;
    /// both may be empty.
    void askFacts(const AbsolutePath &target, const AbsolutePath &existing, const PackageSupply &packages = {});
    /// The file that the person chose as conda's installer: all facts asked for from now on tell of it.
    void useCondaInstaller(const AbsolutePath &file);
    /// Answered by solved or solveFailed; a solve that still runs is cancelled. Contacts the index: never for a
    /// foreign spec before a yes. A failure with ways out is told once more when they were tried, on the machine that
    /// factsReady told of last.
    void askSolve(const Plan &plan, const RunSurroundings &surroundings);
    void cancelSolve();

Q_SIGNALS:
    void factsReady(const groundwork::MachineFacts &facts);
    void solved(const groundwork::Solution &solution);
    void solveFailed(const groundwork::Failure &failure);

private:
    class FactFinder;
    class Solver;
    void takeFacts(quint64 question, const MachineFacts &facts);
    void tellSolution(quint64 question, const std::expected<std::optional<Solution>, Failure> &answer);

    std::unique_ptr<QThread> m_factThread;
    std::unique_ptr<QThread> m_solveThread;
    std::unique_ptr<FactFinder> m_factFinder;
    std::unique_ptr<Solver> m_solver;
    CancelToken m_cancelSolve;
    std::optional<MachineFacts> m_facts;
    quint64 m_latestFacts = 0;
    quint64 m_latestSolve = 0;
};

} // namespace groundwork
