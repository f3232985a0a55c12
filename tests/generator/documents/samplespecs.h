// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "generator/documents/documents.h"
#include "spec/projectspec.h"

#include <QStringList>

namespace groundwork {

/// A spec in which every field of every kind has its own text out of `texts`, taken in turn.
inline ProjectSpec specFilledWith(const QStringList &texts)
{
    ProjectSpec spec;
    auto next = [&texts, at = qsizetype(0)]() mutable { return texts.at(at++ % texts.size()); };
    spec.project.name = QStringLiteral("Project ") + next();
    spec.project.slug = QStringLiteral("hostile");
    spec.project.summary = next();
    spec.project.authors = {{next(), QStringLiteral("a@example.org")}};
    spec.environment.packages = {{QStringLiteral("numpy"), {}, PackageOrigin::Any}};
    ProblemSection &problem = spec.problem;
    for (Answer *answer : {&problem.users,
                           &problem.affected,
                           &problem.decisionOwner,
                           &problem.sponsor,
                           &problem.problem,
                           &problem.objectives,
                           &problem.value,
                           &problem.currentPractice,
                           &problem.alternative,
                           &problem.decision,
                           &problem.minimumPerformance,
                           &problem.guardrails,
                           &problem.feedback,
                           &problem.serving,
                           &problem.deliverables,
                           &problem.constraints,
                           &problem.challenges,
                           &problem.team,
                           &problem.monitoring,
                           &problem.considered})
        answer->value = next();
    problem.references.toBeDecided = ToBeDecided{next(), QDate(2026, 3, 1)};
    problem.task.value = {next(), next(), TaskType::Classification, next()};
    problem.metrics.value = {{next(), next(), next(), next(), next()}, {next(), {}, {}, {}, {}}};
    problem.errorCosts.value = {{}, next(), next(), next()};
    problem.data.value = {{next(), next(), next(), DataAccess::Asked, DataSensitivity::Personal, next(), next()}};
    problem.scope.value = {next(), next()};
    problem.risks.value = {{next(), next()}, {next(), {}}};
    problem.assumptions.value = {{next(), {}}};
    problem.milestones.value = {{next(), next()}};
    problem.responsibleAi.value = {{next(), ChecklistAnswer::Yes}, {next(), ChecklistAnswer::Later}};
    return spec;
}

/// What the plan says about an environment by venv.
inline DocumentContext venvContext(const QString &kernel)
{
    DocumentContext context;
    context.manager = QStringLiteral("venv");
    context.managerFile = ProjectPath::known(QStringLiteral("requirements.txt"));
    context.lock = ProjectPath::known(QStringLiteral("requirements.lock"));
    context.python = QStringLiteral("3.11");
    context.create = QStringLiteral("python3.11 -m venv .venv && "
                                    ".venv/bin/python -m pip install --require-hashes -r requirements.lock");
    context.activate = QStringLiteral("source .venv/bin/activate");
    context.kernel = kernel;
    return context;
}

} // namespace groundwork
