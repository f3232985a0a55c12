// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "advice/committer.h"
#include "generator/documents/documents.h"
#include "generator/managers/environmentmanager.h"
#include "generator/plan/plan.h"
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

// Rough needs on the target's disk, in bytes; measured environments: 584 MB for the guide's packages.
constexpr qint64 filesNeed = 4 * 1024 * 1024;
constexpr qint64 environmentNeeds = 200 * 1024 * 1024;
constexpr qint64 packageNeeds = 60 * 1024 * 1024;

// Expected durations in tenths of a second, from the same measurements.
constexpr int solveWeight = 80;
constexpr int installWeight = 250;
constexpr int proofWeight = 40;

/// All that the parts of a plan are made from.
struct Planning
{
    const ProjectSpec &spec;
    const MachineFacts &facts;
    const EnvironmentManager &manager;
    EnvironmentRequest request;

    [[nodiscard]] QString slug() const { return slugOf(spec); }
    [[nodiscard]] AbsolutePath target() const { return facts.target.path; }
};

QList<PackageRequest> requestedPackages(const ProjectSpec &spec, const EnvironmentManager &manager)
{
    QList<PackageRequest> packages = spec.environment.packages;
    const auto add = [&packages](const QString &name) {
        if (std::ranges::find(packages, name, &PackageRequest::name) == packages.end())
            packages.append(PackageRequest{name, {}, PackageOrigin::Any});
    };
    add(QStringLiteral("ipykernel"));
    for (const auto &name : manager.ownPackages())
        add(name);
    return packages;
}

/// The project's own name, unless a kernel of another project has it already; in a project of ours the one it has.
QString kernelName(const Planning &planning)
{
    QString slug = planning.slug();
    const QByteArray hash = QCryptographicHash::hash(planning.target().toBytes(), QCryptographicHash::Sha256).toHex();
    QString distinct = slug + u'-' + QString::fromLatin1(hash.first(4));
    if (const QString &recorded = planning.facts.target.kernel; recorded == slug || recorded == distinct)
        return recorded;
    const AbsolutePath prefix = planning.manager.prefix(planning.request);
    const bool taken = std::ranges::any_of(planning.facts.kernelsFound, [&](const KernelFact &kernel) {
        return kernel.name == slug && !kernel.executable.isBelow(planning.target()) &&
               !kernel.executable.isBelow(prefix);
    });
    return taken ? distinct : slug;
}

AbsolutePath kernelDirectory(const Planning &planning)
{
    const AbsolutePath kernels =
        planning.spec.environment.kernel == KernelVisibility::User
            ? planning.facts.kernels
            : planning.manager.prefix(planning.request).child(QStringLiteral("share/jupyter/kernels"));
    return kernels.child(kernelName(planning));
}

