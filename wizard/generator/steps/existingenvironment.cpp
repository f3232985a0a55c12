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

} // namespace

Result<EnvironmentGaps> gapsOf(const System &system, const ExistingEnvironment &environment)
{
    auto installed = readInstalledEnvironment(system, environment.prefix, FileCheck::Skip);
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
