// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "generator/managers/missingtools.h"

#include "advice/usable.h"
#include "generator/managers/obstacles.h"
#include "generator/managers/pipcommand.h"
#include "generator/managers/pipoutput.h"

#include <algorithm>

namespace groundwork {

namespace {

const ToolFact *foundTool(const MachineFacts &facts, const QString &name)
{
    const auto found = std::ranges::find(facts.tools, name, &ToolFact::name);
    return found == facts.tools.end() ? nullptr : &*found;
}

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

} // namespace groundwork
