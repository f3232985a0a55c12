// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "generator/run/background.h"

#include "machine/probe.h"

#include <QThread>

namespace groundwork {

/// Lives on the background thread; answers carry the number of their question.
class Background::Worker : public QObject
{
public:
    Worker(Background &background, std::unique_ptr<System> system, std::unique_ptr<Git> git,
           QProcessEnvironment surroundings)
        : m_background(background), m_system(std::move(system)), m_git(std::move(git)),
          m_surroundings(std::move(surroundings))
    {
    }

    void answer(quint64 question, const AbsolutePath &target)
    {
        MachineFacts facts = probeMachine(*m_system, *m_git, m_surroundings, target);
        QMetaObject::invokeMethod(
            &m_background,
            [&background = m_background, question, facts = std::move(facts)] { background.take(question, facts); },
            Qt::QueuedConnection);
    }

private:
    Background &m_background;
    std::unique_ptr<System> m_system;
    std::unique_ptr<Git> m_git;
    QProcessEnvironment m_surroundings;
};

Background::Background(std::unique_ptr<System> system, std::unique_ptr<Git> git, QProcessEnvironment surroundings,
                       QObject *parent)
    : QObject(parent), m_thread(std::make_unique<QThread>()),
      m_worker(std::make_unique<Worker>(*this, std::move(system), std::move(git), std::move(surroundings)))
{
    m_worker->moveToThread(m_thread.get());
    m_thread->start(QThread::LowPriority);
}

Background::~Background()
{
    m_thread->quit();
    m_thread->wait();
}

void Background::askFacts(const AbsolutePath &target)
{
    const quint64 question = ++m_latest;
    QMetaObject::invokeMethod(
        m_worker.get(), [worker = m_worker.get(), question, target] { worker->answer(question, target); },
        Qt::QueuedConnection);
}

void Background::take(quint64 question, const MachineFacts &facts)
{
    if (question == m_latest)
        Q_EMIT factsReady(facts);
}

} // namespace groundwork
