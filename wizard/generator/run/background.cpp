// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "generator/run/background.h"

#include "generator/run/capture.h"
#include "generator/run/fetchpackages.h"
#include "generator/run/indexreader.h"
#include "generator/run/solveplan.h"
#include "generator/run/waysout.h"
#include "machine/probe.h"
#include "system/threadpriority.h"

#include <QThread>

namespace groundwork {

class Background::FactFinder : public QObject
{
public:
    FactFinder(Background &background, Doors doors, const QProcessEnvironment &surroundings)
        : m_background(background), m_doors(std::move(doors)), m_surroundings(surroundings)
    {
    }

    void answer(quint64 question, const AbsolutePath &target, const AbsolutePath &existing,
                const PackageSupply &packages)
    {
        MachineFacts facts = withCondaInstaller(
            withExisting(probeMachine(*m_doors.system, *m_doors.git, m_surroundings, target, m_environments),
                         *m_doors.system, existing),
            *m_doors.system, m_installer, m_installers);
        facts = withPackagesFrom(packages, std::move(facts), *m_doors.system);
        QMetaObject::invokeMethod(
            &m_background,
            [&background = m_background, question, facts = std::move(facts)] { background.takeFacts(question, facts); },
            Qt::QueuedConnection);
    }

    void capture(quint64 question, const QList<AbsolutePath> &sources, const CancelToken &cancel)
    {
        if (cancel.isCancelled())
            return;
        const MachineFacts facts = probeMachine(*m_doors.system, *m_doors.git, m_surroundings, {}, m_environments);
        auto answer = captureSpec(*m_doors.system, sources, facts, cancel);
        QMetaObject::invokeMethod(
            &m_background,
            [&background = m_background, question, answer = std::move(answer)] {
                background.takeCapture(question, answer);
            },
            Qt::QueuedConnection);
    }

    void useCondaInstaller(const AbsolutePath &file) { m_installer = file; }

private:
    Background &m_background;
    Doors m_doors;
    QProcessEnvironment m_surroundings;
    EnvironmentReader m_environments;
    AbsolutePath m_installer;
    CondaInstallerReader m_installers;
};

class Background::Solver : public QObject
{
public:
    Solver(Background &background, Doors doors) : m_background(background), m_doors(std::move(doors)) {}

    void answer(quint64 question, const Plan &plan, const RunSurroundings &surroundings,
                const std::optional<MachineFacts> &facts, const CancelToken &cancel)
    {
        if (cancel.isCancelled())
            return;
        const auto answer = solvePlan(plan, *m_doors.system, *m_doors.git, surroundings, cancel);
        tell(question, answer);
        if (answer || answer.error().waysOut.isEmpty() || cancel.isCancelled())
            return;
        tell(question, std::unexpected(facts ? withTriedWaysOut({plan.spec, *facts, answer.error()}, *m_doors.system,
                                                                *m_doors.git, surroundings, {}, cancel)
                                             : answer.error()));
    }

    void fetch(quint64 question, const FetchPackages &fetch, const RunSurroundings &surroundings,
               const CancelToken &cancel)
    {
        const auto end = fetchPackages(fetch, *m_doors.system, *m_doors.git, surroundings, cancel);
        if (!end || *end != Completion::Done)
            return;
        QMetaObject::invokeMethod(
            &m_background, [&background = m_background, question] { background.takeFetched(question); },
            Qt::QueuedConnection);
    }

private:
    void tell(quint64 question, const std::expected<std::optional<Solution>, Failure> &answer)
    {
        QMetaObject::invokeMethod(
            &m_background,
            [&background = m_background, question, answer] { background.tellSolution(question, answer); },
            Qt::QueuedConnection);
    }

    Background &m_background;
    Doors m_doors;
};

class Background::IndexFinder : public QObject
{
public:
    IndexFinder(Background &background, std::unique_ptr<System> system, const QProcessEnvironment &surroundings)
        : m_background(background), m_system(std::move(system)), m_surroundings(surroundings)
    {
    }

