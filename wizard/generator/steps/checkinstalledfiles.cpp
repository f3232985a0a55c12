// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "generator/steps/checkinstalledfiles.h"

#include "system/journaledsystem.h"

#include <QCoreApplication>
#include <QHash>

namespace groundwork {

namespace {

constexpr qsizetype namedAtMost = 5;

QString listed(const QStringList &names)
{
    QString text = names.first(std::min(namedAtMost, names.size())).join(QStringLiteral(", "));
    if (names.size() > namedAtMost)
        text += QStringLiteral(", …");
    return text;
}

Failure brokenEnvironment(const QString &message, const QStringList &details)
{
    return {Error{message, details.first(std::min<qsizetype>(100, details.size())).join(u'\n'),
                  QCoreApplication::translate("CheckInstalledFiles",
                                              "“continue” makes the environment anew from the lock.")},
            {}};
}

} // namespace

std::expected<QList<LockedPackage>, Error> readLockedPackages(const System &system, const AbsolutePath &project,
                                                              const LockedEnvironment &asked, const QString &python)
{
    Q_ASSERT(asked.output != nullptr);
    const auto packagesOf = [&](const ProjectPath &lock,
                                const ToolOutput &output) -> std::expected<QList<LockedPackage>, Error> {
        const auto text = system.read(lock.in(project), maximumLockSize);
        if (!text)
            return std::unexpected(text.error());
        return output.packagesIn(*text, {python, asked.platform});
    };
    auto packages = packagesOf(asked.lock, *asked.output);
    if (!packages || !asked.within)
        return packages;
    const auto others = packagesOf(asked.within->lock, *asked.within->output);
    if (!others)
        return std::unexpected(others.error());
    return *packages + *others;
}

std::expected<InstalledEnvironment, Failure> readProvedEnvironment(const System &system, const AbsolutePath &project,
                                                                   const LockedEnvironment &asked)
{
    auto environment = readInstalledEnvironment(system, asked.prefix, FileCheck::Sizes);
    if (!environment)
        return std::unexpected(Failure{environment.error(), {}});
    const auto locked = readLockedPackages(system, project, asked, environment->python);
    if (!locked)
        return std::unexpected(Failure{locked.error(), {}});

    QHash<QString, QString> versions;
    for (const auto &package : environment->packages)
        versions.insert(package.name, package.version);
    QStringList missing, different;
    for (const auto &package : *locked) {
        const auto found = versions.constFind(package.name);
        if (found == versions.cend())
            missing.append(package.name);
        else if (*found != package.version)
            different.append(QStringLiteral("%1 %2 ≠ %3").arg(package.name, *found, package.version));
    }
    if (!missing.isEmpty())
        return std::unexpected(brokenEnvironment(
            QCoreApplication::translate("CheckInstalledFiles", "The environment lacks packages of the lock: %1.")
                .arg(listed(missing)),
            missing));
    if (!different.isEmpty())
        return std::unexpected(brokenEnvironment(
            QCoreApplication::translate("CheckInstalledFiles", "The environment has other versions than the lock: %1.")
                .arg(listed(different)),
            different));
    if (!environment->damaged.isEmpty())
        return std::unexpected(brokenEnvironment(
            QCoreApplication::translate("CheckInstalledFiles", "Files of the environment are missing or damaged: %1.")
                .arg(listed(environment->damaged)),
            environment->damaged));
    return std::move(*environment);
}

QString CheckInstalledFiles::title(Tense tense) const
{
    return tense == Tense::Imperative
               ? QCoreApplication::translate("CheckInstalledFiles",
                                             "Check every installed file against the records and the lock")
               : QCoreApplication::translate("CheckInstalledFiles",
                                             "Checking every installed file against the records and the lock");
}

bool CheckInstalledFiles::isDone(const StepContext &) const
{
    return false;
}

StepResult CheckInstalledFiles::execute(StepContext &context) const
{
    auto proved = readProvedEnvironment(context.system, context.root, environment);
    if (!proved)
        return std::unexpected(proved.error());
    context.findings.environment = std::move(*proved);
    context.findings.proof.filesOk = true;
    return Completion::Done;
}

} // namespace groundwork
