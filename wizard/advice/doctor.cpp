// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "advice/doctor.h"

#include "advice/committer.h"
#include "advice/contradictions.h"
#include "advice/usable.h"
#include "machine/targetproblem.h"
#include "spec/specrules.h"
#include "spec/specwords.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace groundwork {

namespace {

// A scientific environment with its notebook takes about 1 GB, as much again while it is unpacked.
constexpr qint64 comfortableBytes = 3'000'000'000;
// conda refuses a prefix of more than 255 bytes; "/.conda/envs/…" and a margin are taken off.
constexpr qsizetype longestComfortablePath = 200;

QString text(const char *words)
{
    return QCoreApplication::translate("Doctor", words);
}

const ToolFact *toolNamed(const MachineFacts &facts, const QString &name)
{
    const auto found = std::ranges::find(facts.tools, name, &ToolFact::name);
    return found == facts.tools.end() ? nullptr : &*found;
}

bool bringsPython(const MachineFacts &facts, ManagerChoice choice)
{
    const auto serves = [&](ManagerChoice manager) {
        return (choice == ManagerChoice::Auto || choice == manager) && toolNamed(facts, wordFor(manager)) != nullptr;
    };
    return serves(ManagerChoice::Conda) || serves(ManagerChoice::Mamba);
}

Finding noVenv()
{
    return {QStringLiteral("manager"), FindingState::Missing,
            text(QT_TRANSLATE_NOOP("Doctor", "No Python with pip is here.")),
            text(QT_TRANSLATE_NOOP("Doctor", "Install Python with its venv module (Debian: python3-venv)."))};
}

Finding anyManager(const MachineFacts &facts, const QString &python)
{
    QStringList found;
    for (const ManagerChoice choice : supportedManagers()) {
        const ToolFact *tool = toolNamed(facts, wordFor(choice));
        if (tool != nullptr && (bringsPython(facts, choice) || supportedPython(facts, python) != nullptr))
            found.append(tool->version.isEmpty() ? tool->name : tool->name + u' ' + tool->version);
        else if (choice == ManagerChoice::Venv && usablePython(facts, python))
            found.append(wordFor(choice));
    }
    if (!found.isEmpty())
        return {QStringLiteral("manager"),
                FindingState::Have,
                text(QT_TRANSLATE_NOOP("Doctor", "Environments can be made with %1."))
                    .arg(found.join(QStringLiteral(", "))),
                {}};
    return {QStringLiteral("manager"), FindingState::Missing,
            text(QT_TRANSLATE_NOOP("Doctor", "Nothing is here that makes environments.")),
            text(QT_TRANSLATE_NOOP("Doctor", "Install conda, or Python with its venv module (Debian: python3-venv)."))};
}

Finding managerFinding(const MachineFacts &facts, const EnvironmentSection &environment)
{
    const QString subject = QStringLiteral("manager");
    if (environment.manager == ManagerChoice::Auto)
        return anyManager(facts, environment.python);
    const QString name = wordFor(environment.manager);
    if (environment.manager == ManagerChoice::Venv)
        return usablePython(facts, {})
                   ? Finding{subject,
                             FindingState::Have,
                             text(QT_TRANSLATE_NOOP("Doctor", "Python can make environments by itself.")),
                             {}}
                   : noVenv();
    if (const ToolFact *tool = toolNamed(facts, name))
        return {subject,
                FindingState::Have,
                text(QT_TRANSLATE_NOOP("Doctor", "%1 %2 is here: %3.")).arg(name, tool->version, tool->path.toString()),
                {}};
    const bool comesFromTheIndex =
        environment.manager == ManagerChoice::Uv || environment.manager == ManagerChoice::Pipenv;
    if (comesFromTheIndex && canGetTools(facts))
        return {subject, FindingState::Warning, text(QT_TRANSLATE_NOOP("Doctor", "%1 is not here.")).arg(name),
                text(QT_TRANSLATE_NOOP("Doctor", "The set-up gets it into %1, and nowhere else."))
                    .arg(facts.toolFolder.child(name).toString())};
    return {subject, FindingState::Missing, text(QT_TRANSLATE_NOOP("Doctor", "%1 is not here.")).arg(name),
            text(QT_TRANSLATE_NOOP("Doctor", "Install %1, or let the setup file say “manager: auto”.")).arg(name)};
}

/// No Python here can make an environment of the asked version: why.
Finding unusablePython(const MachineFacts &facts, const QString &asked)
{
    const QString subject = QStringLiteral("python");
    if (facts.pythons.isEmpty())
        return {subject, FindingState::Missing, text(QT_TRANSLATE_NOOP("Doctor", "There is no Python here.")),
                text(QT_TRANSLATE_NOOP("Doctor", "Install Python (Debian: python3-venv)."))};
    QStringList versions;
    for (const PythonFact &python : facts.pythons) {
        if (isVersion(python.version, asked) && isSupportedPython(python.version))
            return {
                subject, FindingState::Missing,
                text(QT_TRANSLATE_NOOP("Doctor", "Python %1 is here, but without venv or pip.")).arg(python.version),
                text(QT_TRANSLATE_NOOP("Doctor", "Install Python with its venv module (Debian: python3-venv)."))};
        if (!versions.contains(python.version))
            versions.append(python.version);
    }
    const QString found = versions.join(QStringLiteral(", "));
    if (asked.isEmpty())
        return {subject, FindingState::Different,
                text(QT_TRANSLATE_NOOP("Doctor", "Python %1 or newer is needed, and %2 is here."))
                    .arg(oldestPython().toString(), found),
                text(QT_TRANSLATE_NOOP("Doctor", "Install a newer Python, or use conda, which brings any."))};
    return {subject, FindingState::Different,
            text(QT_TRANSLATE_NOOP("Doctor", "Python %1 is asked for, and %2 is here.")).arg(asked, found),
            text(QT_TRANSLATE_NOOP("Doctor", "Ask for a version that is here, or use conda, which brings any."))};
}

Finding pythonFinding(const MachineFacts &facts, const EnvironmentSection &environment)
{
    const QString subject = QStringLiteral("python");
    if (bringsPython(facts, environment.manager))
        return {subject,
                FindingState::Have,
                text(QT_TRANSLATE_NOOP("Doctor", "The environment brings its own Python.")),
                {}};
    const bool needsPip =
        environment.manager == ManagerChoice::Venv ||
        (environment.manager == ManagerChoice::Auto && toolNamed(facts, QStringLiteral("uv")) == nullptr &&
         toolNamed(facts, QStringLiteral("pipenv")) == nullptr);
    const PythonFact *python =
        needsPip ? usablePython(facts, environment.python) : supportedPython(facts, environment.python);
    if (python != nullptr)
        return {subject,
                FindingState::Have,
                text(QT_TRANSLATE_NOOP("Doctor", "Python %1 is here.")).arg(python->version),
                {}};
    return unusablePython(facts, environment.python);
}

void addFolder(QList<Finding> &findings, const MachineFacts &facts)
{
    if (facts.target.path.isEmpty())
        return;
    const QString path = facts.target.path.toString();
    if (facts.target.state == TargetState::OurProject)
        findings.append({QStringLiteral("folder"),
                         FindingState::Have,
                         text(QT_TRANSLATE_NOOP("Doctor", "The project is in %1 already.")).arg(path),
                         {}});
    else if (const auto problem = targetProblem(facts.target, TargetUse::NewProject, 0))
        findings.append({QStringLiteral("folder"), FindingState::Different, problem->message, problem->hint});
    else
        findings.append({QStringLiteral("folder"),
                         FindingState::Have,
                         text(QT_TRANSLATE_NOOP("Doctor", "The project can stand in %1.")).arg(path),
                         {}});
    if (path.toUtf8().size() > longestComfortablePath)
        findings.append(
            {QStringLiteral("path-length"), FindingState::Warning,
             text(QT_TRANSLATE_NOOP("Doctor", "The folder's path is very long, and some tools stop at 255 bytes.")),
             text(QT_TRANSLATE_NOOP("Doctor", "Choose a folder nearer to your home folder."))});
}

void addDisk(QList<Finding> &findings, const MachineFacts &facts)
{
    if (facts.target.freeBytes < comfortableBytes)
        findings.append(
            {QStringLiteral("disk"), FindingState::Warning,
             text(QT_TRANSLATE_NOOP("Doctor", "%1 are free where the project would stand."))
                 .arg(QLocale().formattedDataSize(facts.target.freeBytes)),
             text(QT_TRANSLATE_NOOP("Doctor", "An environment with Jupyter and scikit-learn needs about %1."))
                 .arg(QLocale().formattedDataSize(comfortableBytes))});
    else
        findings.append({QStringLiteral("disk"),
                         FindingState::Have,
                         text(QT_TRANSLATE_NOOP("Doctor", "%1 are free where the project would stand."))
                             .arg(QLocale().formattedDataSize(facts.target.freeBytes)),
                         {}});
}

void addGit(QList<Finding> &findings, const MachineFacts &facts, const ProjectSpec &spec)
{
    const QString subject = QStringLiteral("git-identity");
    const auto committer = committerFor(spec, facts);
    if (!committer) {
        findings.append({subject, FindingState::Warning,
                         text(QT_TRANSLATE_NOOP("Doctor", "Git does not know who makes the first commit.")),
                         text(QT_TRANSLATE_NOOP("Doctor", "Set user.name and user.email with “git config --global”, or "
                                                          "give the project an author with an e-mail address."))});
        return;
    }
    findings.append(
        {subject,
         FindingState::Have,
         text(QT_TRANSLATE_NOOP("Doctor", "Commits are signed %1 <%2>.")).arg(committer->name, committer->email),
         {}});
}

void addGpu(QList<Finding> &findings, const MachineFacts &facts, const TargetSection &target)
{
    const double asked = target.decision.must.gpuMemoryGb;
    if (!target.gpu && asked <= 0)
        return;
    const QString subject = QStringLiteral("gpu");
    if (facts.gpus.isEmpty()) {
        findings.append({subject, FindingState::Missing,
                         text(QT_TRANSLATE_NOOP("Doctor", "The setup file asks for a GPU, and none was found.")),
                         text(QT_TRANSLATE_NOOP("Doctor", "Install the GPU's driver, or run the project elsewhere."))});
        return;
    }
    const GpuFact &largest = *std::ranges::max_element(facts.gpus, {}, &GpuFact::memoryBytes);
    if (largest.memoryBytes > 0 && static_cast<double>(largest.memoryBytes) < asked * 1e9)
        findings.append(
            {subject, FindingState::Different,
             text(QT_TRANSLATE_NOOP("Doctor", "%1 has %2 of memory, and %3 GB are asked for."))
                 .arg(largest.name, QLocale().formattedDataSize(largest.memoryBytes), QString::number(asked)),
             text(QT_TRANSLATE_NOOP("Doctor", "Run the project on a machine with a larger GPU."))});
    else
        findings.append(
            {subject, FindingState::Have, text(QT_TRANSLATE_NOOP("Doctor", "%1 was found.")).arg(largest.name), {}});
}

void addNetwork(QList<Finding> &findings, const MachineFacts &facts)
{
    const auto places = [](const QStringList &saidIn) { return saidIn.join(QStringLiteral(", ")); };
    for (const ProxyFact &proxy : facts.proxies)
        findings.append({QStringLiteral("proxy"),
                         FindingState::Have,
                         text(QT_TRANSLATE_NOOP("Doctor", "Downloads go through the proxy %1 (%2)."))
                             .arg(proxy.address, places(proxy.saidIn)),
                         {}});
    for (const CertificatesFact &certificates : facts.certificates) {
        const QString path = certificates.path.toString();
        if (certificates.isThere)
            findings.append({QStringLiteral("certificates"),
                             FindingState::Have,
                             text(QT_TRANSLATE_NOOP("Doctor", "Certificates are taken from %1 (%2)."))
                                 .arg(path, places(certificates.saidIn)),
                             {}});
        else
            findings.append(
                {QStringLiteral("certificates"), FindingState::Warning,
                 text(QT_TRANSLATE_NOOP("Doctor", "Certificates are to be taken from %1 (%2), which does not exist."))
                     .arg(path, places(certificates.saidIn)),
                 text(QT_TRANSLATE_NOOP("Doctor", "Correct or remove that setting, or downloads will fail."))});
    }
}

void addKernel(QList<Finding> &findings, const MachineFacts &facts, const ProjectSpec &spec)
{
    const QString name = slugOf(spec);
    for (const KernelFact &kernel : facts.kernelsFound) {
        const bool ours = kernel.executable.isBelow(facts.target.path);
        if (kernel.name == name && !ours)
            findings.append({QStringLiteral("kernel"), FindingState::Warning,
                             text(QT_TRANSLATE_NOOP("Doctor", "Another kernel is called %1: %2."))
                                 .arg(name, kernel.directory.toString()),
                             text(QT_TRANSLATE_NOOP("Doctor", "Give the project another slug."))});
    }
}

void addPlatform(QList<Finding> &findings, const MachineFacts &facts, const EnvironmentSection &environment)
{
    if (environment.platforms.isEmpty())
        return;
    QStringList others = environment.platforms;
    others.removeAll(facts.platform);
    const bool locksHereOnly =
        environment.manager == ManagerChoice::Venv || environment.manager == ManagerChoice::Pipenv;
    if (locksHereOnly && environment.lock && !others.isEmpty())
        findings.append({QStringLiteral("lock"), FindingState::Warning,
                         text(QT_TRANSLATE_NOOP("Doctor", "%1 locks versions for this computer only, not for %2."))
                             .arg(wordFor(environment.manager), others.join(QStringLiteral(", "))),
                         text(QT_TRANSLATE_NOOP("Doctor", "conda and uv lock for every platform of the team."))});
    const bool named = environment.platforms.contains(facts.platform);
    findings.append(
        {QStringLiteral("platform"), named ? FindingState::Have : FindingState::Different,
         named ? text(QT_TRANSLATE_NOOP("Doctor", "The setup file is meant for %1 too.")).arg(facts.platform)
               : text(QT_TRANSLATE_NOOP("Doctor", "This machine is %1, and the setup file names only %2."))
                     .arg(facts.platform, environment.platforms.join(QStringLiteral(", "))),
         named ? QString() : text(QT_TRANSLATE_NOOP("Doctor", "Add %1 to its platforms.")).arg(facts.platform)});
}

} // namespace

QList<Finding> examine(const MachineFacts &facts, const std::optional<ProjectSpec> &spec)
{
    const ProjectSpec asked = spec.value_or(ProjectSpec{});
    QList<Finding> findings;
    findings.append(managerFinding(facts, asked.environment));
    findings.append(pythonFinding(facts, asked.environment));
    addFolder(findings, facts);
    addDisk(findings, facts);
    if (asked.git.repository && asked.git.firstCommit)
        addGit(findings, facts, asked);
    addGpu(findings, facts, asked.target);
    addNetwork(findings, facts);
    if (spec) {
        for (const Contradiction &one : contradictionsIn(asked))
            findings.append({one.subject, FindingState::Warning, one.message, one.hint});
        addPlatform(findings, facts, asked.environment);
        addKernel(findings, facts, asked);
    }
    if (facts.home.isEmpty())
        findings.append(
            {QStringLiteral("home"), FindingState::Warning,
             text(QT_TRANSLATE_NOOP("Doctor", "You have no home folder, so Jupyter cannot find kernels of yours.")),
             text(QT_TRANSLATE_NOOP("Doctor", "Set HOME to a folder that you may write to."))});
    return findings;
}

} // namespace groundwork
