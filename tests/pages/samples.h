// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "generator/run/runreport.h"
#include "machine/machinefacts.h"
#include "spec/projectspec.h"

#include <QDir>

// Answers, a machine and a run as they are in life, for tests of the pages. Values only.
namespace groundwork::samples {

inline AbsolutePath path(const char *text)
{
    return AbsolutePath::known(QString::fromUtf8(text));
}

inline ProjectSpec churn()
{
    ProjectSpec spec;
    spec.project.name = QStringLiteral("Churn model");
    spec.project.summary = QStringLiteral("Find the customers who are about to leave");
    spec.project.authors = {{QStringLiteral("Ada Lovelace"), QStringLiteral("ada@example.org")}};
    spec.project.license = QStringLiteral("MIT");
    spec.environment.python = QStringLiteral("3.12");
    for (const char *name : {"jupyter", "notebook", "scipy", "scikit-learn", "pandas"})
        spec.environment.packages.append({QString::fromLatin1(name), {}, PackageOrigin::Any});
    spec.environment.packages.insert(2, {QStringLiteral("numpy"), QStringLiteral(">=1.26,<3"), PackageOrigin::Any});
    spec.target.decision.ranking = {Factor::Privacy, Factor::Cost, Factor::Resources};
    spec.problem.users.value = QStringLiteral("The retention team, who call customers every Monday");
    spec.problem.objectives.value = QStringLiteral("Keep 5 % more of the customers who are about to leave");
    spec.problem.challenges.value = QStringLiteral("Nobody knows whom to call first");
    spec.problem.deliverables.value = QStringLiteral("A ranked call list each Monday morning");
    return spec;
}

inline MachineFacts machine(const AbsolutePath &target)
{
    MachineFacts facts;
    facts.system = QStringLiteral("Debian GNU/Linux 12 (bookworm)");
    facts.platform = QStringLiteral("linux-64");
    facts.cores = 16;
    facts.memoryBytes = 64LL * 1000 * 1000 * 1000;
    facts.home = path("/home/ada");
    facts.kernels = path("/home/ada/.local/share/jupyter/kernels");
    facts.tools = {{QStringLiteral("conda"), QStringLiteral("24.7.1"), path("/home/ada/miniforge3/bin/conda")}};
    facts.pythons = {
        {path("/usr/bin/python3.12"), QStringLiteral("3.12.4"), path("/usr/lib/python3/dist-packages/pip")},
        {path("/usr/bin/python3.11"), QStringLiteral("3.11.2"), path("/usr/lib/python3/dist-packages/pip")}};
    facts.gitName = QStringLiteral("Ada Lovelace");
    facts.gitEmail = QStringLiteral("ada@example.org");
    facts.target.path = target;
    facts.target.freeBytes = 86LL * 1000 * 1000 * 1000;
    return facts;
}

inline Solution solution()
{
    Solution result;
    result.python = QStringLiteral("3.12.4");
    for (const auto &[name, version] : {std::pair{"ipykernel", "6.29.5"},
                                        {"jupyter", "1.1.1"},
                                        {"notebook", "7.5.0"},
                                        {"numpy", "2.3.4"},
                                        {"pandas", "2.3.3"},
                                        {"scikit-learn", "1.7.2"},
                                        {"scipy", "1.16.3"}}) {
        result.packages.append({QString::fromLatin1(name), QString::fromLatin1(version), {}, 1000});
        result.lock += QByteArray(name) + "==" + version + "\n";
    }
    result.downloadBytes = 212LL * 1000 * 1000;
    return result;
}

inline RunReport report(const Plan &plan)
{
    RunReport result;
    result.outcome = RunOutcome::Done;
    result.project = plan.target;
    result.spec = QStringLiteral("churn-model.groundwork.yaml");
    result.manager = plan.manager;
    result.prefix = plan.prefix;
    result.state = ProjectState::Proved;
    for (const Step &step : plan.steps)
        result.steps.append({step.id, step.phase, step.title(Tense::Imperative), StepState::Done, 0.2});
    Proof proof;
    proof.kernelName = QStringLiteral("churn-model");
    proof.kernelOk = true;
    proof.notebookPath = QStringLiteral("notebooks/00-start.ipynb");
    proof.notebookOk = true;
    proof.filesOk = true;
    InstalledEnvironment environment;
    for (const LockedPackage &package : solution().packages) {
        const QString module = package.name == u"scikit-learn" ? QStringLiteral("sklearn")
                               : package.name == u"jupyter"    ? QString()
                                                               : package.name;
        proof.imports.append({package.name, module, package.version, true, {}});
        environment.packages.append({package.name, package.version, false, {}, {}});
    }
    result.proof = proof;
    result.environment = environment;
    result.git = GitStatus{QStringLiteral("main"), QStringLiteral("3f2a91c0d8e7b6a5f4e3d2c1b0a9f8e7d6c5b4a3"), true};
    return result;
}

} // namespace groundwork::samples
