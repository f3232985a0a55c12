// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "advice/committer.h"
#include "generator/documents/documents.h"
#include "generator/managers/localnames.h"
#include "generator/plan/environmentsteps.h"
#include "machine/disks.h"
#include "machine/offline.h"
#include "machine/targetproblem.h"
#include "spec/specrules.h"
#include "spec/specwords.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace groundwork {

namespace {

// Rough needs in bytes. What the caches hold already is not known before the versions are, so of their disks only a
// little is asked.
constexpr qint64 filesNeed = 4 * 1024 * 1024;
constexpr qint64 cacheNeeds = 64 * 1024 * 1024;
constexpr qint64 kernelNeeds = 1024 * 1024;

QList<PackageRequest> requestedPackages(const ProjectSpec &spec, const EnvironmentManager &manager)
{
    QList<PackageRequest> packages = withLocalNames(spec.environment.packages, manager.source());
    const auto add = [&packages](const QString &name) {
        if (std::ranges::find(packages, name, &PackageRequest::name) == packages.end())
            packages.append(PackageRequest{name, {}, PackageOrigin::Any, true});
    };
    add(QStringLiteral("ipykernel"));
    if (spec.environment.existing.isEmpty()) {
        for (const auto &name : manager.ownPackages())
            add(name);
    }
    return packages;
}

QList<TextFile> generatedFiles(const Planning &planning)
{
    DocumentContext context;
    context.manager = planning.manager.name();
    const TextFile managerFile = planning.manager.file(planning.request);
    context.managerFile = managerFile.path;
    if (const auto locks = keptLocks(planning); !locks.isEmpty())
        context.lock = locks.first();
    context.python = planning.spec.environment.python;
    context.activate = planning.manager.activateLine(planning.request);
    context.create = planning.manager.createLine(planning.request);
    context.kernel = kernelName(planning);
    context.machine = strengthOf(planning.facts);
    QList<TextFile> files = documentsFor(planning.spec, context);
    files.append(managerFile);
    // Everything under .groundwork belongs to this machine, but the hashes that a later update compares with.
    files.append({ProjectPath::known(QStringLiteral(".groundwork/.gitignore")), "*\n!.gitignore\n!generated.json\n"});
    std::ranges::sort(files, {}, &TextFile::path);

    QJsonObject hashes;
    for (const auto &file : files)
        hashes.insert(file.path.toString(),
                      QString::fromLatin1(QCryptographicHash::hash(file.text, QCryptographicHash::Sha256).toHex()));
    const QJsonObject record{{QStringLiteral("version"), 1}, {QStringLiteral("files"), hashes}};
    files.append({ProjectPath::known(QStringLiteral(".groundwork/generated.json")), QJsonDocument(record).toJson()});
    return files;
}

std::expected<const EnvironmentManager *, Failure> managerFor(const ProjectSpec &spec, const MachineFacts &facts,
                                                              EnvironmentWish wish)
{
    auto manager = chooseManager(spec, facts);
    if (manager || wish == EnvironmentWish::Make)
        return manager;
    // Without an environment no tool is needed: the asked one's file is written, for `auto` the one that needs least.
    const bool isAuto = spec.environment.manager == ManagerChoice::Auto;
    return managerNamed(isAuto ? QStringLiteral("venv") : wordFor(spec.environment.manager));
}

std::expected<std::optional<GitIdentity>, Failure> authorFor(const ProjectSpec &spec, const MachineFacts &facts)
{
    if (!spec.git.repository || !spec.git.firstCommit)
        return std::nullopt;
    if (const auto committer = committerFor(spec, facts))
        return GitIdentity{committer->name, committer->email};
    return std::unexpected(
        Failure{Error{QCoreApplication::translate("Plan", "Git does not know who makes the first commit."),
                      {},
                      QCoreApplication::translate(
                          "Plan", "Set user.name and user.email in git, or give an author with an e-mail address.")},
                {WayOut{QCoreApplication::translate("Plan", "Make the repository without a first commit"),
                        {{QStringLiteral("git.first_commit"), QStringLiteral("false")}},
                        true}}});
}

struct Choices
{
    const EnvironmentManager *manager;
    ProjectSpec spec; ///< the asked one with `auto` answered, so that the project's own copy says what was made
};

std::expected<Choices, Failure> choose(const ProjectSpec &spec, const MachineFacts &facts, EnvironmentWish wish)
{
    if (const auto problems = problemsIn(spec); !problems.isEmpty())
        return std::unexpected(Failure{Error{problems.first().message, problems.first().field, problems.first().hint,
                                             ErrorKind::SpecNotAcceptable},
                                       {}});
    const auto manager = managerFor(spec, facts, wish);
    if (!manager)
        return std::unexpected(manager.error());
    if (wish == EnvironmentWish::Make && facts.target.state != TargetState::OurProject) {
        if (auto misnamed = misnamedPackage(spec.environment.packages, (*manager)->source()))
            return std::unexpected(std::move(*misnamed));
    }
    Choices choices{*manager, (*manager)->resolved(spec, facts)};
    if (const auto *existing = existingEnvironment(spec, facts))
        choices.spec.environment.python = existing->python.section(u'.', 0, 1);
    return choices;
}

Planning planningOf(const Choices &choices, const MachineFacts &facts)
{
    return {
        choices.spec, facts, *choices.manager,
        EnvironmentRequest{choices.spec, facts, facts.target.path, requestedPackages(choices.spec, *choices.manager)}};
}

Plan startOfPlan(const Planning &planning, PlanKind kind)
{
    Plan plan;
    plan.kind = kind;
    plan.spec = planning.spec;
    plan.target = planning.target();
    plan.manager = planning.manager.name();
    plan.tool = planning.manager.tool(planning.spec, planning.facts);
    if (const auto *existing = existingEnvironment(planning.spec, planning.facts))
        plan.tool = {plan.manager, existing->python, planning.python()};
    plan.prefix = planning.prefix();
    plan.python = planning.python();
    plan.kernel = kernelName(planning);
    plan.kernels = kernelsFolder(planning);
    return plan;
}

struct RoomNeeds
{
    qint64 target = 0; ///< bytes below the target
    QList<SpaceNeed> elsewhere{};
};

/// The folders outside of the project and the environment that the manager's commands write to: its caches.
QList<AbsolutePath> cachesOf(const Planning &planning)
{
    QList<Command> commands;
    if (planning.usesExisting())
        commands = {planning.manager.add(planning.request).command};
    else
        commands =
            planning.manager.solve(planning.request).commands + planning.manager.install(planning.request).commands;
    QList<AbsolutePath> caches;
    const AbsolutePath prefix = planning.prefix();
    for (const auto &command : std::as_const(commands)) {
        for (const auto &path : command.writes) {
            const bool isEnvironment = path == prefix || path == prefix.parent() || path == planning.target();
            if (!isEnvironment && !caches.contains(path))
                caches.append(path);
        }
    }
    return caches;
}

RoomNeeds needsOf(const Planning &planning, EnvironmentWish wish)
{
    RoomNeeds needs{filesNeed};
    if (wish == EnvironmentWish::Later)
        return needs;
    const EnvironmentSection &environment = planning.spec.environment;
    if (!planning.usesExisting()) {
        const qint64 bytes = environmentBytes(planning.spec);
        if (planning.prefix().isBelow(planning.target()))
            needs.target += bytes;
        else
            needs.elsewhere.append({planning.prefix(), bytes});
    }
    if (!planning.usesExisting() || environment.addMissing) {
        for (const auto &cache : cachesOf(planning))
            needs.elsewhere.append({cache, cacheNeeds});
    }
    if (environment.kernel == KernelVisibility::User)
        needs.elsewhere.append({planning.facts.kernels, kernelNeeds});
    return needs;
}

std::optional<Failure> roomProblem(const MachineFacts &facts, const RoomNeeds &needs)
{
    const auto problem =
        spaceProblem(knownDisks(facts), QList<SpaceNeed>{{facts.target.path, needs.target}} + needs.elsewhere);
    return problem ? std::optional(Failure{*problem, {}}) : std::nullopt;
}

Plan creationPlan(const Planning &planning, const std::optional<GitIdentity> &author, EnvironmentWish wish,
                  const RoomNeeds &needs)
{
    Plan plan = startOfPlan(planning, PlanKind::Create);
    auto &steps = plan.steps;
    const bool make = wish == EnvironmentWish::Make;
    steps.append({QStringLiteral("check"), Phase::Check, 1,
                  CheckTarget{planning.target(), needs.target, false, needs.elsewhere}});
    if (make)
        addDecision(steps, planning);
    for (const auto &file : generatedFiles(planning))
        steps.append({QStringLiteral("write:") + file.path.toString(), Phase::Stage, 1, WriteFile{file}});
    if (make)
        addLocks(steps, planning);
    if (planning.spec.git.repository) {
        const QString message = QStringLiteral("Set up %1").arg(planning.spec.project.name);
        steps.append({QStringLiteral("repository"), Phase::Stage, 2,
                      CreateRepository{{planning.spec.git.branch, planning.spec.git.remote, author, message}}});
    }
    steps.append({QStringLiteral("promote"), Phase::Promote, 1, PutInPlace{planning.target()}});
    if (make) {
        addInstall(steps, planning);
        addProof(steps, planning);
    }
    return plan;
}

enum class EnvironmentState { Missing, Stands };

Plan finishingPlan(const Planning &planning, EnvironmentState environment, const std::optional<GitIdentity> &author,
                   const RoomNeeds &needs)
{
    Plan plan = startOfPlan(planning, PlanKind::Finish);
    auto &steps = plan.steps;
    steps.append({QStringLiteral("check"), Phase::Check, 1,
                  CheckTarget{planning.target(), needs.target, true, needs.elsewhere}});
    if (planning.usesExisting() || !planning.facts.target.hasLock) {
        addDecision(steps, planning);
        addLocks(steps, planning);
    } else if (environment == EnvironmentState::Missing) {
        addTool(steps, planning);
    }
    if (const auto locks = keptLocks(planning); author && !locks.isEmpty())
        steps.append({QStringLiteral("commit-lock"), Phase::Stage, 1,
                      CommitFiles{locks, *author, QStringLiteral("Lock the environment's versions")}});
    addInstall(steps, planning);
    addProof(steps, planning);
    return plan;
}

} // namespace

