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
    /// `tool` is what people are told of: conda or mamba.
    explicit CondaOutput(QString tool = QStringLiteral("conda")) : m_tool(std::move(tool)) {}

    [[nodiscard]] std::expected<Solution, Failure> solutionIn(const SolveAnswer &answer) const override;
    [[nodiscard]] std::expected<QList<LockedPackage>, Error> packagesIn(const QByteArray &lock,
                                                                        const LockScope &scope) const override;
    [[nodiscard]] Failure explain(const ProcessEnd &end, const QList<PackageRequest> &asked) const override;
    [[nodiscard]] std::optional<FetchProgress> progressIn(QByteArrayView line) const override;
    [[nodiscard]] int installedIn(const System &system, const AbsolutePath &prefix) const override;
    void findCached(const System &system, const QList<AbsolutePath> &caches, Solution &solution) const override;
    void removeUnfinished(System &system, const AbsolutePath &folder, qint64 sinceNs) const override;

private:
    QString m_tool;
};

/// The JSON objects that stand one after another in `output`, at most four; text between them is skipped, and so is
/// what tells of progress.
[[nodiscard]] QList<QJsonObject> jsonObjectsIn(const QByteArray &output);

/// The addresses of the packages of a lock. Fails on what is no explicit list.
[[nodiscard]] Result<QStringList> placesInExplicitList(const QByteArray &lock);

} // namespace groundwork