QList<TextFile> generatedFiles(const Planning &planning)
{
    DocumentContext context;
    context.manager = planning.manager.name();
    const TextFile managerFile = planning.manager.file(planning.request);
    context.managerFile = managerFile.path;
    if (planning.spec.environment.lock)
        context.lock = planning.manager.lock(planning.request);
    context.python = planning.spec.environment.python;
    context.activate = planning.manager.activateLine(planning.request);
    context.create = planning.manager.createLine(planning.request);
    context.kernel = kernelName(planning);
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

void addSolve(QList<Step> &steps, const Planning &planning)
{
    steps.append({QStringLiteral("solve"), Phase::Solve, solveWeight, planning.manager.solve(planning.request)});
}

void addLocks(QList<Step> &steps, const Planning &planning)
{
    steps.append({QStringLiteral("lock"), Phase::Stage, 1, WriteLock{planning.manager.lock(planning.request)}});
    for (const auto &other : planning.manager.otherLocks(planning.request))
        steps.append({QStringLiteral("lock:") + other.toString(), Phase::Stage, 1, WriteLock{other}});
}

void addInstallAndProof(QList<Step> &steps, const Planning &planning)
{
    const AbsolutePath python = planning.manager.python(planning.request);
    const AbsolutePath directory = kernelDirectory(planning);
    steps.append(
        {QStringLiteral("install"), Phase::Install, installWeight, planning.manager.install(planning.request)});

    RegisterKernel kernel{kernelName(planning), python, directory, {}};
    kernel.command = Command{python,
                             {u"-I", u"-m", u"ipykernel", u"install", u"--name", kernel.name,
                              QString(QStringLiteral("--display-name=") + planning.spec.project.name)}};
    if (planning.spec.environment.kernel == KernelVisibility::User)
        kernel.command.arguments.append(u"--user");
    else
        kernel.command.arguments.append({u"--prefix", planning.manager.prefix(planning.request).toString()});
    kernel.command.writes = {directory.parent()};
    steps.append({QStringLiteral("kernel"), Phase::Install, 10, kernel});
}

void addProof(QList<Step> &steps, const Planning &planning)
{
    const AbsolutePath python = planning.manager.python(planning.request);
    steps.append({QStringLiteral("check-files"), Phase::Prove, 5,
                  CheckInstalledFiles{planning.manager.environment(planning.request)}});
    QStringList names;
    for (const auto &package : planning.request.packages)
        names.append(package.name);
    steps.append({QStringLiteral("import"), Phase::Prove, proofWeight, ImportPackages{python, names}});

    const ProjectPath notebook = ProjectPath::known(QStringLiteral("notebooks/00-start.ipynb"));
    const bool hasNotebook = planning.spec.project.layout != Layout::Empty;
    steps.append({QStringLiteral("notebook"), Phase::Prove, proofWeight,
                  RunNotebook{python, kernelName(planning),
                              hasNotebook ? notebook.in(planning.target()) : AbsolutePath(), planning.target()}});
}

std::expected<const EnvironmentManager *, Failure> managerFor(const ProjectSpec &spec, const MachineFacts &facts,
                                                              EnvironmentWish wish)
{
    auto manager = chooseManager(spec, facts);
    if (manager || wish == EnvironmentWish::Make)
        return manager;
    // Without an environment no tool is needed: the asked one's file is written, for `auto` the one that needs least.
    if (spec.environment.manager == ManagerChoice::Auto)
        return &simplestManager();
    const EnvironmentManager *asked = managerNamed(wordFor(spec.environment.manager));
    if (asked == nullptr)
        return manager;
    return asked;
}

/// What stands in the way of the environment and its kernel, found before anything is written.
std::optional<Failure> environmentProblem(const Planning &planning)
{
    if (planning.spec.environment.kernel == KernelVisibility::User && planning.facts.kernels.isEmpty())
        return Failure{
            Error{QCoreApplication::translate("Plan", "There is no home folder where Jupyter would find the kernel."),
                  {},
                  QCoreApplication::translate("Plan", "Set HOME, or keep the kernel inside the environment.")},
            {WayOut{QCoreApplication::translate("Plan", "Keep the kernel inside the environment"),
                    {{QStringLiteral("environment.kernel"), QStringLiteral("environment")}},
                    true}}};
    const AbsolutePath prefix = planning.manager.prefix(planning.request);
    const bool taken = std::ranges::any_of(
        planning.facts.environments, [&](const EnvironmentFact &environment) { return environment.prefix == prefix; });
    if (taken && planning.facts.target.state != TargetState::OurProject)
        return Failure{
            Error{QCoreApplication::translate("Plan", "There is an environment in %1 already.").arg(prefix.toString()),
                  {},
                  QCoreApplication::translate("Plan",
                                              "Give the project another slug, or keep the environment in the project."),
                  ErrorKind::TargetNotUsable},
            {WayOut{QCoreApplication::translate("Plan", "Keep the environment in the project"),
                    {{QStringLiteral("environment.location"), QStringLiteral("project")}},
                    true}}};
    return std::nullopt;
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
    return Choices{*manager, (*manager)->resolved(spec, facts)};
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
    plan.prefix = planning.manager.prefix(planning.request);
    plan.python = planning.manager.python(planning.request);
    plan.kernel = kernelName(planning);
    return plan;
}

Plan creationPlan(const Planning &planning, const std::optional<GitIdentity> &author, EnvironmentWish wish,
                  qint64 bytesNeeded)
{
    Plan plan = startOfPlan(planning, PlanKind::Create);
    auto &steps = plan.steps;
    const bool make = wish == EnvironmentWish::Make;
    steps.append({QStringLiteral("check"), Phase::Check, 1, CheckTarget{planning.target(), bytesNeeded, false}});
    if (make)
        addSolve(steps, planning);
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
        addInstallAndProof(steps, planning);
        addProof(steps, planning);
    }
    return plan;
}

Plan finishingPlan(const Planning &planning, const std::optional<GitIdentity> &author, qint64 bytesNeeded)
{
    Plan plan = startOfPlan(planning, PlanKind::Finish);
    auto &steps = plan.steps;
    steps.append({QStringLiteral("check"), Phase::Check, 1, CheckTarget{planning.target(), bytesNeeded, true}});
    if (!planning.facts.target.hasLock) {
        addSolve(steps, planning);
        addLocks(steps, planning);
    }
    if (author && planning.spec.environment.lock)
        steps.append({QStringLiteral("commit-lock"), Phase::Stage, 1,
                      CommitFiles{QList<ProjectPath>{planning.manager.lock(planning.request)} +
                                      planning.manager.otherLocks(planning.request),
                                  *author, QStringLiteral("Lock the environment's versions")}});
    addInstallAndProof(steps, planning);
    addProof(steps, planning);
    return plan;
}

} // namespace

std::expected<Plan, Failure> makePlan(const ProjectSpec &spec, const MachineFacts &facts, EnvironmentWish wish)
{
    const bool isOurs = facts.target.state == TargetState::OurProject;
    const qint64 bytesNeeded =
        filesNeed +
        (wish == EnvironmentWish::Make ? environmentNeeds + packageNeeds * spec.environment.packages.size() : 0);
    if (!isOurs) {
        if (const auto problem = targetProblem(facts.target, TargetUse::NewProject, bytesNeeded))
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
    if (!isOurs)
        return creationPlan(planning, *author, wish, bytesNeeded);
    const bool stands = facts.target.project == ProjectState::Installed || facts.target.project == ProjectState::Proved;
    return finishingPlan(planning, author.value_or(std::nullopt), stands ? 0 : bytesNeeded);
}

std::expected<Plan, Failure> makeVerifyPlan(const ProjectSpec &spec, const MachineFacts &facts)
{
    if (const auto problem = targetProblem(facts.target, TargetUse::OurProject, 0))
        return std::unexpected(Failure{*problem, {}});
    if (!facts.target.hasLock)
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
