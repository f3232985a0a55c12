// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "machine/machinefacts.h"
#include "system/git.h"
#include "system/system.h"

#include <QObject>
#include <QProcessEnvironment>

#include <memory>

class QThread;

namespace groundwork {

/// Finds out about the machine while the person answers. Late answers of an older question are dropped.
class Background : public QObject
{
    Q_OBJECT

public:
    Background(std::unique_ptr<System> system, std::unique_ptr<Git> git, QProcessEnvironment surroundings,
               QObject *parent = nullptr);
    ~Background() override;

    /// Answered by factsReady, with facts.target about `target` (may be empty).
    void askFacts(const AbsolutePath &target);

Q_SIGNALS:
    void factsReady(const groundwork::MachineFacts &facts);

private:
    class Worker;
    void take(quint64 question, const MachineFacts &facts);
    std::unique_ptr<QThread> m_thread;
    std::unique_ptr<Worker> m_worker;
    quint64 m_latest = 0;
};

} // namespace groundwork
