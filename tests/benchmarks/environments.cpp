// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "support/environments.h"

#include "machine/probe.h"
#include "support/temporarydirectory.h"
#include "system/realgit.h"
#include "system/realsystem.h"

#include <QElapsedTimer>

#include <cstdio>
#include <ctime>

using namespace groundwork;

/// How long it takes to find out about a machine with 100 environments of 300 packages each: once from nothing, then
/// as the window does it, with what was read before. On a busy machine the second figure is the honest one.
int main()
{
    const TemporaryDirectory home;
    addEnvironments(home.path());
    QProcessEnvironment surroundings = QProcessEnvironment::systemEnvironment();
    surroundings.insert(QStringLiteral("HOME"), home.path().toString());
    const RealSystem system;
    const RealGit git;
    EnvironmentReader reader;
    for (int round = 0; round < 5; ++round) {
        QElapsedTimer clock;
        clock.start();
        const std::clock_t start = std::clock();
        const auto facts = probeMachine(system, git, surroundings, {}, reader);
        const double milliseconds = static_cast<double>(clock.nsecsElapsed()) / 1e6;
        const double processor = 1e3 * static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
        std::printf("%lld environments in %.1f ms, %.1f ms of them on a processor\n",
                    static_cast<long long>(facts.environments.size()), milliseconds, processor);
    }
    return 0;
}
