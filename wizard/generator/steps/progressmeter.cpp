// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "generator/steps/progressmeter.h"

#include <algorithm>

namespace groundwork {

namespace {

constexpr double usualDownloadShare = 0.7; // of the time that an installation from nothing takes

/// Nothing is fetched of what the cache holds.
double downloadShareOf(const QList<LockedPackage> &packages)
{
    const auto time = roughTimeOf(packages);
    const double all = time ? time->fetching + time->placing : 0;
    return all > 0 ? time->fetching / all : usualDownloadShare;
}

} // namespace

ProgressMeter::ProgressMeter(const ExpectedPackages &expected, const ToolOutput *output)
    : m_output(output), m_prefix(expected.prefix), m_downloadShare(downloadShareOf(expected.packages)),
      m_expected(expected.packages.size())
{
    const auto &packages = expected.packages;
    const bool sized = std::ranges::all_of(packages, [](const LockedPackage &package) { return package.bytes >= 0; }) &&
                       std::ranges::any_of(packages, [](const LockedPackage &package) { return package.bytes > 0; });
    double all = 0;
    for (const auto &package : packages)
        all += sized ? static_cast<double>(package.bytes) : 1;
    for (const auto &package : packages)
        m_weights.insert(package.name, (sized ? static_cast<double>(package.bytes) : 1) / all);
}

void ProgressMeter::add(const QByteArray &line)
{
    const auto progress = m_output != nullptr ? m_output->progressIn(line) : std::nullopt;
    if (!progress)
        return;
    // A tool that only says what it comes to has what it came to before.
    if (progress->package != m_package && !m_isTold)
        m_fetched.insert(m_package, 1);
    m_package = progress->package;
    m_isTold = progress->fetched >= 0;
    if (m_isTold)
        m_fetched.insert(m_package, std::clamp(progress->fetched, 0.0, 1.0));
}

void ProgressMeter::look(const System &system)
{
    using namespace std::chrono_literals;
    const auto time = std::chrono::steady_clock::now();
    if (m_output == nullptr || m_expected == 0 || m_prefix.isEmpty() || time - m_looked < 1s)
        return;
    m_looked = time;
    m_installed = m_output->installedIn(system, m_prefix);
}

double ProgressMeter::fetched() const
{
    double sum = 0;
    for (const auto &[package, part] : m_fetched.asKeyValueRange())
        sum += part * m_weights.value(package);
    return sum;
}

ToolProgress ProgressMeter::now()
{
    if (m_expected > 0) {
        const double installed = std::min(1.0, m_installed / static_cast<double>(m_expected));
        // Whoever puts packages in place has them all.
        const double done =
            m_installed > 0 ? m_downloadShare + (1 - m_downloadShare) * installed : m_downloadShare * fetched();
        m_fraction = std::max(m_fraction, std::min(done, 1.0));
    }
    return {m_package, m_fraction};
}

} // namespace groundwork
