// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "doctorcommand.h"

#include "advice/doctor.h"
#include "commandline.h"
#include "generator/managers/environmentfindings.h"
#include "pathword.h"
#include "projectrun.h"
#include "setupsource.h"
#include "spec/specrules.h"
#include "specs.h"
#include "system/realgit.h"
#include "system/realsystem.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace groundwork {

namespace {

QString nameOf(FindingState state)
{
    switch (state) {
    case FindingState::Have:
        return u"have"_s;
    case FindingState::Missing:
        return u"missing"_s;
    case FindingState::Different:
        return u"different"_s;
    case FindingState::Warning:
        return u"warning"_s;
    }
    Q_UNREACHABLE();
}

QString nameOf(EnvironmentKind kind)
{
    switch (kind) {
    case EnvironmentKind::Conda:
        return u"conda"_s;
    case EnvironmentKind::Venv:
        return u"venv"_s;
    case EnvironmentKind::Pipenv:
        return u"pipenv"_s;
    case EnvironmentKind::Uv:
        return u"uv"_s;
    }
    Q_UNREACHABLE();
}

QString shownName(FindingState state)
{
    switch (state) {
    case FindingState::Have:
        return QCoreApplication::translate("DoctorCommand", "here");
    case FindingState::Missing:
        return QCoreApplication::translate("DoctorCommand", "missing");
    case FindingState::Different:
        return QCoreApplication::translate("DoctorCommand", "different");
    case FindingState::Warning:
        return QCoreApplication::translate("DoctorCommand", "note");
    }
    Q_UNREACHABLE();
}

QJsonObject machineJson(const MachineFacts &facts, const AbsolutePath &place)
{
    QJsonArray gpus;
    for (const GpuFact &gpu : facts.gpus)
        gpus.append(QJsonObject{{u"vendor"_s, gpu.vendor},
                                {u"name"_s, gpu.name},
                                {u"memory_bytes"_s, gpu.memoryBytes},
                                {u"driver"_s, gpu.driver}});
    const QJsonArray disk{QJsonObject{{u"path"_s, place.toString()}, {u"free_bytes"_s, facts.target.freeBytes}}};
    return {{u"os"_s, facts.system},
            {u"cores"_s, facts.cores},
            {u"memory_bytes"_s, facts.memoryBytes},
            {u"gpus"_s, gpus},
            {u"disk"_s, disk}};
}

QByteArray document(const MachineFacts &facts, const AbsolutePath &place, const QList<Finding> &findings)
{
    QJsonArray tools;
    for (const ToolFact &tool : facts.tools)
        tools.append(
            QJsonObject{{u"name"_s, tool.name}, {u"version"_s, tool.version}, {u"path"_s, tool.path.toString()}});
    for (const PythonFact &python : facts.pythons)
        tools.append(QJsonObject{
            {u"name"_s, u"python"_s}, {u"version"_s, python.version}, {u"path"_s, python.executable.toString()}});
    QJsonArray environments;
    for (const EnvironmentFact &environment : facts.environments)
        environments.append(QJsonObject{{u"kind"_s, nameOf(environment.kind)},
                                        {u"prefix"_s, environment.prefix.toString()},
                                        {u"python"_s, environment.python},
                                        {u"packages"_s, environment.packages}});
    QJsonArray found;
    for (const Finding &finding : findings)
        found.append(QJsonObject{{u"subject"_s, finding.subject},
                                 {u"state"_s, nameOf(finding.state)},
                                 {u"message"_s, finding.message},
                                 {u"hint"_s, finding.hint}});
    return QJsonDocument(QJsonObject{{u"machine"_s, machineJson(facts, place)},
                                     {u"tools"_s, tools},
                                     {u"environments"_s, environments},
                                     {u"findings"_s, found}})
        .toJson();
}

void print(const MachineFacts &facts, const QList<Finding> &findings, Console &console)
{
    console.print(QCoreApplication::translate("DoctorCommand", "%1, %n core(s), %2 of memory", nullptr, facts.cores)
                      .arg(facts.system, QLocale().formattedDataSize(facts.memoryBytes)));
    for (const Finding &finding : findings) {
        console.print(u"%1  %2"_s.arg(shownName(finding.state), -9).arg(finding.message));
        if (!finding.hint.isEmpty())
            console.print(u"%1  %2"_s.arg(QString(), -9).arg(finding.hint));
    }
}

bool isBad(const Finding &finding)
{
    return finding.state == FindingState::Missing || finding.state == FindingState::Different;
}

/// Whatever would keep `create` from beginning is told here too.
void addPlanFailure(QList<Finding> &findings, const ProjectSpec &spec, const MachineFacts &facts)
{
    if (facts.target.state == TargetState::OurProject || std::ranges::any_of(findings, isBad))
        return;
    if (const auto plan = makePlan(spec, facts, EnvironmentWish::Make); !plan)
        findings.append({u"plan"_s, FindingState::Missing, plan.error().error.message, plan.error().error.hint});
}

} // namespace

ExitCode runDoctor(const QStringList &words, Console &console)
{
    CommandLine line(u"doctor"_s, QCoreApplication::translate(
                                      "DoctorCommand", "Looks at this machine, and whether it suits a setup file."));
    line.addArgument(u"FILE"_s, Presence::Optional,
                     QCoreApplication::translate("DoctorCommand", "The setup file, or a bundle."));
    addPackageOptions(line);
    addInstallerOption(line);
    if (const auto end = line.read(words, console))
        return *end;

    RealSystem system;
    std::optional<ProjectSpec> spec;
    std::unique_ptr<Bundle> bundle;
    const auto source = packageSupplyOf(line, console);
    if (!source)
        return ExitCode::WrongCommandLine;
    if (!line.argument(0).isEmpty()) {
        const auto path = pathFromWord(line.argument(0), console);
        if (!path)
            return ExitCode::WrongCommandLine;
        auto opened = openSetup(system, *path);
        if (!opened)
            return reportFailure({.error = rejection(line.argument(0), opened.error()), .waysOut = {}}, {}, line,
                                 console);
        if (!*opened)
            return reportCancelled({}, line, console);
        spec = std::move((*opened)->spec);
        bundle = std::move((*opened)->bundle);
    }
    const auto place = pathFromWord(spec ? slugOf(*spec) : u"."_s, console);
    if (!place)
        return ExitCode::WrongCommandLine;
    const RealGit git;
    // Without a spec there is no project to find a place for; its disk would be the current folder's.
    MachineFacts facts = factsFor(system, git, spec ? *place : AbsolutePath(), *source);
    if (spec)
        facts = withExistingOf(*spec, system, std::move(facts));
    else
        facts.target.freeBytes = system.freeBytes(*place).value_or(0);
    auto found = withInstallerOf(line, system, std::move(facts));
    if (!found)
        return reportFailure({.error = found.error(), .waysOut = {}}, {}, line, console);
    facts = std::move(*found);
    QList<Finding> findings;
    if (auto ready = prepared(bundle.get(), spec.value_or(ProjectSpec{}), facts); ready)
        facts = std::move(ready->facts);
    else
        findings.append({u"bundle"_s, FindingState::Different, ready.error().error.message, ready.error().error.hint});
    findings += environmentFindings(facts, spec.value_or(ProjectSpec{})) + examine(facts, spec);
    if (spec)
        addPlanFailure(findings, *spec, facts);
    if (line.format() == Format::Json)
        console.printDocument(document(facts, *place, findings));
    else
        print(facts, findings, console);
    const bool good = std::ranges::none_of(findings, isBad);
    return good ? ExitCode::Done : ExitCode::Failed;
}

} // namespace groundwork
