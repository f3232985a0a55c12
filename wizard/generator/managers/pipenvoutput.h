// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "generator/steps/tooloutput.h"

namespace groundwork {

/// What Pipenv and the pip within it say, and the Pipfile.lock that it leaves.
class PipenvOutput final : public ToolOutput
{
public:
    [[nodiscard]] std::expected<QList<LockedPackage>, Error> packagesIn(const QByteArray &lock,
                                                                        const LockScope &scope) const override;
    [[nodiscard]] Failure explain(const ProcessEnd &end, const QList<PackageRequest> &asked) const override;
    [[nodiscard]] std::optional<FetchProgress> progressIn(QByteArrayView line) const override;
    [[nodiscard]] int installedIn(const System &system, const AbsolutePath &prefix) const override;
};

[[nodiscard]] Error notFromPipenv(const QString &details);

} // namespace groundwork
