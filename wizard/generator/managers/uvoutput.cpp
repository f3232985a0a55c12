// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "generator/managers/uvoutput.h"

#include "base/packagenames.h"
#include "generator/managers/uvlock.h"
#include "generator/managers/uvtrouble.h"
#include "generator/managers/virtualenvironments.h"
#include "system/system.h"

#include <QRegularExpression>

#include <algorithm>

namespace groundwork {

std::expected<Solution, Failure> UvOutput::solutionIn(const SolveAnswer &answer) const
{
    if (answer.end.outcome != ProcessOutcome::Exited || answer.end.exitCode != 0)
        return std::unexpected(explain(answer.end, {}));
    auto solution = ToolOutput::solutionIn(answer);
    // One that was cut off behind the project's own entry reads like one of a project that needs nothing.
    if (solution && solution->packages.isEmpty())
        return std::unexpected(Failure{unreadableUvLock(QStringLiteral("dependencies")), {}});
    // The trial says nothing of downloads when the cache has everything.
    if (solution && answer.end.standardError.contains("Resolved ") &&
        !answer.end.standardError.contains("Would download")) {
        for (auto &package : solution->packages)
            package.bytes = 0;
        solution->downloadBytes = 0;
    }
    return solution;
}

std::expected<QList<LockedPackage>, Error> UvOutput::packagesIn(const QByteArray &lock, const LockScope &scope) const
{
    return packagesInUvLock(lock, scope);
}

Failure UvOutput::explain(const ProcessEnd &end, const QList<PackageRequest> &asked) const
{
    return explainUvTrouble(end, asked);
}

std::optional<FetchProgress> UvOutput::progressIn(QByteArrayView line) const
{
    // Of small packages it does not tell.
    static const QRegularExpression form(
        QStringLiteral("^(?:Downloading ([A-Za-z0-9][A-Za-z0-9._-]*) \\(| Downloaded ([A-Za-z0-9][A-Za-z0-9._-]*)$)"));
    const auto match =
        form.match(QString::fromUtf8(line.first(std::min<qsizetype>(line.size(), 500))).remove(u'\r').remove(u'\n'));
    if (!match.hasMatch())
        return std::nullopt;
    const bool isThere = match.hasCaptured(2);
    return FetchProgress{normalisedPackageName(match.captured(isThere ? 2 : 1)), isThere ? 1.0 : 0.0};
}

int UvOutput::installedIn(const System &system, const AbsolutePath &prefix) const
{
    return packageRecordsBelow(system, prefix);
}

} // namespace groundwork
