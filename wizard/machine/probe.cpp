// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "machine/probe.h"

#include "machine/pipsettings.h"
#include "machine/probeenvironments.h"
#include "machine/probehardware.h"
#include "machine/probetools.h"
#include "machine/smallfiles.h"
#include "machine/toolenvironment.h"

namespace groundwork {

MachineFacts probeMachine(const System &system, const Git &git, const QProcessEnvironment &surroundings,
                          const AbsolutePath &target)
{
    MachineFacts facts;
    facts.system = findSystemName(system);
    facts.platform = findPlatform();
    facts.cores = findCores(system);
    facts.memoryBytes = findMemory(system);
    facts.gpus = findGpus(system);
    facts.home = absoluteOrNone(surroundings.value(QStringLiteral("HOME")));
    facts.kernels = kernelFolder(surroundings);
    facts.toolEnvironment = pipSettingsFrom(system, surroundings);
    facts.toolEnvironment.insert(toolEnvironmentFrom(system, surroundings));
    facts.packageFolders = packageFoldersFrom(system, surroundings);
    const auto folders = programFolders(system, surroundings);
    facts.tools = findTools(system, folders);
    facts.pythons = findPythons(system, folders);
    facts.environments = findEnvironments(system, surroundings, facts.tools);
    facts.kernelsFound = findKernels(system, facts.kernels);
    if (const auto identity = git.identity()) {
        facts.gitName = identity->name;
        facts.gitEmail = identity->email;
    }
    facts.target = probeTarget(system, target);
    return facts;
}

} // namespace groundwork
