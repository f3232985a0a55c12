// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "generator/steps/solvewithin.h"

#include "generator/steps/explainedend.h"

#include <QCoreApplication>

#include <algorithm>

namespace groundwork {

namespace {

/// The second part is put to the first; a package that both have is the first one's.
void add(Solution &solution, const Solution &part, const ProjectPath &lock)
{
    for (const auto &package : part.packages) {
        if (std::ranges::find(solution.packages, package.name, &LockedPackage::name) == solution.packages.end())
            solution.packages.append(package);
    }
    std::ranges::sort(solution.packages, {}, &LockedPackage::name);
    const bool isKnown = solution.downloadBytes >= 0 && part.downloadBytes >= 0;
    solution.downloadBytes = isKnown ? solution.downloadBytes + part.downloadBytes : -1;
    solution.otherLocks.insert(lock.toString(), part.lock);
}

} // namespace

QString SolveWithin::title(Tense tense) const
{
    return tense == Tense::Imperative
               ? QCoreApplication::translate("SolveWithin", "Find versions from PyPI that fit these with %1")
                     .arg(manager)
               : QCoreApplication::translate("SolveWithin", "Finding versions from PyPI that fit these with %1")
                     .arg(manager);
}

bool SolveWithin::isDone(const StepContext &context) const
{
    return context.findings.solution && context.findings.solution->otherLocks.contains(lock.toString());
}

StepResult SolveWithin::execute(StepContext &context) const
{
    Q_ASSERT(context.findings.solution && output != nullptr && prepareOutput != nullptr);
    Solution &solution = *context.findings.solution;
    const QList<InputFile> decided{
        {QString::fromUtf16(decidedFile), solution.lock},
        {QString::fromUtf16(pythonFile), "pip\npython ==" + solution.python.toUtf8() + '\n'}};
    for (Command first : prepare) {
        first.inputs += decided;
        const auto end = runExplained(context, {first, *prepareOutput, {}});
        if (!end)
            return std::unexpected(end.error());
        if (!*end)
            return Completion::Cancelled;
    }
    const auto end = runExplained(context, {command, *output, asked});
    if (!end)
        return std::unexpected(end.error());
    if (!*end)
        return Completion::Cancelled;
    const auto part = output->solutionIn({**end});
    if (!part)
        return std::unexpected(part.error());
    add(solution, *part, lock);
    return Completion::Done;
}

} // namespace groundwork
