// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "generator/run/runreport.h"
#include "system/system.h"

#include <optional>

namespace groundwork {

/// How long one run on this machine took to make its environment and to prove it.
struct Pace
{
    QString manager;
    int packages = 0;
    qint64 bytes = 0; ///< that were to be downloaded
    double installSeconds = 0;
    double proofSeconds = 0;
    bool operator==(const Pace &) const = default;
};

/// What a run tells about the next; nothing when it installed nothing, or did not know its downloads.
[[nodiscard]] std::optional<Pace> paceOf(const RunReport &report);

/// The time to install these packages and prove them, by the medians of earlier runs of the same manager: the bytes by
/// the bandwidth they had, each package by the time that one took without a download. Nothing when they tell too
/// little.
[[nodiscard]] std::optional<double> expectedSeconds(const QList<Pace> &paces, const QString &manager,
                                                    const Solution &solution);

/// The paces of the last runs, the latest first.
class Paces
{
public:
    virtual ~Paces() = default;

    [[nodiscard]] virtual QList<Pace> list() const = 0;
    virtual void remember(const Pace &pace) = 0;
};

/// Kept in a small file of the person's own settings; what is wrong with it, or cannot be written, is forgotten.
class StoredPaces final : public Paces
{
public:
    StoredPaces(System &system, AbsolutePath file) : m_system(system), m_file(std::move(file)) {}

    [[nodiscard]] QList<Pace> list() const override;
    void remember(const Pace &pace) override;

private:
    System &m_system;
    AbsolutePath m_file;
};

} // namespace groundwork
