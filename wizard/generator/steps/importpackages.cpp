// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "generator/steps/importpackages.h"

#include "base/plaintext.h"
#include "generator/steps/ownscript.h"
#include "generator/steps/runcommand.h"
#include "spec/packages.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace groundwork {

namespace {

QList<ImportProof> readProofs(const QByteArray &output)
{
    QList<ImportProof> proofs;
    for (const auto &line : output.split('\n')) {
        const QJsonObject object = QJsonDocument::fromJson(line).object();
        if (!object.contains(u"package"))
            continue;
        ImportProof proof;
        proof.package = object.value(u"package").toString();
        proof.module = object.value(u"module").toString();
        proof.version = object.value(u"version").toString();
        proof.ok = object.value(u"ok").toBool();
        proof.details = plainLine(object.value(u"details").toString().toUtf8());
        proofs.append(proof);
    }
    return proofs;
}

/// A version that is not the installed record's would mean that another package shadows it.
void compareVersions(QList<ImportProof> &proofs, const InstalledEnvironment &environment)
{
    for (auto &proof : proofs) {
        const auto found =
            std::ranges::find(environment.packages, normalisedPackageName(proof.package), &InstalledPackage::name);
        if (proof.ok && (found == environment.packages.cend() || found->version != proof.version)) {
            proof.ok = false;
            proof.details =
                QCoreApplication::translate("ImportPackages", "another version is imported than the lock names");
        }
    }
}

} // namespace

Command ImportPackages::command() const
{
    QJsonObject request;
    request.insert(u"packages", QJsonArray::fromStringList(packages));
    Command result = scriptCommand(python, QStringLiteral("proof/imports.py"));
    result.arguments.append(Argument::privateFile(QStringLiteral("imports.json")));
    result.inputs.append({QStringLiteral("imports.json"), QJsonDocument(request).toJson(QJsonDocument::Compact)});
    return result;
}

QString ImportPackages::title(Tense tense) const
{
    const int count = static_cast<int>(packages.size());
    return tense == Tense::Imperative
               ? QCoreApplication::translate("ImportPackages", "Import %n package(s)", nullptr, count)
               : QCoreApplication::translate("ImportPackages", "Importing %n package(s)", nullptr, count);
}

bool ImportPackages::isDone(const StepContext &) const
{
    return false;
}

StepResult ImportPackages::execute(StepContext &context) const
{
    const auto end = runCommand(context, command(), nullptr);
    if (!end)
        return std::unexpected(Failure{end.error(), {}});
    if (end->outcome == ProcessOutcome::Cancelled)
        return Completion::Cancelled;
    auto &proofs = context.findings.proof.imports;
    proofs = readProofs(end->standardOutput);
    if (context.findings.environment)
        compareVersions(proofs, *context.findings.environment);

    const auto broken = std::ranges::find_if_not(proofs, &ImportProof::ok);
    if (broken != proofs.cend())
        return std::unexpected(Failure{
            Error{QCoreApplication::translate("ImportPackages", "%1 is installed but cannot be imported.")
                      .arg(broken->package),
                  broken->details,
                  QCoreApplication::translate("ImportPackages", "Choose another version of %1, or leave it out.")
                      .arg(broken->package)},
            {}});
    if (proofs.size() != packages.size())
        return std::unexpected(Failure{
            Error{
                QCoreApplication::translate("ImportPackages", "The environment's Python could not prove its packages."),
                plainText(end->standardError),
                QCoreApplication::translate("ImportPackages", "“continue” makes the environment anew from the lock.")},
            {}});
    return Completion::Done;
}

} // namespace groundwork