    void answer(const MachineFacts &facts, const CancelToken &cancel)
    {
        auto index = m_reader.read(*m_system, facts, m_surroundings, cancel);
        if (!index)
            return;
        QMetaObject::invokeMethod(
            &m_background, [&background = m_background, index] { Q_EMIT background.indexRead(index); },
            Qt::QueuedConnection);
    }

private:
    Background &m_background;
    std::unique_ptr<System> m_system;
    QProcessEnvironment m_surroundings;
    IndexReader m_reader;
};

Background::Background(Doors facts, Doors solve, std::unique_ptr<System> caches,
                       const QProcessEnvironment &surroundings, QObject *parent)
    : QObject(parent), m_factThread(std::make_unique<QThread>()), m_solveThread(std::make_unique<QThread>()),
      m_asideThread(std::make_unique<QThread>()), m_aside(std::make_unique<QObject>()),
      m_indexThread(std::make_unique<QThread>()),
      m_factFinder(std::make_unique<FactFinder>(*this, std::move(facts), surroundings)),
      m_solver(std::make_unique<Solver>(*this, std::move(solve))),
      m_indexFinder(std::make_unique<IndexFinder>(*this, std::move(caches), surroundings))
{
    m_factFinder->moveToThread(m_factThread.get());
    m_solver->moveToThread(m_solveThread.get());
    m_aside->moveToThread(m_asideThread.get());
    m_asideThread->start();
    m_indexFinder->moveToThread(m_indexThread.get());
    m_factThread->start(QThread::LowPriority);
    m_solveThread->start(QThread::LowPriority);
    m_indexThread->start(QThread::LowPriority);
    // A priority of Qt's means nothing to Linux, and the work is done by programs.
    for (QObject *worker : {static_cast<QObject *>(m_solver.get()), static_cast<QObject *>(m_indexFinder.get())})
        QMetaObject::invokeMethod(worker, &giveWayToOthers, Qt::QueuedConnection);
}

Background::~Background()
{
    cancelSolve();
    m_cancelCapture.cancel();
    m_cancelIndex.cancel();
    for (QThread *thread : {m_factThread.get(), m_solveThread.get(), m_indexThread.get(), m_asideThread.get()}) {
        thread->quit();
        thread->wait();
    }
}

void Background::askFacts(const AbsolutePath &target, const AbsolutePath &existing, const PackageSupply &packages)
{
    const quint64 question = ++m_latestFacts;
    QMetaObject::invokeMethod(
        m_factFinder.get(),
        [finder = m_factFinder.get(), question, target, existing, packages] {
            finder->answer(question, target, existing, packages);
        },
        Qt::QueuedConnection);
}

void Background::useCondaInstaller(const AbsolutePath &file)
{
    QMetaObject::invokeMethod(
        m_factFinder.get(), [finder = m_factFinder.get(), file] { finder->useCondaInstaller(file); },
        Qt::QueuedConnection);
}

void Background::askSolve(const Plan &plan, const RunSurroundings &surroundings)
{
    cancelSolve();
    m_cancelSolve = CancelToken();
    const quint64 question = m_latestSolve;
    QMetaObject::invokeMethod(
        m_solver.get(),
        [solver = m_solver.get(), question, plan, surroundings, facts = m_facts, cancel = m_cancelSolve] {
            solver->answer(question, plan, surroundings, facts, cancel);
        },
        Qt::QueuedConnection);
}

void Background::askFetch(const FetchPackages &fetch, const RunSurroundings &surroundings)
{
    if (m_cancelSolve.isCancelled())
        m_cancelSolve = CancelToken();
    QMetaObject::invokeMethod(
        m_solver.get(),
        [solver = m_solver.get(), question = m_latestSolve, fetch, surroundings, cancel = m_cancelSolve] {
            solver->fetch(question, fetch, surroundings, cancel);
        },
        Qt::QueuedConnection);
}

void Background::cancelSolve()
{
    m_cancelSolve.cancel();
    ++m_latestSolve;
}

void Background::askIndex()
{
    if (!m_facts)
        return;
    QMetaObject::invokeMethod(
        m_indexFinder.get(),
        [finder = m_indexFinder.get(), facts = *m_facts, cancel = m_cancelIndex] { finder->answer(facts, cancel); },
        Qt::QueuedConnection);
}

void Background::askCapture(const QList<AbsolutePath> &sources)
{
    m_cancelCapture.cancel();
    m_cancelCapture = CancelToken();
    const quint64 question = ++m_latestCapture;
    QMetaObject::invokeMethod(
        m_factFinder.get(),
        [finder = m_factFinder.get(), question, sources, cancel = m_cancelCapture] {
            finder->capture(question, sources, cancel);
        },
        Qt::QueuedConnection);
}

void Background::doAside(const std::function<Answer()> &work)
{
    QMetaObject::invokeMethod(
        m_aside.get(), [this, work] { QMetaObject::invokeMethod(this, work(), Qt::QueuedConnection); },
        Qt::QueuedConnection);
}

void Background::takeCapture(quint64 question, const Result<std::optional<Captured>> &answer)
{
    if (question != m_latestCapture)
        return;
    if (!answer)
        Q_EMIT captureFailed(answer.error());
    else if (*answer)
        Q_EMIT captured(**answer);
}

void Background::takeFacts(quint64 question, const MachineFacts &facts)
{
    if (question != m_latestFacts)
        return;
    m_facts = facts;
    Q_EMIT factsReady(facts);
}

void Background::takeFetched(quint64 question)
{
    if (question == m_latestSolve)
        Q_EMIT fetched();
}

void Background::tellSolution(quint64 question, const std::expected<std::optional<Solution>, Failure> &answer)
{
    if (question != m_latestSolve)
        return;
    if (!answer)
        Q_EMIT solveFailed(answer.error());
    else if (*answer)
        Q_EMIT solved(**answer);
}

} // namespace groundwork
