// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "machine/probe.h"

#include "machine/condasettings.h"
#include "machine/disks.h"
#include "machine/networksettings.h"
#include "machine/personfolders.h"
#include "machine/pipsettings.h"
#include "machine/probeenvironments.h"
#include "machine/probehardware.h"
#include "machine/probepythons.h"
#include "machine/probetools.h"
#include "machine/smallfiles.h"
#include "machine/toolenvironment.h"
#include "machine/toolplaces.h"
#include "machine/uvsettings.h"

namespace groundwork {

namespace {

void addNetwork(MachineFacts &facts, const System &system, const QProcessEnvironment &surroundings)
{
    QList<AbsolutePath> roots;
    for (const auto &tool : std::as_const(facts.tools)) {
        if (!tool.root.isEmpty())
            roots.append(tool.root);
    }
    const auto files = condaFiles(system, surroundings, roots);
    // By these a program finds the person's settings that is given another home; where they name nothing it gives up.
    for (const auto &file : files) {
        if (file.path == facts.home.child(QStringLiteral(".condarc")))
            facts.toolEnvironment.insert(QStringLiteral("CONDARC"), file.path.toString());
        else if (file.path == facts.home.child(QStringLiteral(".mambarc")))
            facts.toolEnvironment.insert(QStringLiteral("MAMBARC"), file.path.toString());
    }
    facts.condaChannels = condaChannels(files, facts.tools);
    facts.condaAddresses = condaAddresses(files);
    facts.condaPackages = foldersNamed({QStringLiteral("pkgs_dirs")}, files, system, surroundings);
    facts.condaEnvironments =
        foldersNamed({QStringLiteral("envs_dirs"), QStringLiteral("envs_path")}, files, system, surroundings);
    facts.proxies = findProxies(system, surroundings, files);
    facts.certificates = findCertificates(system, surroundings, files);
    if (const AbsolutePath certificates = condaCertificates(surroundings, files); !certificates.isEmpty())
        facts.toolEnvironment.insert(QStringLiteral("CONDA_SSL_VERIFY"), certificates.toString());
}

/// The team's rules stand in a file of the machine's, the person's own in one of theirs; both hold.
QStringList findUnwantedLicences(const System &system, const QProcessEnvironment &surroundings)
{
    QStringList families;
    for (const auto &file : {AbsolutePath::known(QStringLiteral("/etc/groundwork/rules.yaml")),
                             configFolder(surroundings).child(QStringLiteral("groundwork/rules.yaml"))})
        families += condaValuesIn(textOf(system, file)).value(QStringLiteral("unwanted_licences"));
    families.removeDuplicates();
    return families;
}

} // namespace

MachineFacts probeMachine(const System &system, const Git &git, const QProcessEnvironment &surroundings,
                          const AbsolutePath &target)
{
    EnvironmentReader reader;
    return probeMachine(system, git, surroundings, target, reader);
}

MachineFacts probeMachine(const System &system, const Git &git, const QProcessEnvironment &surroundings,
                          const AbsolutePath &target, EnvironmentReader &reader)
{
    MachineFacts facts;
    facts.system = findSystemName(system);
    facts.platform = findPlatform();
    facts.glibc = findGlibc();
    facts.cores = findCores(system);
    facts.memoryBytes = findMemory(system);
    facts.gpus = findGpus(system);
    facts.home = homeFolder(surroundings);
    facts.kernels = kernelFolder(surroundings);
    facts.toolFolder = toolFolder(surroundings);
    facts.toolEnvironment = pipSettingsFrom(system, surroundings);
    facts.toolEnvironment.insert(uvSettingsFrom(system, surroundings));
    facts.toolEnvironment.insert(toolEnvironmentFrom(system, surroundings));
    facts.packageFolders = packageFoldersFrom(system, surroundings);
    const auto folders = programFolders(system, surroundings);
    const DebianPackages debian(system);
    facts.tools = findTools(system, surroundings, folders + ownCondaFolders(system, surroundings), debian);
    facts.pythons = findPythons(system, folders, debian);
    addNetwork(facts, system, surroundings);
    facts.unwantedLicences = findUnwantedLicences(system, surroundings);
    facts.kernelsFound = findKernels(system, facts.kernels);
    facts.environments = findEnvironments(system, surroundings, facts.tools, facts.kernelsFound, reader);
    if (const auto identity = git.identity()) {
        facts.gitName = identity->name;
        facts.gitEmail = identity->email;
    }
    facts.target = probeTarget(system, target);
    facts.disks = findDisks(system, facts);
    return facts;
}

MachineFacts withExisting(MachineFacts facts, const System &system, const AbsolutePath &prefix)
{
    EnvironmentReader reader;
    facts.existing = prefix.isEmpty() ? std::nullopt : reader.read(system, prefix);
    if (facts.existing)
        facts.existing->prefix = prefix;
    return facts;
}

MachineFacts withCondaInstaller(MachineFacts facts, const System &system, const AbsolutePath &installer,
                                CondaInstallerReader &reader)
{
    facts.condaInstaller =
        installer.isEmpty() ? std::nullopt : std::optional<InstallerFact>(reader.read(system, installer));
    return facts;
}

} // namespace groundwork
