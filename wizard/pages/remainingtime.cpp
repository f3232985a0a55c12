// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "pages/remainingtime.h"

#include <algorithm>

namespace groundwork {

namespace {

constexpr qint64 lookBackMs = 30000;
constexpr qint64 leastSpanMs = 5000;
constexpr qint64 longestSilenceMs = 10000;
constexpr double leastProgress = 0.02;

} // namespace

void RemainingTime::restart()
{
    m_samples.clear();
}

void RemainingTime::note(double done, qint64 now)
{
    if (!m_samples.isEmpty() && done < m_samples.constLast().done)
        restart(); // the tool began something new
    if (!m_samples.isEmpty() && done == m_samples.constLast().done)
        return;
    m_samples.append({done, now});
    while (m_samples.size() > 2 && now - m_samples.constFirst().at > lookBackMs)
        m_samples.removeFirst();
}

std::optional<qint64> RemainingTime::left(qint64 now) const
{
    if (m_samples.size() < 2)
        return std::nullopt;
    const Sample &first = m_samples.constFirst();
    const Sample &last = m_samples.constLast();
    const double gained = last.done - first.done;
    const qint64 span = last.at - first.at;
    if (span < leastSpanMs || gained < leastProgress || now - last.at > longestSilenceMs)
        return std::nullopt;
    const auto whole = static_cast<qint64>((1 - last.done) / gained * static_cast<double>(span));
    return std::max<qint64>(0, whole - (now - last.at));
}

} // namespace groundwork
