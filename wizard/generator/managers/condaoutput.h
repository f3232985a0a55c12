// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "generator/steps/tooloutput.h"

#include <QJsonObject>

namespace groundwork {

/// Reads what conda says with --json. Its exit code and its JSON prove nothing: there may be none, one or two
/// documents, whatever happened.
class CondaOutput final : public ToolOutput
{
public:
    [[nodiscard]] std::expected<Solution, Failure> solutionIn(const ProcessEnd &end) const override;
    [[nodiscard]] std::expected<QList<LockedPackage>, Error> packagesIn(const QByteArray &lock) const override;
    [[nodiscard]] Failure explain(const ProcessEnd &end, const QList<PackageRequest> &asked) const override;
    [[nodiscard]] std::optional<ToolProgress> progressIn(QByteArrayView line) const override;
};

/// The JSON objects that stand one after another in `output`, at most four; text between them is skipped.
[[nodiscard]] QList<QJsonObject> jsonObjectsIn(const QByteArray &output);

} // namespace groundwork
