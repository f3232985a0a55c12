// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "generator/managers/indexpart.h"

#include "generator/managers/localnames.h"
#include "generator/managers/pipcommand.h"
#include "generator/managers/pipoutput.h"
#include "generator/managers/requirements.h"
#include "generator/steps/ownscript.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <iterator>
#include <utility>

namespace groundwork {

namespace {

bool isFromIndex(const PackageRequest &package)
{
    return package.from == PackageOrigin::Pypi;
}

/// What conda's packages are called on PyPI.
QByteArray indexNames()
{
    QJsonObject names;
    for (const auto &[conda, pypi] : indexNamesOfConda().asKeyValueRange())
        names.insert(conda, QJsonArray::fromStringList(pypi));
    return QJsonDocument(names).toJson();
}

} // namespace

QList<PackageRequest> fromIndex(const QList<PackageRequest> &packages)
{
    QList<PackageRequest> part;
    std::ranges::copy_if(packages, std::back_inserter(part), isFromIndex);
    return part;
}

QList<PackageRequest> fromChannels(QList<PackageRequest> packages)
{
    const bool needsPip = packages.removeIf(isFromIndex) > 0;
    const QString pip = QStringLiteral("pip");
    if (needsPip && std::ranges::find(packages, pip, &PackageRequest::name) == packages.end())
        packages.append({pip, {}, PackageOrigin::Any, true});
    return packages;
}

ProjectPath pipLock(const EnvironmentRequest &request)
{
    const QString name = QStringLiteral("pip-%1.lock").arg(request.facts.platform);
    return ProjectPath::known(request.spec.environment.lock ? name : QStringLiteral(".groundwork/") + name);
}

SolveWithin indexPart(const EnvironmentRequest &request, const Command &make, const ToolOutput *makeOutput,
                      const AbsolutePath &python)
{
    const QString names = QStringLiteral("within/names.json"), requirements = QStringLiteral("within/requirements.txt");
    const Argument constraints = Argument::privateFile(QStringLiteral("within/constraints.txt"));
    const Command pip = ownPipInstall(python, request.facts);
    Command solve = scriptCommand(python, QStringLiteral("managers/pip-within.py"));
    solve.arguments += {Argument::privateFile(QString::fromUtf16(indexPartPrefix)),
                        Argument::privateFile(QString::fromUtf16(SolveWithin::decidedFile)),
                        Argument::privateFile(names), constraints};
    solve.arguments += pip.arguments;
    solve.arguments += {u"--dry-run",
                        u"--report",
                        u"-",
                        u"--constraint",
                        constraints,
                        u"--requirement",
                        Argument::privateFile(requirements)};
    solve.inputs += {{names, indexNames()}, {requirements, pipRequirements(fromIndex(request.packages))}};
    solve.environment = pip.environment;
    solve.writes = pip.writes;
    if (!request.facts.toolEnvironment.contains(QStringLiteral("PIP_RETRIES")))
        solve.environment.insert(QStringLiteral("PIP_RETRIES"), QStringLiteral("1"));

    SolveWithin within;
    within.manager = QStringLiteral("pip");
    within.prepare = {make};
    within.prepareOutput = makeOutput;
    within.command = std::move(solve);
    within.output = pipPartOutput();
    within.asked = fromIndex(request.packages);
    within.lock = pipLock(request);
    within.lockFilter = scriptCommand(python, QStringLiteral("managers/pip-lock.py"));
    return within;
}

Command fillIndexPart(const EnvironmentRequest &request, const AbsolutePath &python)
{
    Command fill = ownPipInstall(python, request.facts);
    fill.arguments += {u"--no-deps", u"--require-hashes", u"--no-compile", u"--requirement",
                       pipLock(request).in(request.target).toString()};
    return fill;
}

FetchPackages fetchIndexPart(const EnvironmentRequest &request, const AbsolutePath &python, const QByteArray &lock,
                             const QString &folder)
{
    const QString requirements = QStringLiteral("within.lock");
    Command download = ownPipDownload(python, request.facts, requirements, folder);
    download.inputs = {{requirements, lock}};
    return {{download}, pipPartOutput()};
}

} // namespace groundwork
