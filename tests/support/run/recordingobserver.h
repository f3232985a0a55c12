// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "generator/run/runplan.h"

#include <QStringList>

#include <functional>

namespace groundwork {

/// Keeps what a run said, and may act at a step: cancel, break something.
class RecordingObserver final : public RunObserver
{
public:
    std::function<void(int index, StepState state)> onStep;
    std::function<void(const QString &line)> onLogged;
    QStringList lines;
    QList<double> shares;
    QList<QPair<int, StepState>> states;

    void stepChanged(int index, StepState state) override
    {
        states.append({index, state});
        if (onStep)
            onStep(index, state);
    }
    void progressed(double done, const ToolProgress &) override { shares.append(done); }
    void logged(const QString &line) override
    {
        lines.append(line);
        if (onLogged)
            onLogged(line);
    }
};

} // namespace groundwork
