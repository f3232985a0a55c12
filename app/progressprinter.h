// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "commandline.h"
#include "generator/run/runplan.h"

namespace groundwork {

/// Shows a run on standard error while it goes on; what the tools say goes to the log.
class ProgressPrinter final : public RunObserver
{
public:
    ProgressPrinter(const Plan &plan, ProgressForm form) : m_plan(plan), m_form(form) {}
    ~ProgressPrinter() override;
    ProgressPrinter(const ProgressPrinter &) = delete;
    ProgressPrinter &operator=(const ProgressPrinter &) = delete;

    void stepChanged(int index, StepState state) override;
    void progressed(double done, const ToolProgress &tool) override;
    void logged(const QString &line) override;
    void solved(const Solution &solution) override;

private:
    void drawBar(const QString &package);

    const Plan &m_plan;
    ProgressForm m_form;
    double m_done = 0;
    QString m_title;
    bool m_barDrawn = false;
};

} // namespace groundwork