std::expected<Plan, Failure> makePlan(const ProjectSpec &spec, const MachineFacts &facts, EnvironmentWish wish)
{
    const bool isOurs = facts.target.state == TargetState::OurProject;
    if (!isOurs) {
        if (const auto problem = targetProblem(facts.target, TargetUse::NewProject, filesNeed))
            return std::unexpected(Failure{*problem, {}});
    }
    const auto choices = choose(spec, facts, wish);
    if (!choices)
        return std::unexpected(choices.error());
    const Planning planning = planningOf(*choices, facts);
    if (wish == EnvironmentWish::Make) {
        if (auto problem = environmentProblem(planning))
            return std::unexpected(std::move(*problem));
    }
    const auto author = authorFor(spec, facts);
    // A project that has its lock may have nothing left to commit.
    if (!author && !(isOurs && facts.target.hasLock))
        return std::unexpected(author.error());
    const bool stands =
        isOurs && (facts.target.project == ProjectState::Installed || facts.target.project == ProjectState::Proved);
    const RoomNeeds needs = stands ? RoomNeeds{} : needsOf(planning, wish);
    if (isOurs)
        return finishingPlan(planning, stands ? EnvironmentState::Stands : EnvironmentState::Missing,
                             author.value_or(std::nullopt), needs);
    if (auto problem = roomProblem(facts, needs))
        return std::unexpected(std::move(*problem));
    return creationPlan(planning, *author, wish, needs);
}

