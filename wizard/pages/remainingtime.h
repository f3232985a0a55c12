// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QtGlobal>

#include <optional>

namespace groundwork {

/// How long a step that reports its progress still takes, judged by how fast it went of late. It says nothing while
/// it would be a guess: in the first seconds, or when nothing moved for a while. All times in milliseconds.
class RemainingTime
{
public:
    void restart(); ///< another step runs, with a speed of its own
    /// `done` of the step, 0–1, at a time that only grows.
    void note(double done, qint64 now);
    [[nodiscard]] std::optional<qint64> left(qint64 now) const;

private:
    struct Sample
    {
        double done;
        qint64 at;
    };
    QList<Sample> m_samples; ///< of the last half minute, oldest first
};

} // namespace groundwork
