// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "generator/run/paces.h"

#include "system/folders.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace groundwork {

namespace {

constexpr qint64 largestFile = 64 * 1024;
constexpr qsizetype longestList = 20;
// Below this much a package, a run came from the cache.
constexpr qint64 cachedBytesPerPackage = 20'000;
constexpr double shortestDownload = 0.5; // seconds

bool fromCache(const Pace &pace)
{
    return pace.bytes < cachedBytesPerPackage * pace.packages;
}

std::optional<double> median(QList<double> values)
{
    if (values.isEmpty())
        return std::nullopt;
    const auto middle = values.begin() + values.size() / 2;
    std::ranges::nth_element(values, middle);
    return *middle;
}

double secondsIn(const RunReport &report, Phase phase)
{
    double seconds = 0;
    for (const auto &step : report.steps)
        seconds += step.phase == phase ? step.seconds : 0;
    return seconds;
}

} // namespace

std::optional<Pace> paceOf(const RunReport &report)
{
    const auto install = std::ranges::find(report.steps, u"install"_s, &StepReport::id);
    if (report.outcome != RunOutcome::Done || !report.environment || report.downloadBytes < 0 ||
        install == report.steps.cend() || install->state != StepState::Done || report.environment->packages.isEmpty())
        return std::nullopt;
    return Pace{report.manager, static_cast<int>(report.environment->packages.size()), report.downloadBytes,
                install->seconds, secondsIn(report, Phase::Prove)};
}

std::optional<double> expectedSeconds(const QList<Pace> &paces, const QString &manager, const Solution &solution)
{
    if (solution.downloadBytes < 0)
        return std::nullopt;
    QList<double> perPackage, proof, bandwidth;
    for (const auto &pace : paces) {
        if (pace.manager != manager)
            continue;
        proof.append(pace.proofSeconds);
        if (fromCache(pace))
            perPackage.append(pace.installSeconds / pace.packages);
    }
    // Without a run from the cache the downloads' time holds that of putting the packages in place.
    const double each = median(perPackage).value_or(0);
    for (const auto &pace : paces) {
        if (pace.manager == manager && !fromCache(pace))
            bandwidth.append(static_cast<double>(pace.bytes) /
                             std::max(shortestDownload, pace.installSeconds - each * pace.packages));
    }
    const auto packages = static_cast<int>(solution.packages.size());
    const Pace wanted{manager, packages, solution.downloadBytes};
    double seconds = median(proof).value_or(0) + each * packages;
    if (fromCache(wanted))
        return perPackage.isEmpty() ? std::nullopt : std::optional(seconds);
    const auto speed = median(bandwidth);
    return speed ? std::optional(seconds + static_cast<double>(wanted.bytes) / *speed) : std::nullopt;
}

QList<Pace> StoredPaces::list() const
{
    QList<Pace> paces;
    const auto bytes = m_system.read(m_file, largestFile);
    const QJsonArray entries = QJsonDocument::fromJson(bytes.value_or(QByteArray())).object().value(u"runs").toArray();
    for (const auto &entry : entries) {
        const Pace pace{entry[u"manager"].toString(), entry[u"packages"].toInt(), entry[u"bytes"].toInteger(-1),
                        entry[u"install_seconds"].toDouble(-1), entry[u"proof_seconds"].toDouble(-1)};
        if (pace.packages > 0 && pace.bytes >= 0 && pace.installSeconds >= 0 && pace.proofSeconds >= 0 &&
            paces.size() < longestList)
            paces.append(pace);
    }
    return paces;
}

void StoredPaces::remember(const Pace &pace)
{
    QJsonArray entries;
    for (const auto &kept : (QList<Pace>{pace} + list()).first(std::min(longestList, list().size() + 1)))
        entries.append(QJsonObject{{u"manager"_s, kept.manager},
                                   {u"packages"_s, kept.packages},
                                   {u"bytes"_s, kept.bytes},
                                   {u"install_seconds"_s, kept.installSeconds},
                                   {u"proof_seconds"_s, kept.proofSeconds}});
    if (!makeFolders(m_system, m_file.parent()))
        return;
    const QByteArray text = QJsonDocument(QJsonObject{{u"version"_s, 1}, {u"runs"_s, entries}}).toJson();
    // Without it the next estimate is only worse.
    static_cast<void>(m_system.write(m_file, text, WriteMode::Replace, Permissions::Normal));
}

} // namespace groundwork
