// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "advice/doctor.h"

#include "advice/committer.h"
#include "advice/contradictions.h"
#include "advice/licences.h"
#include "machine/disks.h"
#include "machine/targetproblem.h"
#include "spec/specrules.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace groundwork {

namespace {

// A scientific environment with its notebook takes about 1 GB, as much again while it is unpacked.
constexpr qint64 comfortableBytes = 3'000'000'000;
// The downloads of such an environment, and some more.
constexpr qint64 leastElsewhere = 500'000'000;
// conda refuses a prefix of more than 255 bytes; "/.conda/envs/…" and a margin are taken off.
constexpr qsizetype longestComfortablePath = 200;

QString text(const char *words)
{
    return QCoreApplication::translate("Doctor", words);
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

/// The home folder, caches and named environments, where they are not on the project's disk.
void addOtherDisks(QList<Finding> &findings, const MachineFacts &facts)
{
    QList<AbsolutePath> told{facts.target.volume};
    for (const DiskFact &disk : facts.disks) {
        if (disk.freeBytes >= leastElsewhere || told.contains(disk.volume))
            continue;
        told.append(disk.volume);
        findings.append({QStringLiteral("disk-elsewhere"), FindingState::Warning,
                         text(QT_TRANSLATE_NOOP("Doctor", "%1 are free on the disk of %2."))
                             .arg(QLocale().formattedDataSize(disk.freeBytes), diskText(disk, disk.place)),
                         text(QT_TRANSLATE_NOOP("Doctor", "Packages are kept there before they are installed, or "
                                                          "environments and kernels are."))});
    }
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
    // A project that stands has got its name.
    if (!facts.target.kernel.isEmpty())
        return;
    const QString name = slugOf(spec);
    for (const KernelFact &kernel : facts.kernelsFound) {
        const bool ours = (!kernel.project.isEmpty() && kernel.project == facts.target.path) ||
                          kernel.executable.isBelow(facts.target.path);
        if (kernel.name == name && !ours)
            findings.append(
                {QStringLiteral("kernel"), FindingState::Warning,
                 text(QT_TRANSLATE_NOOP("Doctor", "Another kernel is called %1: %2."))
                     .arg(name, kernel.directory.toString()),
                 text(QT_TRANSLATE_NOOP("Doctor", "It stays; the project's own kernel gets another name."))});
    }
}

void addPlatform(QList<Finding> &findings, const MachineFacts &facts, const EnvironmentSection &environment)
{
    if (environment.platforms.isEmpty())
        return;
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
    addFolder(findings, facts);
    addDisk(findings, facts);
    addOtherDisks(findings, facts);
    if (asked.git.repository && asked.git.firstCommit)
        addGit(findings, facts, asked);
    addGpu(findings, facts, asked.target);
    addNetwork(findings, facts);
    for (const LicenceWarning &one : licenceWarnings(facts, spec))
        findings.append({one.subject, FindingState::Warning, one.message, one.hint});
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
