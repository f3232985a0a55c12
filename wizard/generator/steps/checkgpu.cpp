// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "generator/steps/checkgpu.h"

#include "base/plaintext.h"
#include "generator/steps/ownscript.h"
#include "generator/steps/runcommand.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace groundwork {

namespace {

QList<GpuProof> readProofs(const QByteArray &output)
{
    QList<GpuProof> proofs;
    for (const auto &line : output.split('\n')) {
        const QJsonObject object = QJsonDocument::fromJson(line).object();
        if (object.contains(u"package"))
            proofs.append({object.value(u"package").toString(), plainLine(object.value(u"build").toString().toUtf8()),
                           object.value(u"sees").toBool(), plainLine(object.value(u"details").toString().toUtf8())});
    }
    return proofs;
}

Failure unseen(const GpuProof &proof)
{
    const bool isCpuBuild = proof.build == u"CPU";
    return {Error{isCpuBuild ? QCoreApplication::translate("CheckGpu", "%1 was installed in a build that uses no GPU.")
                                   .arg(proof.package)
                             : QCoreApplication::translate("CheckGpu", "%1 does not see the GPU of this machine.")
                                   .arg(proof.package),
                  proof.details,
                  isCpuBuild ? QCoreApplication::translate("CheckGpu", "Ask for its GPU build, or do without a GPU.")
                             : QCoreApplication::translate("CheckGpu", "Look whether the driver fits %1, or do without "
                                                                       "a GPU.")
                                   .arg(proof.build.isEmpty() ? proof.package : proof.build)},
            {WayOut{QCoreApplication::translate("CheckGpu", "Do without a GPU"),
                    {{QStringLiteral("target.gpu"), QStringLiteral("false")}}}}};
}

} // namespace

Command CheckGpu::command() const
{
    QJsonObject request;
    request.insert(u"packages", QJsonArray::fromStringList(packages));
    Command result = scriptCommand(python, QStringLiteral("proof/gpu.py"));
    result.arguments.append(Argument::privateFile(QStringLiteral("gpu.json")));
    result.inputs.append({QStringLiteral("gpu.json"), QJsonDocument(request).toJson(QJsonDocument::Compact)});
    return result;
}

QString CheckGpu::title(Tense tense) const
{
    const QString names = packages.join(QStringLiteral(", "));
    return tense == Tense::Imperative ? QCoreApplication::translate("CheckGpu", "Ask %1 for the GPU").arg(names)
                                      : QCoreApplication::translate("CheckGpu", "Asking %1 for the GPU").arg(names);
}

bool CheckGpu::isDone(const StepContext &) const
{
    return false;
}

StepResult CheckGpu::execute(StepContext &context) const
{
    const auto end = runCommand(context, command(), nullptr);
    if (!end)
        return failed(end.error());
    if (end->outcome == ProcessOutcome::Cancelled)
        return Completion::Cancelled;
    auto &proofs = context.findings.proof.gpu;
    proofs = readProofs(end->standardOutput);
    for (const auto &name : packages) {
        if (std::ranges::find(proofs, name, &GpuProof::package) == proofs.cend())
            proofs.append({name, {}, false, plainText(end->standardError)});
    }
    const auto blind = std::ranges::find_if_not(proofs, &GpuProof::sees);
    if (isWanted && blind != proofs.cend())
        return std::unexpected(unseen(*blind));
    return Completion::Done;
}

} // namespace groundwork
