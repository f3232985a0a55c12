// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "support/environments.h"

#include "machine/probe.h"
#include "support/temporarydirectory.h"
#include "system/realgit.h"
#include "system/realsystem.h"

#include <QElapsedTimer>

#include <cstdio>

using namespace groundwork;

/// How long it takes to find out about a machine with 100 environments of 300 packages each.
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
        const auto facts = probeMachine(system, git, surroundings, {}, reader);
        const double milliseconds = static_cast<double>(clock.nsecsElapsed()) / 1e6;
        std::printf("%lld environments in %.1f ms\n", static_cast<long long>(facts.environments.size()), milliseconds);
    }
    return 0;
}