std::expected<Plan, Failure> makeVerifyPlan(const ProjectSpec &spec, const MachineFacts &facts)
{
    if (const auto problem = targetProblem(facts.target, TargetUse::OurProject, 0))
        return std::unexpected(Failure{*problem, {}});
    const bool usesExisting = !spec.environment.existing.isEmpty();
    if (usesExisting ? facts.target.project == ProjectState::Waiting : !facts.target.hasLock)
        return std::unexpected(
            Failure{Error{QCoreApplication::translate("Plan", "The environment of %1 is not made yet.")
                              .arg(facts.target.path.toString()),
                          {},
                          QCoreApplication::translate("Plan", "Continue the set-up; that makes it.")},
                    {}});
    const auto choices = choose(spec, facts, EnvironmentWish::Later);
    if (!choices)
        return std::unexpected(choices.error());
    const Planning planning = planningOf(*choices, facts);
    Plan plan = startOfPlan(planning, PlanKind::Verify);
    plan.steps.append({QStringLiteral("check"), Phase::Check, 1, CheckTarget{planning.target(), 0, true}});
    addProof(plan.steps, planning);
    return plan;
}

FetchPackages fetchAhead(const Plan &plan, const MachineFacts &facts, const Solution &solution)
{
    const auto *manager = managerNamed(plan.manager);
    if (manager == nullptr || plan.kind != PlanKind::Create || !plan.spec.environment.existing.isEmpty() ||
        solution.downloadBytes == 0 || isWithoutNetwork(facts))
        return {};
    const Choices choices{manager, plan.spec};
    return manager->prefetch(planningOf(choices, facts).request, {solution.lock, {solution.python, facts.platform}});
}

QList<TextFile> filesOf(const Plan &plan)
{
    QList<TextFile> files;
    for (const auto &step : plan.steps) {
        if (auto file = step.file())
            files.append(std::move(*file));
    }
    return files;
}

} // namespace groundwork
