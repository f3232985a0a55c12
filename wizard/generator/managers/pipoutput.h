// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "generator/steps/tooloutput.h"

namespace groundwork {

/// Reads what pip says: `install --dry-run --report -` with its log around the report, and a plain `install`.
class PipOutput final : public ToolOutput
{
public:
    /// A part of an environment may be empty: what was asked for is there already.
    enum class Scope { Whole, Part };
    explicit PipOutput(Scope scope = Scope::Whole) : m_scope(scope) {}

    [[nodiscard]] std::expected<Solution, Failure> solutionIn(const SolveAnswer &answer) const override;
    [[nodiscard]] std::expected<QList<LockedPackage>, Error> packagesIn(const QByteArray &lock,
                                                                        const LockScope &scope) const override;
    [[nodiscard]] Failure explain(const ProcessEnd &end, const QList<PackageRequest> &asked) const override;
    [[nodiscard]] std::optional<FetchProgress> progressIn(QByteArrayView line) const override;
    [[nodiscard]] int installedIn(const System &system, const AbsolutePath &prefix) const override;

private:
    Scope m_scope;
};

/// The places outside of the project that a lock of pip's names: none, for one in Groundwork's own form holds versions
/// and checksums alone. Fails on any other.
[[nodiscard]] Result<QStringList> placesInPipLock(const QByteArray &lock);

/// The one reader; for whatever runs pip.
[[nodiscard]] const ToolOutput *pipOutput();
/// The one for what pip adds to an environment that another manager makes.
[[nodiscard]] const ToolOutput *pipPartOutput();

} // namespace groundwork
