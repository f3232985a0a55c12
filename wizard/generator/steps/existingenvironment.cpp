// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "generator/steps/existingenvironment.h"

#include "base/packagenames.h"
#include "base/versions.h"

#include <QCoreApplication>

#include <algorithm>

namespace groundwork {

namespace {

WayOut makeANewOne()
{
    return {QCoreApplication::translate("ExistingEnvironment", "Make a new environment"),
            {{QStringLiteral("environment.existing"), {}}}};
}

QString joined(const QStringList &names)
{
    return names.join(QStringLiteral(", "));
}

Failure damagedFiles(const AbsolutePath &prefix, const InstalledEnvironment &installed)
{
    constexpr qsizetype shown = 3, kept = 100;
    QStringList files;
    for (const auto &path : installed.damaged.first(std::min(kept, installed.damaged.size()))) {
        const QString package = installed.damagedPackages.value(path);
        files.append(package.isEmpty()
                         ? path
                         : QCoreApplication::translate("ExistingEnvironment", "%1 of %2").arg(path, package));
    }
    QString list = joined(files.first(std::min(shown, files.size())));
    if (files.size() > shown)
        list += QStringLiteral(", …");
    return {Error{QCoreApplication::translate("ExistingEnvironment",
                                              "Files of the environment in %1 are missing or were changed: %2.")
                      .arg(prefix.toString(), list),
                  files.join(u'\n'),
                  QCoreApplication::translate("ExistingEnvironment",
                                              "Install these packages in it again, or make a new environment.")},
            {makeANewOne()}};
}

} // namespace

Result<EnvironmentGaps> gapsOf(const System &system, const ExistingEnvironment &environment, FileCheck files)
{
    auto installed = readInstalledEnvironment(system, environment.prefix, files);
    if (!installed)
        return std::unexpected(installed.error());
    EnvironmentGaps gaps{std::move(*installed), {}, {}};
    for (const auto &request : environment.needed) {
        const auto found =
            std::ranges::find(gaps.installed.packages, normalisedPackageName(request.name), &InstalledPackage::name);
        if (found == gaps.installed.packages.cend())
            gaps.missing.append(request.name);
        else if (!versionSatisfies(found->version, request.constraints))
            gaps.unfit.append(QStringLiteral("%1 %2 (%3)").arg(request.name, found->version, request.constraints));
    }
    gaps.missing.removeDuplicates();
    return gaps;
}

std::optional<Failure> existingProblem(const ExistingEnvironment &environment, const EnvironmentGaps &gaps, bool mayAdd)
{
    const QString prefix = environment.prefix.toString();
    if (!gaps.unfit.isEmpty())
        return Failure{
            Error{QCoreApplication::translate("ExistingEnvironment",
                                              "The environment in %1 has other versions than the project "
                                              "needs: %2.")
                      .arg(prefix, joined(gaps.unfit)),
                  {},
                  QCoreApplication::translate("ExistingEnvironment", "Groundwork changes nothing that is in "
                                                                     "it. Take other versions, or make a new "
                                                                     "environment.")},
            {makeANewOne()}};
    if (!gaps.installed.damaged.isEmpty())
        return damagedFiles(environment.prefix, gaps.installed);
    if (gaps.missing.isEmpty() || mayAdd)
        return std::nullopt;
    return Failure{
        Error{QCoreApplication::translate("ExistingEnvironment", "The environment in %1 lacks what the project needs: "
                                                                 "%2.")
                  .arg(prefix, joined(gaps.missing)),
              {},
              QCoreApplication::translate("ExistingEnvironment", "Nothing is added to it without your yes.")},
        {WayOut{QCoreApplication::translate("ExistingEnvironment", "Add them to it"),
                {{QStringLiteral("environment.add_missing"), QStringLiteral("true")}}},
         makeANewOne()}};
}

} // namespace groundwork
