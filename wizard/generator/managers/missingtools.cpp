// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "generator/managers/missingtools.h"

#include "advice/usable.h"
#include "generator/managers/obstacles.h"
#include "generator/managers/pipcommand.h"
#include "generator/managers/pipoutput.h"

#include <QCoreApplication>

#include <algorithm>

namespace groundwork {

namespace {

const ToolFact *foundTool(const MachineFacts &facts, const QString &name)
{
    const auto found = std::ranges::find(facts.tools, name, &ToolFact::name);
    return found == facts.tools.end() ? nullptr : &*found;
}

const QString condaName = QStringLiteral("conda");

} // namespace

ToolFact foundOrOwnTool(const MachineFacts &facts, const QString &name)
{
    if (const ToolFact *found = foundTool(facts, name))
        return *found;
    ToolFact own;
    own.name = name;
    if (!facts.toolFolder.isEmpty())
        own.path = facts.toolFolder.child(name + QStringLiteral("/bin/") + name);
    return own;
}

std::optional<Failure> toolObstacle(const ProjectSpec &spec, const MachineFacts &facts, const QString &name)
{
    if (foundTool(facts, name) != nullptr)
        return std::nullopt;
    if (spec.environment.manager != ManagerChoice::Auto && canGetTools(facts))
        return std::nullopt;
    return missingTool(name);
}

std::optional<GetTool> getByPip(const EnvironmentRequest &request, const QString &name, const QString &requirement)
{
    const MachineFacts &facts = request.facts;
    const PythonFact *base = usablePython(facts, {});
    if (foundTool(facts, name) != nullptr || base == nullptr)
        return std::nullopt;
    GetTool get;
    get.name = name;
    get.project = request.target;
    get.folder = facts.toolFolder.child(name);
    get.program = foundOrOwnTool(facts, name).path;
    get.output = pipOutput();

    Command make;
    make.program = base->executable;
    make.arguments = {u"-I", u"-m", u"venv", u"--without-pip", get.folder.toString()};
    make.writes = {facts.toolFolder};
    Command fill = pipInstall(get.folder.child(QStringLiteral("bin/python")), *base, facts);
    fill.arguments += {u"--no-compile", requirement};
    fill.writes.append(facts.toolFolder);
    get.commands = {make, fill};
    return get;
}

std::optional<ToolFact> ownConda(const ProjectSpec &spec, const MachineFacts &facts)
{
    // `auto` takes only what is there, and what is there already is added to with what is there.
    const bool isAsked = spec.environment.manager == ManagerChoice::Conda && spec.environment.existing.isEmpty();
    if (!isAsked || !facts.condaInstaller || facts.condaInstaller->problem || facts.toolFolder.isEmpty())
        return std::nullopt;
    ToolFact own = foundOrOwnTool(facts, condaName);
    own.root = facts.toolFolder.child(condaName);
    return own;
}

Failure missingConda(const MachineFacts &facts)
{
    Failure failure = missingTool(condaName);
    if (facts.condaInstaller && facts.condaInstaller->problem)
        failure.error = *facts.condaInstaller->problem;
    else if (!facts.toolFolder.isEmpty())
        failure.error.hint = QCoreApplication::translate(
            "Obstacle", "Download Miniforge's installer from https://conda-forge.org/download/ and choose it "
                        "(--conda-installer), or let Groundwork choose what is there.");
    return failure;
}

GetTool getByInstaller(const EnvironmentRequest &request, const ToolFact &conda, const ToolOutput *output)
{
    const MachineFacts &facts = request.facts;
    GetTool get;
    get.name = conda.name;
    get.project = request.target;
    get.folder = conda.root;
    get.program = conda.path;
    get.output = output;
    // The installer reads its own end by its name, which has to end so.
    const Argument script = Argument::privateFile(QStringLiteral("conda-installer.sh"));
    get.installer = GetTool::Installer{facts.condaInstaller->path, facts.condaInstaller->sha256, script};

    Command run;
    run.program = AbsolutePath::known(QStringLiteral("/bin/bash"));
    run.arguments = {script, u"-b", u"-p", get.folder.toString()};
    // In batch mode it leaves start-up files of shells alone; in a home of its own it finds none, and lists itself in
    // no
    // ~/.conda. What it writes into its own .condarc, such as Miniconda's `defaults`, holds for no run of ours: each
    // names its channels, with --override-channels.
    const QString home = QStringLiteral("installer-home");
    run.inputs = {{home + QStringLiteral("/.condarc"), "register_envs: false\n"}};
    run.environment = {{QStringLiteral("HOME"), Argument::privateFile(home)},
                       {QStringLiteral("CONDA_REGISTER_ENVS"), QStringLiteral("false")}};
    run.writes = {facts.toolFolder};
    get.commands = {run};
    return get;
}

} // namespace groundwork
