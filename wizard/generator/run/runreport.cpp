// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "generator/run/runreport.h"

#include "machine/projectstate.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace groundwork {

namespace {

using namespace Qt::StringLiterals;

QString name(RunOutcome outcome)
{
    switch (outcome) {
    case RunOutcome::Done:
        return QStringLiteral("done");
    case RunOutcome::Failed:
        return QStringLiteral("failed");
    case RunOutcome::Cancelled:
        return QStringLiteral("cancelled");
    }
    Q_UNREACHABLE();
}

QString name(StepState state)
{
    switch (state) {
    case StepState::Waiting:
        return QStringLiteral("waiting");
    case StepState::Running:
        return QStringLiteral("running");
    case StepState::Done:
        return QStringLiteral("done");
    case StepState::Skipped:
        return QStringLiteral("skipped");
    case StepState::Failed:
        return QStringLiteral("failed");
    case StepState::Cancelled:
        return QStringLiteral("cancelled");
    }
    Q_UNREACHABLE();
}

QJsonArray stepsJson(const QList<StepReport> &steps)
{
    QJsonArray array;
    for (const auto &step : steps)
        array.append(QJsonObject{{u"id"_s, step.id},
                                 {u"phase"_s, phaseName(step.phase)},
                                 {u"title"_s, step.title},
                                 {u"state"_s, name(step.state)},
                                 {u"seconds"_s, step.seconds}});
    return array;
}

QJsonObject environmentJson(const RunReport &report)
{
    QJsonArray packages;
    if (report.environment) {
        for (const auto &package : report.environment->packages)
            packages.append(QJsonObject{{u"name"_s, package.name}, {u"version"_s, package.version}});
    }
    return {{u"manager"_s, report.manager},
            {u"version"_s, report.tool.version},
            {u"executable"_s, report.tool.path.toString()},
            {u"prefix"_s, report.prefix.toString()},
            {u"python"_s, report.environment ? report.environment->python : QString()},
            {u"state"_s, stateName(report.state)},
            {u"packages"_s, packages}};
}

QJsonValue proofJson(const std::optional<Proof> &proof)
{
    if (!proof)
        return QJsonValue::Null;
    QJsonArray imports;
    for (const auto &one : proof->imports) {
        QJsonObject object{{u"package"_s, one.package},
                           {u"module"_s, one.module.isEmpty() ? QJsonValue() : QJsonValue(one.module)},
                           {u"version"_s, one.version},
                           {u"ok"_s, one.ok}};
        if (!one.details.isEmpty())
            object.insert(u"details"_s, one.details);
        imports.append(object);
    }
    QJsonArray gpu;
    for (const auto &one : proof->gpu)
        gpu.append(QJsonObject{
            {u"package"_s, one.package}, {u"build"_s, one.build}, {u"sees"_s, one.sees}, {u"details"_s, one.details}});
    return QJsonObject{{u"ok"_s, proof->ok()},
                       {u"files"_s, proof->filesOk},
                       {u"imports"_s, imports},
                       {u"gpu"_s, gpu},
                       {u"kernel"_s, QJsonObject{{u"name"_s, proof->kernelName},
                                                 {u"executable"_s, proof->kernelExecutable},
                                                 {u"ok"_s, proof->kernelOk}}},
                       {u"notebook"_s, QJsonObject{{u"path"_s, proof->notebookPath}, {u"ok"_s, proof->notebookOk}}}};
}

QJsonValue gitJson(const std::optional<GitStatus> &git)
{
    if (!git)
        return QJsonValue::Null;
    return QJsonObject{{u"branch"_s, git->branch}, {u"commit"_s, git->commit}, {u"clean"_s, git->clean}};
}

QJsonArray warningsJson(const RunReport &report)
{
    const QString changed = changedFilesText(report);
    return changed.isEmpty() ? QJsonArray() : QJsonArray{changed};
}

QJsonValue failureJson(const std::optional<Failure> &failure)
{
    if (!failure)
        return QJsonValue::Null;
    QJsonArray ways;
    for (const auto &way : failure->waysOut) {
        QJsonArray changes;
        for (const auto &change : way.changes)
            changes.append(QJsonObject{{u"field"_s, change.field}, {u"value"_s, change.value}});
        ways.append(QJsonObject{{u"title"_s, way.title}, {u"changes"_s, changes}, {u"tried"_s, way.tried}});
    }
    return QJsonObject{{u"message"_s, failure->error.message},
                       {u"details"_s, failure->error.details},
                       {u"hint"_s, failure->error.hint},
                       {u"ways_out"_s, ways}};
}

} // namespace

QString changedFilesText(const RunReport &report)
{
    constexpr qsizetype shown = 5;
    if (report.changedFiles.isEmpty())
        return {};
    const QString names = report.changedFiles.first(std::min(shown, report.changedFiles.size())).join(u", ");
    const auto more = static_cast<int>(report.changedFiles.size() - shown);
    return more > 0 ? QCoreApplication::translate("RunReport",
                                                  "Files of the project changed while it was set up: %1 and %n more.",
                                                  nullptr, more)
                          .arg(names)
                    : QCoreApplication::translate("RunReport", "Files of the project changed while it was set up: %1.")
                          .arg(names);
}

QString stateName(StepState state)
{
    return name(state);
}

QByteArray toJson(const RunReport &report)
{
    const QJsonObject object{{u"outcome"_s, name(report.outcome)},
                             {u"project"_s, report.project.toString()},
                             {u"plan"_s, report.plan},
                             {u"spec"_s, report.spec},
                             {u"steps"_s, stepsJson(report.steps)},
                             {u"environment"_s, environmentJson(report)},
                             {u"proof"_s, proofJson(report.proof)},
                             {u"git"_s, gitJson(report.git)},
                             {u"warnings"_s, warningsJson(report)},
                             {u"sandboxed"_s, report.sandboxed},
                             {u"error"_s, failureJson(report.failure)}};
    return QJsonDocument(object).toJson();
}

} // namespace groundwork
